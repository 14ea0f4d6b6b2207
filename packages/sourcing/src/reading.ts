/** What parses an uploaded sourcing workbook? A door of its own: in the api only the reading process comes through it (decision 0073). */
export { containedMinerals } from "./formula/contained-fraction.js";
export type { AtomicWeights } from "./formula/mass-fraction.js";
export type { PlanLine } from "./plan-line.js";
export { estimateLineCount } from "./workbook/estimate-line-count.js";
export { readWorkbook, type WorkbookInput } from "./workbook/read-workbook.js";
export type { WorkbookOptions, WorkbookReading } from "./workbook/workbook-result.js";
