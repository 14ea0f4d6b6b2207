import { mineralIdSchema, stageSchema } from "@interphase/minerals/contract";
import { numberKinds } from "@interphase/names";
import { z } from "zod";
import { valueIntervalSchema } from "../assessment-result.js";
import { findingLevelSchema, findingRuleIdSchema, findingSchema } from "../finding.js";
import { sentenceSchema } from "../overview/overview.contract.js";

/** Which figures does a comparison set against each other? */
export const comparedFigureCodes = [
  "line-count",
  "priced-line-count",
  "total-spend",
  "total-risk-weighted-spend",
  "contained-tonnes",
  "line-spend",
  "attributed-spend",
  "risk-weighted-spend",
  "priced-share",
  "company-share",
  "unknown-share",
  "recycled-share",
  "company-hhi",
  "world-hhi",
  "company-concentration",
  "world-concentration",
  "supply-left-company",
  "supply-left-world",
  "sourcing-concentration",
  "geopolrisk",
  "supply-risk-potential",
  "geopolrisk-factor",
  "months-of-cover",
  "goods-months",
  "goods-months-to-replace",
  "goods-tonnes-per-month",
  "touched-volume",
  "touched-spend",
  "supplier-count",
  "supplier-largest-share",
  "supplier-hhi",
] as const;
export type ComparedFigureCode = (typeof comparedFigureCodes)[number];

/** Which clauses of methods 13 say what version 2 changed? */
export const methodClauses = [
  "unknown-origin-by-expectation",
  "true-upper-bounds",
  "bottleneck-over-all-stages",
  "lapsed-pauses-found",
  "scope-by-substance",
  "material-stage-touched",
  "touched-as-interval",
  "attributed-spend-beside-line-spend",
  "one-exposure-order",
  "goods-groups-and-goods-tonnes",
  "contracts-the-right-way-round",
  "ageing-stock",
  "levels-that-discriminate",
  "geopolrisk-of-by-products",
  "null-as-null",
] as const;
export type MethodClause = (typeof methodClauses)[number];

const facts = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
const numberKindSchema = z.enum(numberKinds);

/**
 * Which figure moved, from what to what, because of which lines?
 * **Shape** `facts` name the country, or form, material and minerals of goods; `kind` is how the number is written, with its unit;
 * `change` of a share is in percentage points, null where a side is. `lines` are at most 50 line ids that came, went or changed
 * in a field the figure depends on. `clause` is set between methods versions.
 */
export const comparedFigureSchema = z.object({
  mineralId: mineralIdSchema.nullable(),
  stage: stageSchema.nullable(),
  code: z.enum(comparedFigureCodes),
  reading: z.enum(["low", "value", "high"]),
  facts,
  kind: numberKindSchema,
  before: z.number().nullable(),
  after: z.number().nullable(),
  change: z.object({ value: z.number(), kind: numberKindSchema }).nullable(),
  lines: z.array(z.string()),
  clause: z.enum(methodClauses).nullable(),
});
export type ComparedFigure = z.infer<typeof comparedFigureSchema>;

const exposureSideSchema = z.object({
  position: z.int().nullable(),
  spendUsd: z.number().nullable(),
  riskWeightedSpendUsd: valueIntervalSchema.nullable(),
  concentration: z.number().nullable(),
});

/** How exposed was the company to a mineral, and how is it now? **Shape** null where a plan does not hold it. */
export const comparedExposureSchema = z.object({
  mineralId: mineralIdSchema,
  before: exposureSideSchema.nullable(),
  after: exposureSideSchema.nullable(),
});
export type ComparedExposure = z.infer<typeof comparedExposureSchema>;

/**
 * One finding of either side.
 * **Shape** `index` is its place in its own result. Of methods version 1 `finding` and `level` are null and `message` is the
 * English sentence stored then; of version 2 `message` is null and `finding` says everything.
 */
export const comparedFindingSchema = z.object({
  index: z.int(),
  ruleId: findingRuleIdSchema,
  level: findingLevelSchema.nullable(),
  mineralIds: z.array(mineralIdSchema),
  value: z.number().nullable(),
  stakeUsd: z.number().nullable(),
  finding: findingSchema.nullable(),
  message: z.string().nullable(),
});
export type ComparedFinding = z.infer<typeof comparedFindingSchema>;

/**
 * Is it better or worse, by what, and because of what?
 * **Shape** `headline` sentences by code; `cause`: what the difference is due to; `causes` what differs between the two: lines,
 * edition, date, home-area, series, governance-year, organisation-country, finding-rules, engine, methods. Exposures in the
 * order of `after`, then those that went. `changes` lists nothing that moved by less than its printed digits.
 */
export const assessmentComparisonSchema = z.object({
  headline: z.array(sentenceSchema),
  cause: z.enum(["none", "data", "method", "method-and-data"]),
  causes: z.array(z.string()),
  exposures: z.array(comparedExposureSchema),
  findings: z.object({
    cleared: z.array(comparedFindingSchema),
    new: z.array(comparedFindingSchema),
    changed: z.array(z.object({ before: comparedFindingSchema, after: comparedFindingSchema })),
  }),
  changes: z.array(comparedFigureSchema),
});
/** What moved between two assessments, and why? */
export type AssessmentComparison = z.infer<typeof assessmentComparisonSchema>;
