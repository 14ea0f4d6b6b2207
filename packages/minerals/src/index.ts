/*
 * Knows: reference facts with their provenance, and the published methods computed from them.
 * Does not know: companies, purchases, HTTP, storage.
 * Ask instead: sourcing for a company's own exposure.
 */
export { mineralIds, mineralIdSchema, stages, stageSchema, type MineralId, type Stage } from "./mineral.js";
export {
  getMineral,
  mineralCatalogue,
  mineralGroups,
  type Mineral,
  type MineralGroup,
} from "./mineral-catalogue.js";
export { defaultEditionName, listEditions, loadEdition } from "./reference/edition-loader.js";
export type { DefaultSeries, EditionSummary, ReferenceEdition } from "./reference/reference-edition.js";
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
