import { z } from "zod";
import { confidenceSchema, referenceMineralIdSchema } from "./fact.js";

const isoDate = z.iso.date();

/**
 * Which export measure does a country apply to a mineral, to whom, and when?
 * **Shape** `forms` null is every form, `destinationIso3` null is every destination. `effectiveFrom` and `pausedFrom` are
 * inclusive, `effectiveTo` and `pausedTo` exclusive. `afterPause` says what is known of the days from `pausedTo` on.
 * **Units and range** `tradeFactor` is of Interphase trade factors v1: 1.3, 1.2, 1.1 or 1.
 */
export const measureSchema = z.object({
  measureId: z.string(),
  exporterIso3: z.string(),
  mineralId: referenceMineralIdSchema,
  stage: z.enum(["mine", "refine", "material", "cell"]),
  forms: z.array(z.string()).nullable(),
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
