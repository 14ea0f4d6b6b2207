/** The part of minerals that crosses the wire: schemas and routes, free of node modules, so that a browser may import it. */
export { countryIso3Codes, countryIso3Schema } from "./country.js";
export type { WorldNames } from "./gaps/gap-words.js";
export { renderWorldGap, worldGapCodes } from "./gaps/world-gap-sentences.js";
export {
  measureStates,
  measureStatuses,
  type MeasureState,
  type MeasureStatus,
} from "./measures/measure-state.js";
export { mineralIds, mineralIdSchema, stages, stageSchema, type MineralId, type Stage } from "./mineral.js";
export {
  getMineral,
  mineralCatalogue,
  mineralGroups,
  type Mineral,
  type MineralGroup,
} from "./mineral-catalogue.js";
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
export {
  confidences,
  isScoredConfidence,
  type Confidence,
  type Fact,
  type FactKind,
  type FactState,
  gapSchema,
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
export type { WorldSeriesUse } from "./series/series-use.js";
