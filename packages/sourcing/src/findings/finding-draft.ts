import type { z } from "zod";
import type { findingSchema } from "../assessment-result.js";

/** What a rule found, before it is put into words. */
export type FindingDraft = Omit<z.infer<typeof findingSchema>, "message" | "remedy">;

/** At most so many line ids are named in one finding. */
export const longestLineList = 50;

/** Is a figure above its limit by more than the rounding of sums? **Units and range** both in one unit. */
export function isAbove(value: number, limit: number): boolean {
  return value > limit + 1e-9 * Math.max(1, Math.abs(limit));
}
