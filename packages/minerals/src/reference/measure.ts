import { z } from "zod";
import { confidenceSchema, referenceMineralIdSchema } from "./fact.js";

const isoDate = z.iso.date();

/** At which stages can a measure stop goods? Mixes are assessed at the first two only. */
export const measureStages = ["mine", "refine", "material", "cell"] as const;
export type MeasureStage = (typeof measureStages)[number];

/**
 * Which proportion of atoms must a substance exceed to be named by a measure?
 * **Shape** sums of elements; `text` is the notice's own writing. **Units and range** atoms of the formula.
 */
export const measureRatioSchema = z.object({
  numerator: z.array(z.string()),
  denominator: z.array(z.string()),
  above: z.number(),
  text: z.string(),
});
export type MeasureRatio = z.infer<typeof measureRatioSchema>;

/**
 * Which export measure does a country apply to one or several minerals, to whom, and when?
 * **Shape** `forms` null is every form, `destinationIso3` null is every destination. `requires` are groups of element
 * symbols: every group must be met, by one of its elements. `condition` is a property that no purchase states (a density),
 * so that it stays unknown. `effectiveFrom` and `pausedFrom` are inclusive, `effectiveTo` and `pausedTo` exclusive.
 * `afterPause` says what is known of the days from `pausedTo` on.
 * **Units and range** `tradeFactor` is of Interphase trade factors v1: 1.3, 1.2, 1.1 or 1.
 */
export const measureSchema = z.object({
  measureId: z.string(),
  exporterIso3: z.string(),
  mineralIds: z.array(referenceMineralIdSchema).min(1),
  stage: z.enum(measureStages),
  forms: z.array(z.string()).nullable(),
  requires: z.array(z.array(z.string())),
  ratio: measureRatioSchema.nullable(),
  condition: z.string().nullable(),
  conditionZh: z.string().nullable(),
  destinationIso3: z.string().nullable(),
  kind: z.enum(["export-ban", "export-quota", "export-licence", "export-tax"]),
  tradeFactor: z.number(),
  effectiveFrom: isoDate,
  effectiveTo: isoDate.nullable(),
  pausedFrom: isoDate.nullable(),
  pausedTo: isoDate.nullable(),
  afterPause: z.enum(["unknown", "resumed", "ended"]).nullable(),
  quotaTonnesPerYear: z.number().nullable(),
  confidence: confidenceSchema,
  sourceId: z.string(),
  noteEn: z.string(),
  noteZh: z.string(),
});
export type Measure = z.infer<typeof measureSchema>;

/** What happened on one day that a timeline shows? Only measures are scored; an event has factor 1. */
export const policyEventSchema = z.object({
  eventId: z.string(),
  date: isoDate,
  countryIso3: z.string(),
  mineralId: referenceMineralIdSchema,
  stage: z.enum(["mine", "refine"]),
  kind: z.string(),
  status: z.string(),
  summaryEn: z.string(),
  summaryZh: z.string(),
  sourceId: z.string(),
  confidence: confidenceSchema,
});
export type PolicyEvent = z.infer<typeof policyEventSchema>;
