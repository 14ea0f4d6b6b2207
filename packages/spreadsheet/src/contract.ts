/** What of files of tables may a browser import? Cells, numbers, dates and safe text; nothing that opens a file. */
export { acceptedYears, parseDate, type DateTrouble } from "./date-text.js";
export { csvEncodings, type CsvEncoding } from "./encoding-names.js";
export {
  evidenceOfDecimal,
  largestNumber,
  parseFraction,
  parseNumber,
  type DecimalSign,
  type NumberTrouble,
} from "./number-text.js";
export {
  neutraliseFormula,
  plainText,
  showSafely,
  storableName,
  storableText,
  withoutNeutraliser,
} from "./safe-text.js";
export {
  SpreadsheetRefusal,
  type RefusalFacts,
  type RefusedPlace,
  type SpreadsheetFailureCode,
  type SpreadsheetFailureReason,
} from "./spreadsheet.failure.js";
export type { TableFinder } from "./table-finder.js";
export {
  findLastFilled,
  isEmptyCell,
  lettersOf,
  textOfCell,
  type Cell,
  type RawRow,
  type RowSource,
} from "./workbook-cell.js";
export { defaultWorkbookLimits, type WorkbookLimits } from "./workbook-limits.js";
