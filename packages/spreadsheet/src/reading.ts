/** What parses the bytes of an upload? A door of its own: in the api only the reading process comes through it (decision 0073). */
export { findContainer } from "./file-container.js";
export { readFirstRows } from "./first-rows.js";
export { openXlsx } from "./open-xlsx.js";
export { readCsvRecords, type CsvRecord, type CsvRecords } from "./read-csv-records.js";
export { collectBytes, openWorkbook, type WorkbookSource } from "./workbook-source.js";
