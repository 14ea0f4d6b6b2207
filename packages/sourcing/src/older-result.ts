import { mineralIdSchema, stageSchema } from "@interphase/minerals/contract";
import { z } from "zod";

const fraction = z.number().min(0).max(1);

/** An honest pair of ends: the truth lies in [low, high] given what is unknown. */
const intervalSchema = z.object({ low: z.number().nullable(), high: z.number().nullable() });
/** An interval with the single value methods version 1 names. */
const valueIntervalSchema = z.object({
  low: z.number().nullable(),
  value: z.number().nullable(),
  high: z.number().nullable(),
});

/** Which world series stands behind a stage's world figures? `mineralId` is the series' own (a group's, where it stands in). */
const seriesUseSchema = z.object({
  state: z.enum(["series", "none", "not-applicable", "group", "proxy", "override"]),
  mineralId: mineralIdSchema.nullable(),
  sourceId: z.string().nullable(),
  year: z.int().nullable(),
});

/** How much comes from one country? **Units and range** of the contained tonnes at a stage, 0-1. */
const countryShareSchema = z.object({ countryIso3: z.string(), shareFraction: fraction });

/** How exposed is the company, and the world, at one stage of one mineral? Shares descend, then by code. */
const stageExposureSchema = z.object({
  series: seriesUseSchema,
  companyShares: z.array(countryShareSchema),
  unknownShareFraction: fraction,
  recycledShareFraction: fraction,
  companyHhi: intervalSchema,
  worldHhi: intervalSchema,
  companyConcentration: valueIntervalSchema,
  worldConcentration: valueIntervalSchema,
  supplyLeftWithoutLargest: z.object({ company: intervalSchema, world: intervalSchema }),
});

/** How long does one interchange group's stock last? `material` is the formula where there is one. **Units** months. */
const coverGroupSchema = z.object({
  form: z.string().nullable(),
  material: z.string().nullable(),
  months: z.number().nullable(),
  atLeast: z.boolean(),
});

/** How exposed is the company to one mineral? Every nullable figure is null with a gap in the trace, never 0. */
const mineralExposureSchema = z.object({
  mineralId: mineralIdSchema,
  containedTonnes: z.number(),
  spendUsd: z.number().nullable(),
  pricedShareFraction: fraction,
  stages: z.object({ mine: stageExposureSchema, refine: stageExposureSchema }),
  sourcingConcentration: z.object({
    low: z.number().nullable(),
    value: z.number().nullable(),
    high: z.number().nullable(),
    stage: stageSchema.nullable(),
  }),
  geoPolRisk: z.object({
    low: z.number().nullable(),
    value: z.number().nullable(),
    high: z.number().nullable(),
    supplyRiskPotentialUsdPerKg: z.number().nullable(),
    factorKgCuEqPerKg: z.number().nullable(),
  }),
  monthsOfCover: z.object({
    months: z.number().nullable(),
    atLeast: z.boolean(),
    groups: z.array(coverGroupSchema),
  }),
  touchedByMeasures: z.object({
    volumeFraction: fraction,
    spendUsd: z.number().nullable(),
    measures: z.array(z.string()),
  }),
  suppliers: z.object({ count: z.int(), largestShareFraction: fraction, hhi: fraction }),
});

/** Which rules look for findings? **Source** methods 11. */
const findingRuleIds = [
  "cover-short",
  "single-qualified-source",
  "country-above",
  "supplier-above",
  "touched-by-measures",
  "pause-ending",
  "contract-ending",
  "origin-unknown",
  "need-above-committed",
  "mix-more-concentrated",
  "concentration-above",
  "supplier-hhi",
] as const;
/** Is this the id of a rule? */
const findingRuleIdSchema = z.enum(findingRuleIds);

/**
 * What did a rule find, what is the limit, what would clear it?
 * `message` and `remedy` are English sentences; the portal and reports render other languages from ruleId, facts, value and limit.
 */
const findingSchema = z.object({
  ruleId: findingRuleIdSchema,
  mineralId: mineralIdSchema,
  stage: stageSchema.optional(),
  subject: z.string(),
  value: z.number().nullable(),
  limit: z.number().nullable(),
  isPossible: z.boolean().optional(),
  /** At most 50 line ids, in the order of the plan. */
  lines: z.array(z.string()).optional(),
  /** What the sentences are made of, so that another language says the same: names, dates, codes, figures. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).optional(),
  message: z.string(),
  remedy: z.string(),
});

/** How was one figure of the result made? `path` is a JSON Pointer into the result, e.g. `/minerals/0/stages/mine/companyHhi`. */
const traceEntrySchema = z.object({
  path: z.string(),
  method: z.string(),
  version: z.string(),
  formula: z.string(),
  inputs: z.array(
    z.object({
      name: z.string(),
      value: z.union([z.number(), z.string(), z.boolean(), z.null()]),
      unit: z.string().nullable(),
      factIds: z.array(z.string()),
    }),
  ),
  intermediates: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
  gaps: z.array(z.object({ code: z.string(), message: z.string() })),
});

/** What did an assessment of methods version 1 say? Kept as it was stored: nothing computes it any more. */
export const olderResultSchema = z.object({
  methodsVersion: z.literal("1"),
  engineVersion: z.string(),
  totals: z.object({
    lineCount: z.int(),
    spendUsd: z.number().nullable(),
    pricedLineCount: z.int(),
  }),
  minerals: z.array(mineralExposureSchema),
  findings: z.array(findingSchema),
  trace: z.array(traceEntrySchema),
});
export type OlderResult = z.infer<typeof olderResultSchema>;
