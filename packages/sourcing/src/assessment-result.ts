import { mineralIdSchema, stageSchema } from "@interphase/minerals/contract";
import { z } from "zod";
import { findingSchema } from "./finding.js";

const fraction = z.number().min(0).max(1);

/** An honest pair of ends: the truth lies in [low, high] given what is unknown. */
export const intervalSchema = z.object({ low: z.number(), high: z.number() });
/** An interval with the single value methods version 2 names. */
export const valueIntervalSchema = z.object({ low: z.number(), value: z.number(), high: z.number() });

/** Which world series stands behind a stage's world figures? `mineralId` is the series' own (a group's, where it stands in). */
export const seriesUseSchema = z.object({
  state: z.enum(["series", "none", "not-applicable", "group", "proxy", "override"]),
  mineralId: mineralIdSchema.nullable(),
  sourceId: z.string().nullable(),
  year: z.int().nullable(),
});

/** How much comes from one country? **Units and range** of the contained tonnes at a stage, 0-1. */
export const countryShareSchema = z.object({ countryIso3: z.string(), shareFraction: fraction });

/**
 * How exposed is the company, and the world, at one stage of one mineral?
 * **Shape** shares descend, then by code; at a stage that is not applicable there are none and every figure is null.
 */
export const stageExposureSchema = z.object({
  series: seriesUseSchema,
  companyShares: z.array(countryShareSchema),
  unknownShareFraction: fraction.nullable(),
  recycledShareFraction: fraction.nullable(),
  companyHhi: valueIntervalSchema.nullable(),
  worldHhi: valueIntervalSchema.nullable(),
  companyConcentration: valueIntervalSchema.nullable(),
  worldConcentration: valueIntervalSchema.nullable(),
  supplyLeftWithoutLargest: z.object({
    company: intervalSchema.nullable(),
    world: intervalSchema.nullable(),
  }),
});
export type StageExposure = z.infer<typeof stageExposureSchema>;

/**
 * How long does one goods group's stock last, and how long would it take to replace its source?
 * **Shape** `key` identifies the group across versions of a plan; `material` is the name shown: its first formula, else material.
 * **Units and range** months (365/12 days), days, goods tonnes a month.
 */
export const coverGroupSchema = z.object({
  key: z.string(),
  form: z.string().nullable(),
  material: z.string().nullable(),
  minerals: z.array(mineralIdSchema),
  months: z.number().nullable(),
  monthsIfNothingCame: z.number().nullable(),
  stockCountedDaysAgo: z.int().nullable(),
  atLeast: z.boolean(),
  monthsToReplace: z.number(),
  goodsTonnesPerMonth: z.number(),
});
export type CoverGroup = z.infer<typeof coverGroupSchema>;

/** How much of a mineral does one export measure touch? **Units and range** of its contained tonnes, 0-1. */
export const measureTouchSchema = z.object({
  measureId: z.string(),
  state: z.enum(["in-force", "lapsed-pause", "recalled"]),
  low: fraction,
  value: fraction,
  high: fraction,
});

/** How exposed is the company to one mineral? Every nullable figure is null with a gap, never 0. */
export const mineralExposureSchema = z.object({
  mineralId: mineralIdSchema,
  containedTonnes: z.number(),
  lineSpendUsd: z.number().nullable(),
  attributedSpendUsd: z.number().nullable(),
  riskWeightedSpendUsd: valueIntervalSchema.nullable(),
  pricedShareFraction: fraction,
  stages: z.object({ mine: stageExposureSchema, refine: stageExposureSchema }),
  sourcingConcentration: valueIntervalSchema
    .extend({ stage: stageSchema, assumed: z.boolean(), withoutWorld: z.boolean() })
    .nullable(),
  geoPolRisk: valueIntervalSchema
    .extend({
      stage: stageSchema,
      supplyRiskPotentialUsdPerKg: z.number().nullable(),
      factorKgCuEqPerKg: z.number().nullable(),
    })
    .nullable(),
  monthsOfCover: z.object({
    months: z.number().nullable(),
    atLeast: z.boolean(),
    groups: z.array(coverGroupSchema),
  }),
  touchedByMeasures: z.object({
    volumeFraction: valueIntervalSchema,
    spendUsd: valueIntervalSchema.nullable(),
    measures: z.array(measureTouchSchema),
  }),
  suppliers: z.object({ count: z.int(), largestShareFraction: fraction, hhi: fraction }),
});
export type MineralExposure = z.infer<typeof mineralExposureSchema>;

/** What is missing or assumed at one place of the result? Sentences are made from `code` and `facts` in every language. */
export const resultGapSchema = z.object({
  path: z.string(),
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type ResultGap = z.infer<typeof resultGapSchema>;

/**
 * What does an assessment say?
 * **Shape** minerals in the order of `mineralIds`; `exposureOrder` is the one order of every page, picture and report;
 * `gaps` by path, then code. The same plan, options and engine give the same bytes of this object.
 */
export const assessmentResultSchema = z.object({
  methodsVersion: z.literal("2"),
  engineVersion: z.string(),
  totals: z.object({
    lineCount: z.int(),
    supplierCount: z.int(),
    spendUsd: z.number().nullable(),
    pricedLineCount: z.int(),
    riskWeightedSpendUsd: valueIntervalSchema.nullable(),
    knownOriginSpendFraction: fraction.nullable(),
  }),
  exposureOrder: z.array(mineralIdSchema),
  minerals: z.array(mineralExposureSchema),
  findings: z.array(findingSchema),
  gaps: z.array(resultGapSchema),
});
export type AssessmentResult = z.infer<typeof assessmentResultSchema>;
