import type { NoticeTaker } from "./file-notice.js";
import type { TableFinder } from "./table-finder.js";
import type { WorkbookLimits } from "./workbook-limits.js";
import type { XlsxSource } from "./xlsx-source.js";

/**
 * Which sheet of an XLSX file holds the lines? As `openArchive`.
 * **Shape** what opens archives and reads XML is loaded for the first such file: a process that reads one CSV does without.
 */
export async function openXlsx(
  bytes: Uint8Array,
  limits: WorkbookLimits,
  table: TableFinder,
): Promise<XlsxSource> {
  const { openArchive } = await import("./xlsx-source.js");
  return openArchive(bytes, limits, table);
}

/** Says in a notice which sheets were left aside. */
export function noticeXlsx(source: XlsxSource, book: NoticeTaker): void {
  if (source.ignoredSheets.length === 0) return;
  book.notice("sheets-ignored", { row: null, column: null }, { sheets: source.ignoredSheets });
}
