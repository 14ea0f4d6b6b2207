/*
 * Knows: sourcing workbooks, plan lines, a company's exposure, findings and scenarios.
 * Does not know: who is asking, where plans are stored, how a page or a report looks.
 * Ask instead: minerals for facts about the world, access for permission, reports for documents.
 */
export * from "./contract.js";
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
export { type DecimalSign } from "./workbook/number-text.js";
export { readWorkbook, type WorkbookInput, type WorkbookOptions } from "./workbook/read-workbook.js";
export { workbookColumns, type ColumnKey, type WorkbookColumn } from "./workbook/workbook-column.js";
export { defaultWorkbookLimits, type WorkbookLimits } from "./workbook/workbook-limits.js";
export {
  csvEncodings,
  workbookNoticeCodes,
  type CsvEncoding,
  type MineralTotal,
  type WorkbookGuesses,
  type WorkbookNotice,
  type WorkbookNoticeCode,
  type WorkbookProblem,
  type WorkbookReading,
} from "./workbook/workbook-result.js";
export { workbookFailureCodes, type WorkbookFailure, type WorkbookFailureCode } from "./workbook/workbook.failure.js";
