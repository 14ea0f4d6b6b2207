/*
 * Knows: reference facts with their provenance, and the published methods computed from them.
 * Does not know: companies, purchases, HTTP, storage.
 * Ask instead: sourcing for a company's own exposure.
 */
export {
  hhiInterval,
  supplyLeftWithoutLargest,
  worldHhi,
  type Interval,
  type ValueInterval,
} from "./concentration/hhi.js";
export {
  weightedConcentration,
  worldWeightedConcentration,
  type UnknownCandidate,
  type WeightedShare,
} from "./concentration/weighted-concentration.js";
export {
  worldConcentration,
  type WorldConcentration,
  type WorldContext,
} from "./concentration/world-concentration.js";
export {
  copperReferenceUsdPerKg,
  geoPolRisk,
  supplyRiskPotential,
  type GeoPolRiskFlow,
  type SupplyRiskPotential,
} from "./geopolrisk/geopolrisk.js";
export {
  governanceRisk,
  politicalStabilityRisk,
  riskOfEstimate,
  unknownRisk,
  type CountryRisk,
} from "./governance/governance-risk.js";
export {
  measureAgeDays,
  measureEffect,
  measureStatuses,
  measureStatusOn,
  type MeasureEffect,
  type MeasureStatus,
} from "./measures/measure-status.js";
export { worldTradeFactor, type TradeFactor, type TradeFactorQuery } from "./measures/world-trade-factor.js";
export { mineralIds, mineralIdSchema, stages, stageSchema, type MineralId, type Stage } from "./mineral.js";
export {
  getMineral,
  mineralCatalogue,
  mineralGroups,
  type Mineral,
  type MineralGroup,
} from "./mineral-catalogue.js";
export { describeMineral, summariseMinerals } from "./profile/mineral-profile.js";
export {
  getMineralRoute,
  listMineralsRoute,
  mineralListSchema,
  mineralProfileSchema,
  mineralSummarySchema,
  type MineralList,
  type MineralProfile,
  type MineralSummary,
  type Producer,
  type WorldStageProfile,
  type WorldStageSummary,
} from "./profile/minerals.contract.js";
export { defaultEditionName, listEditions, loadEdition } from "./reference/edition-loader.js";
export {
  isScoredConfidence,
  type Confidence,
  type Fact,
  type FactKind,
  type FactState,
  type Gap,
  type SourceRecord,
} from "./reference/fact.js";
export type { Measure, PolicyEvent } from "./reference/measure.js";
export {
  atomicWeights,
  endOfLifeRecyclingRate,
  findPrices,
  findPublishedFigures,
  type RecyclingRate,
} from "./reference/published-figures.js";
export {
  listEditionsRoute,
  listFactsRoute,
  listMeasuresRoute,
  listSourcesRoute,
  type DatedMeasure,
  type Edition,
  type FactPage,
  type FactQuery,
  type MeasurePage,
  type MeasureQuery,
  type SourcePage,
  type SourceQuery,
} from "./reference/reference.contract.js";
export { dateMeasure, findDatedMeasures, findFacts, findSources } from "./reference/reference-query.js";
export type { DefaultSeries, EditionSummary, ReferenceEdition } from "./reference/reference-edition.js";
export { seriesOverrideSchema, type SeriesOverride, type WorldSeriesUse } from "./series/series-use.js";
export {
  findWorldSeries,
  hasWorldSeries,
  type WorldSeries,
  type WorldSeriesQuery,
  type WorldShare,
} from "./series/world-series.js";
