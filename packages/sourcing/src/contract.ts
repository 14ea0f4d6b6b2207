/** The part of sourcing that crosses the wire: schemas and routes, free of node modules, so that a browser may import it. */
export {
  contractTypes,
  forms,
  formSchema,
  originShareSchema,
  originsSchema,
  planLineSchema,
  priceBases,
  qualifications,
  routeShareSchema,
  sourcingRoutesSchema,
  supplierRoles,
  type Form,
  type Origins,
  type OriginShare,
  type PlanLine,
  type RouteShare,
  type SourcingRoutes,
} from "./plan-line.js";
export * from "./assessment-result.js";
export * from "./finding.js";
export { olderResultSchema, type OlderResult } from "./older-result.js";
export * from "./assessments.contract.js";
export * from "./comparison/comparison.contract.js";
export * from "./overview/overview.contract.js";
export * from "./explanations.contract.js";
export * from "./finding-states.contract.js";
export * from "./suppliers.contract.js";
export * from "./views.contract.js";
export * from "./jobs.contract.js";
export * from "./opened-rows.contract.js";
export * from "./scenarios.contract.js";
export * from "./plan-notes.contract.js";
export * from "./source-place.js";
export * from "./sourcing-plans.contract.js";
export { placeOfFinding, textOfPlace } from "./finding-states/finding-place.js";
export { defaultFindingRules, completeFindingRules } from "./findings/finding-rules.js";
export { nameFindingRule } from "./findings/finding-rule-words.js";
export type { FindingWords } from "./findings/finding-words.js";
export { nameGoods, type NamedGoods } from "./findings/goods-name.js";
export { nameMeasure, readMeasureFacts, writeDay, type NamedMeasure } from "./findings/measure-sentences.js";
export { renderFinding } from "./findings/render-finding.js";
export type { SentenceFacts, SentenceNames } from "./findings/sentence-names.js";
export { createFigureNames } from "./figure-words/create-figure-names.js";
export { gapCodes, type GapCode } from "./gaps/gap-code.js";
export { knownGapCodes, renderGap } from "./gaps/render-gap.js";
export {
  nameComparedFigure,
  renderHeadlineSentence,
  renderMethodClause,
} from "./comparison/render-comparison.js";
export { overviewSentenceCodes } from "./overview/overview-parts.js";
export { renderOverviewSentence } from "./overview/render-overview-sentence.js";
export { renderNotice, renderRowProblem } from "./workbook/render-row-problem.js";
export {
  workbookFailureCodes,
  workbookNoticeCodes,
  workbookProblemCodes,
  type WorkbookFailureCode,
  type WorkbookNoticeCode,
  type WorkbookProblemCode,
} from "./workbook/workbook-code.js";
