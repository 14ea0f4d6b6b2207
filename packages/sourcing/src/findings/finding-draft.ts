import type { z } from "zod";
import type { findingSchema } from "../assessment-result.js";

/** What a rule found, before it is put into words. */
export type FindingDraft = Omit<z.infer<typeof findingSchema>, "message" | "remedy">;

/** At most so many line ids are named in one finding. */
export const longestLineList = 50;
