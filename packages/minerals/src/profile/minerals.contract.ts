import { defineRoute, pageFields, pageOf } from "@interphase/contract";
import { z } from "zod";
import { mineralIdSchema } from "../mineral.js";
import { mineralGroups } from "../mineral-catalogue.js";
import {
  confidenceSchema,
  factSchema,
  factStateSchema,
  gapSchema,
  sourceRecordSchema,
} from "../reference/fact.js";
import { policyEventSchema } from "../reference/measure.js";
import { datedMeasureSchema, editionSchema } from "../reference/reference.contract.js";
import { worldSeriesUseSchema } from "../series/series-use.js";

const publicFacts = { public: "Reference facts are public: nobody's purchases are among them." };
const interval = z.object({ low: z.number(), high: z.number() });
const valueInterval = z.object({ low: z.number(), value: z.number(), high: z.number() });
/** A gap on a public page: what is left open, as data, and told in English with codes for countries. */
export const toldGapSchema = gapSchema.extend({ message: z.string() });
export type ToldGap = z.infer<typeof toldGapSchema>;

const share = z.object({ countryIso3: z.string(), shareFraction: z.number() });

/** Which badge does a figure carry? The weakest confidence among the facts behind it, and whether any is an estimate. */
export const badgeSchema = z.object({ confidence: confidenceSchema, isEstimated: z.boolean() });

const worldStageSummary = z.object({
  series: worldSeriesUseSchema,
  badge: badgeSchema.nullable(),
  largestProducer: share.nullable(),
  worldHhi: valueInterval.nullable(),
  worldConcentration: valueInterval.nullable(),
  gaps: z.array(toldGapSchema),
});

const mineralNames = {
  mineralId: mineralIdSchema,
  nameEn: z.string(),
  nameZh: z.string(),
  symbol: z.string(),
  group: z.enum(mineralGroups),
  noteEn: z.string(),
  noteZh: z.string(),
};

/** How concentrated is the world's supply of one mineral, in one line of a list? Null figures have their reason in `gaps`. */
export const mineralSummarySchema = z.object({
  ...mineralNames,
  stages: z.object({ mine: worldStageSummary, refine: worldStageSummary }),
  measuresInEffect: z.int(),
});
export type MineralSummary = z.infer<typeof mineralSummarySchema>;
export type WorldStageSummary = z.infer<typeof worldStageSummary>;

/** What does one country produce, how is it governed, which measures reach what it exports? */
export const producerSchema = z.object({
  ...share.shape,
  quantity: z.number(),
  factIds: z.array(z.string()),
  badge: badgeSchema,
  governanceRisk: z.number(),
  governanceEstimate: z.number().nullable(),
  governanceFactIds: z.array(z.string()),
  politicalStabilityRisk: z.number(),
  politicalStabilityFactIds: z.array(z.string()),
  tradeFactor: valueInterval,
  measureIds: z.array(z.string()),
});
export type Producer = z.infer<typeof producerSchema>;

/**
 * How is the world's production divided at one stage?
 * **Shape** `producers` descend by share, then ascend by code; `absent` are countries without a figure, with the reason;
 * `otherSeries` are the further series of the edition that an assessment may choose.
 * `greatestRisk` is that of the riskiest country of all, which stands for other countries in `worldConcentration.high`.
 * **Units and range** `quantity` is in `unit`; fractions and risks 0-1; concentration 0-13.
 */
export const worldStageSchema = worldStageSummary.extend({
  unit: z.string().nullable(),
  basis: z.string().nullable(),
  quantityTonnes: z.number().nullable(),
  publishedTotal: factSchema.nullable(),
  producers: z.array(producerSchema),
  unknownShareFraction: z.number(),
  absent: z.array(z.object({ countryIso3: z.string(), state: factStateSchema, factId: z.string() })),
  supplyLeftWithoutLargest: interval.nullable(),
  governanceYear: z.int(),
  greatestRisk: z.number(),
  otherSeries: z.array(z.object({ sourceId: z.string(), year: z.int(), worldHhi: valueInterval })),
});
export type WorldStageProfile = z.infer<typeof worldStageSchema>;

/** Everything public about one mineral on one day. **Shape** `tradeFlows` are the largest by tonnes under each HS code. */
export const mineralProfileSchema = z.object({
  ...mineralNames,
  edition: editionSchema.omit({ isDefault: true }),
  date: z.iso.date(),
  stages: z.object({ mine: worldStageSchema, refine: worldStageSchema }),
  prices: z.array(factSchema),
  measures: z.array(datedMeasureSchema),
  events: z.array(policyEventSchema),
  publishedFigures: z.array(factSchema),
  importReliance: z.array(factSchema),
  tradeFlows: z.array(factSchema),
  sources: z.array(sourceRecordSchema),
  gaps: z.array(toldGapSchema),
});
export type MineralProfile = z.infer<typeof mineralProfileSchema>;

const asOf = { edition: z.string().min(1).max(100).optional(), date: z.iso.date().optional() };

/** A page of the list of minerals, of one edition and day. */
export const mineralListSchema = pageOf(mineralSummarySchema).extend({
  edition: z.string(),
  date: z.iso.date(),
});
export type MineralList = z.infer<typeof mineralListSchema>;

/** How concentrated is the world's supply of each mineral? */
export const listMineralsRoute = defineRoute({
  id: "minerals.list",
  method: "GET",
  path: "/v1/minerals",
  summary: "List the minerals with the concentration of the world's supply",
  permission: publicFacts,
  query: z.strictObject({ ...pageFields, ...asOf }),
  status: 200,
  response: mineralListSchema,
  errors: ["not-found"],
});

/** What is publicly known of one mineral? */
export const getMineralRoute = defineRoute({
  id: "minerals.get",
  method: "GET",
  path: "/v1/minerals/{mineralId}",
  summary: "Describe one mineral: production, concentration, governance, prices, measures, sources",
  permission: publicFacts,
  params: z.object({ mineralId: z.string() }),
  query: z.strictObject(asOf),
  status: 200,
  response: mineralProfileSchema,
  errors: ["not-found"],
});
