/*
 * Knows: sourcing workbooks, plan lines, a company's exposure, findings and scenarios.
 * Does not know: who is asking, where plans are stored, how a page or a report looks.
 * Ask instead: minerals for facts about the world, access for permission, reports for documents.
 */
export * from "./contract.js";
export { compareAssessments } from "./comparison/assessment-comparison.js";
export type { ComparedAssessment } from "./comparison/compared-assessment.js";
export { comparePlans, type PlanComparison } from "./comparison/plan-comparison.js";
export { assess, collectPlan, createAssessmentResult, type AssessmentInput } from "./exposure/assess.js";
export { resolveAssessmentOptions, type OptionDefaults } from "./exposure/assessment-options.js";
export type { AssessmentFailure } from "./exposure/assessment.failure.js";
export { createEditionFacts } from "./exposure/edition-facts.js";
export { engineVersion, methodsVersion } from "./exposure/engine-version.js";
export { createPlanBook, type PlanBook } from "./exposure/plan-book.js";
export type { PlanBookFailure } from "./exposure/plan-book.failure.js";
export { computePlanDetail, type PlanDetail } from "./exposure/plan-detail.js";
export { findFindings, workOutFindings, type WorkedFinding } from "./findings/find-findings.js";
export type { FindingFigure, FindingInput, FindingWorkings } from "./findings/finding-formula.js";
export {
  containedMinerals,
  elementsOfMineral,
  holdsMineral,
  mineralsOfFormula,
  type ContainedMineral,
} from "./formula/contained-fraction.js";
export { elementSymbols, rareEarthElements } from "./formula/element.js";
export { type FormulaFailure } from "./formula/formula.failure.js";
export { massFractions, type AtomicWeights, type MassFractions } from "./formula/mass-fraction.js";
export { parseFormula, type ElementCounts, type ParsedFormula } from "./formula/parse-formula.js";
export { parseCountry, type CountryReading } from "./workbook/country-name.js";
export { headerOf } from "./workbook/plan-cells.js";
export { renderPlanCsv, renderTemplateCsv } from "./workbook/render-csv.js";
export { renderPlanXlsx } from "./workbook/render-plan-xlsx.js";
export { renderTemplateXlsx } from "./workbook/render-template-xlsx.js";
export { workbookColumns, type ColumnKey, type WorkbookColumn } from "./workbook/workbook-column.js";
export {
  type MineralTotal,
  type WorkbookGuesses,
  type WorkbookNotice,
  type WorkbookOptions,
  type WorkbookProblem,
  type WorkbookReading,
} from "./workbook/workbook-result.js";
export type { WorkbookFailure } from "./workbook/workbook.failure.js";
export { compareActs } from "./finding-states/act-order.js";
export { placeOfFinding, textOfPlace } from "./finding-states/finding-place.js";
export {
  isToActOn,
  standingOf,
  type FindingStanding,
  type KeptState,
} from "./finding-states/finding-standing.js";
export { createContractCalendar, type CalendarChoices } from "./suppliers/contract-calendar.js";
export { createSupplierLedger, matchesSearch } from "./suppliers/supplier-ledger.js";
export { explainAssessment } from "./explanations/explain-assessment.js";
export { findSum, listShownMembers, unfoldSum, type UnfoldedSum } from "./explanations/list-members.js";
export { createOverview } from "./overview/overview.js";
export type { OverviewWorld } from "./overview/world-shares.js";
export { computeFlows } from "./pictures/flows.js";
export { computeTimeline } from "./pictures/timeline.js";
export { createScenarioReader } from "./scenario/explain/scenario-reader.js";
export {
  listReadyScenarios,
  type ReadyScenario,
  type ReadyScenariosInput,
} from "./scenario/ready-scenarios.js";
export { runScenario, type ScenarioInput } from "./scenario/run-scenario.js";
export type { ScenarioFailure } from "./scenario/scenario.failure.js";
