import type { Locale } from "@interphase/names";
import { csvMark, csvRecord } from "@interphase/spreadsheet";
import type { PlanLine } from "../plan-line.js";
import { cellsOfLine, exportedColumns, headerOf } from "./plan-cells.js";
import { workbookColumns } from "./workbook-column.js";

const linesPerPiece = 500;

/** What does the empty CSV template look like? **Shape** UTF-8 text with a mark, one row of column names. */
export function renderTemplateCsv(options: { locale: Locale }): string {
  const keys = workbookColumns.map((column) => column.key).filter((key) => key !== "converted_from");
  return csvMark + csvRecord(keys.map((key) => headerOf(key, options.locale)));
}

/**
 * How is a plan written as CSV?
 * **Shape** pieces of UTF-8 text, the first with a mark; names that a spreadsheet would take for formulas get an
 * apostrophe (OWASP, CSV Injection). `readWorkbook` reads them back to equal lines.
 */
export async function* renderPlanCsv(
  lines: AsyncIterable<PlanLine> | Iterable<PlanLine>,
  options: { locale: Locale },
): AsyncGenerator<string> {
  let piece = csvMark + csvRecord(exportedColumns.map((key) => headerOf(key, options.locale)));
  let count = 0;
  for await (const line of lines) {
    const cells = cellsOfLine(line);
    piece += csvRecord(exportedColumns.map((key) => cells[key]));
    if (++count % linesPerPiece > 0) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}
