import { mineralIdSchema, stageSchema } from "@interphase/minerals/contract";
import { z } from "zod";

/** Which rules look for findings? The order is the order of rules wherever findings are equal in rank. **Source** methods 11. */
export const findingRuleIds = [
  "cover-short",
  "single-qualified-source",
  "contract-ending",
  "need-above-committed",
  "stock-stale",
  "country-above",
  "supplier-above",
  "touched-by-measures",
  "origin-unknown",
  "mix-more-concentrated",
  "pause-ending",
  "pause-lapsed",
  "concentration-above",
  "supplier-hhi",
] as const;
/** Is this the id of a rule? */
export const findingRuleIdSchema = z.enum(findingRuleIds);
export type FindingRuleId = z.infer<typeof findingRuleIdSchema>;

/** How urgent is a finding? The most urgent first. **Source** methods 11. */
export const findingLevels = ["act", "plan", "watch"] as const;
/** Is this a level of urgency? */
export const findingLevelSchema = z.enum(findingLevels);
export type FindingLevel = z.infer<typeof findingLevelSchema>;

/** What is a finding about: goods that stand in for each other, a mineral, or an export measure? */
export const findingSubjectSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("goods"),
    key: z.string(),
    form: z.string().nullable(),
    material: z.string().nullable(),
  }),
  z.object({ kind: z.literal("mineral"), mineralId: mineralIdSchema }),
  z.object({ kind: z.literal("measure"), measureId: z.string() }),
]);
export type FindingSubject = z.infer<typeof findingSubjectSchema>;

/**
 * What did a rule find, what is the limit, what would clear it, and what would that cost?
 * **Shape** in the order of methods 11 within the result. `possible`: only if what is unknown turns out badly. `lines` at most 50
 * line ids in the order of the plan, `lineCount` all of them; `suppliers` at most 5 parents, the heaviest first.
 * `message` and `remedy` are English renderings of `ruleId` and `facts`.
 * **Units and range** `value` and `limit` in the rule's unit (fraction 0-1, months, days, ratio, points); `remedyGoodsTonnes` goods
 * tonnes; `rankUsd` whole USD, null where unpriced.
 */
export const findingSchema = z.object({
  ruleId: findingRuleIdSchema,
  level: findingLevelSchema,
  subject: findingSubjectSchema,
  countryIso3: z.string().optional(),
  supplier: z.string().optional(),
  mineralIds: z.array(mineralIdSchema),
  stage: stageSchema.optional(),
  possible: z.boolean(),
  value: z.number().nullable(),
  limit: z.number().nullable(),
  stakeUsd: z.number().nullable(),
  rankUsd: z.number().nullable(),
  remedyGoodsTonnes: z.number().nullable(),
  remedyUsd: z.number().nullable(),
  lines: z.array(z.string()),
  lineCount: z.int(),
  suppliers: z.array(z.string()),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  message: z.string(),
  remedy: z.string(),
});
export type Finding = z.infer<typeof findingSchema>;

/**
 * Under which key is the state of a finding kept across versions of a plan?
 * **Shape** `goods:<key>`, `mineral:<id>` or `measure:<id>`.
 */
export function findingSubjectKey(subject: FindingSubject): string {
  if (subject.kind === "goods") return `goods:${subject.key}`;
  return subject.kind === "mineral" ? `mineral:${subject.mineralId}` : `measure:${subject.measureId}`;
}
