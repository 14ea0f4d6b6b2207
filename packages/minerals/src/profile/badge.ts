import { confidences, type Fact } from "../reference/fact.js";
import type { z } from "zod";
import type { badgeSchema } from "./minerals.contract.js";

export type Badge = z.infer<typeof badgeSchema>;

/** Which badge do figures built on these facts carry? Null when they rest on none. */
export function badgeOf(facts: readonly Fact[]): Badge | null {
  const weakest = Math.max(...facts.map((fact) => confidences.indexOf(fact.confidence)));
  const confidence = confidences[weakest];
  if (confidence === undefined) return null;
  return { confidence, isEstimated: facts.some((fact) => fact.estimated === true) };
}
