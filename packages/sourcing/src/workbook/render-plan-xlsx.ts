import type { Locale } from "@interphase/names";
import { renderXlsx, type WrittenCell } from "@interphase/spreadsheet";
import type { PlanLine } from "../plan-line.js";
import { templateFolders } from "../words/template.js";
import { cellsOfLine, exportedColumns, headerOf } from "./plan-cells.js";

async function* rowsOf(lines: AsyncIterable<PlanLine> | Iterable<PlanLine>): AsyncGenerator<WrittenCell[]> {
  for await (const line of lines) {
    const cells = cellsOfLine(line);
    yield exportedColumns.map((key) => cells[key]);
  }
}

/**
 * How is a plan written as XLSX?
 * **Shape** one sheet, a row a line, packed as it is written, so that memory holds the file and not its cells; the same
 * lines give the same bytes. Names that a spreadsheet would take for formulas get an apostrophe. `readWorkbook` reads it
 * back to equal lines.
 */
export function renderPlanXlsx(
  lines: AsyncIterable<PlanLine> | Iterable<PlanLine>,
  { locale }: { locale: Locale },
): Promise<Uint8Array> {
  const headers = exportedColumns.map((key) => headerOf(key, locale));
  return renderXlsx({ name: templateFolders[locale].plan, headers, rows: rowsOf(lines) });
}
