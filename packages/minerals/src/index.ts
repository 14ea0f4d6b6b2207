/*
 * Knows: reference facts with their provenance, and the published methods computed from them.
 * Does not know: companies, purchases, HTTP, storage.
 * Ask instead: sourcing for a company's own exposure.
 */
export {
  companyConcentration,
  type CompanyConcentration,
  type CompanyConcentrationInput,
  type TradedShare,
} from "./concentration/company-concentration.js";
export {
  countriesOf,
  expectedShares,
  expectedSquares,
  unknownOrigin,
  type CountryWeightOf,
  type MixShare,
  type OriginMix,
  type UnknownOrigin,
} from "./concentration/expected-sums.js";
export { companyHhi, supplyLeftWithoutLargest, worldHhi } from "./concentration/hhi.js";
export type { Interval, ValueInterval } from "./concentration/interval.js";
export { lumpTradeAt, type LumpTrade, type UnknownLump } from "./concentration/lump-trade.js";
export {
  countryWeight,
  worldConcentration,
  type CountryWeight,
  type WeighedShare,
  type WorldConcentration,
  type WorldContext,
} from "./concentration/world-concentration.js";
export { hasUnnamedCountry, unnamedWorld, worldMixOf, type WorldMix } from "./concentration/world-mix.js";
export type { WorldNames } from "./gaps/gap-words.js";
export { renderWorldGap, worldGapCodes } from "./gaps/world-gap-sentences.js";
export {
  copperReferenceUsdPerKg,
  geoPolRisk,
  geoPolRiskStage,
  nothingUnknown,
  supplyRiskPotential,
  type GeoPolRiskFlow,
  type GeoPolRiskUnknown,
  type SupplyRiskPotential,
} from "./geopolrisk/geopolrisk.js";
export {
  governanceRisk,
  greatestInstability,
  greatestRisk,
  politicalStabilityRisk,
  riskOfEstimate,
  unknownRisk,
  type CountryRisk,
  type GreatestRisk,
} from "./governance/governance-risk.js";
export { measureFacts, measureReadings, type MeasureReadings } from "./measures/measure-readings.js";
export {
  measureScope,
  scopeParts,
  tradedForm,
  unknownGoods,
  type MeasureScope,
  type ScopePart,
  type TradedGoods,
} from "./measures/measure-scope.js";
export {
  measureAgeDays,
  measureStateOn,
  measureStates,
  measureStatuses,
  measureStatusOn,
  type MeasureState,
  type MeasureStatus,
} from "./measures/measure-state.js";
export {
  findMeasures,
  worldTradeFactor,
  type TradeFactor,
  type TradeFactorQuery,
  type WorldMeasure,
} from "./measures/world-trade-factor.js";
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
export { containedPrice, editionGaps, type ContainedPrice } from "./reference/contained-price.js";
export { defaultEditionName, listEditions, loadEdition } from "./reference/edition-loader.js";
export {
  isScoredConfidence,
  type Confidence,
  type Fact,
  type FactKind,
  type FactState,
  type Gap,
  type GapFacts,
  type ReferenceMineralId,
  type SourceRecord,
} from "./reference/fact.js";
export {
  measureStages,
  type Measure,
  type MeasureRatio,
  type MeasureStage,
  type PolicyEvent,
} from "./reference/measure.js";
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
export { knownProducers, type KnownProducers } from "./series/known-producers.js";
export { seriesOverrideSchema, type SeriesOverride, type WorldSeriesUse } from "./series/series-use.js";
export {
  findWorldSeries,
  hasWorldSeries,
  type WorldSeries,
  type WorldSeriesQuery,
  type WorldShare,
} from "./series/world-series.js";
