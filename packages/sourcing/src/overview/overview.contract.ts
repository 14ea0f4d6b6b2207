import { mineralIdSchema, stageSchema } from "@interphase/minerals/contract";
import { z } from "zod";
import { seriesUseSchema, valueIntervalSchema } from "../assessment-result.js";
import { findingLevelSchema, findingSubjectSchema } from "../finding.js";

const fraction = z.number().min(0).max(1);
const facts = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** A sentence before it is put into a language: what it says, by code, and the facts it says it with. */
export const sentenceSchema = z.object({ code: z.string(), facts });
export type Sentence = z.infer<typeof sentenceSchema>;

/**
 * How exposed is the company to one mineral, for somebody with a quarter of an hour?
 * **Shape** `path` points to the mineral in the result, so that every number can be explained.
 */
export const overviewExposureSchema = z.object({
  mineralId: mineralIdSchema,
  path: z.string(),
  lineSpendUsd: z.number().nullable(),
  attributedSpendUsd: z.number().nullable(),
  riskWeightedSpendUsd: valueIntervalSchema.nullable(),
  concentration: z.number().nullable(),
  stage: stageSchema.nullable(),
  sentence: sentenceSchema,
});

/** What is there to do about one subject? **Shape** `findings` are indexes into the result's findings, in its order. */
export const overviewWorkSchema = z.object({
  subject: findingSubjectSchema,
  mineralIds: z.array(mineralIdSchema),
  level: findingLevelSchema,
  stakeUsd: z.number().nullable(),
  findings: z.array(z.int()),
});

/**
 * What share does each country have of the company's and of the world's supply at a stage?
 * **Shape** countries of either, the company's largest first, then the world's; null world where there is no series.
 */
export const worldShareSchema = z.object({
  mineralId: mineralIdSchema,
  stage: stageSchema,
  isApplicable: z.boolean(),
  series: seriesUseSchema,
  unknownCompanyFraction: fraction.nullable(),
  recycledCompanyFraction: fraction.nullable(),
  unknownWorldFraction: fraction.nullable(),
  countries: z.array(
    z.object({
      countryIso3: z.string(),
      companyFraction: fraction.nullable(),
      worldFraction: fraction.nullable(),
    }),
  ),
});
export type WorldShareView = z.infer<typeof worldShareSchema>;

/**
 * What does an assessment come to, in which order, with which urgency?
 * The one source of order, lead sentences, levels and world shares: pages, reports and mails only show it.
 * **Shape** `exposures` in exposure order, the leading ones with a sentence; `work` in the order of methods 11, a subject once;
 * `firstAct` is the index of the first finding to act on. `map` is the mineral and stage that a map opens with: the first in
 * exposure order that has a world series, null where none has.
 */
export const overviewSchema = z.object({
  totals: z.object({
    spendUsd: z.number().nullable(),
    lineCount: z.int(),
    supplierCount: z.int(),
    knownOriginSpendFraction: fraction.nullable(),
    pricedLineFraction: fraction,
  }),
  lead: z.array(sentenceSchema),
  exposures: z.array(overviewExposureSchema),
  counts: z.object({ act: z.int(), plan: z.int(), watch: z.int() }),
  firstAct: z.int().nullable(),
  work: z.array(overviewWorkSchema),
  map: z.object({ mineralId: mineralIdSchema, stage: stageSchema }).nullable(),
  worldShares: z.array(worldShareSchema),
});
export type Overview = z.infer<typeof overviewSchema>;
