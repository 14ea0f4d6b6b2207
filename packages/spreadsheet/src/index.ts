/*
 * Knows: files of tables, read and written: archives, sheets, CSV, encodings, cells, numbers, dates, limits.
 * Does not know: what any column means, in which words a refusal is said, who sent the file.
 * Ask instead: sourcing for its workbook's columns and sentences; ./reading, a door of its own, to open a file.
 */
export * from "./contract.js";
export { csvMark, csvRecord } from "./csv-writer.js";
export { renderXlsx, type WrittenCell, type WrittenSheet } from "./xlsx-writer.js";
export { writeZip, type WrittenPart } from "./zip-writer.js";
