import type { Locale } from "@interphase/names";
import type { PlanLine } from "../plan-line.js";
import { cellsOfLine, exportedColumns, headerOf } from "./plan-cells.js";
import { workbookColumns } from "./workbook-column.js";

const mark = "\ufeff";
const linesPerPiece = 500;

/** A number that no reader can take for thousands: 1.234 becomes 1.2340. */
function numberText(value: number): string {
  const written = String(value);
  return /^\d{1,3}\.\d{3}$/.test(written) ? `${written}0` : written;
}

function cellText(value: string | number | null): string {
  if (value === null) return "";
  const written = typeof value === "number" ? numberText(value) : value;
  return /[",\r\n;\t]|^\s|\s$/.test(written) ? `"${written.replaceAll('"', '""')}"` : written;
}

function recordOf(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellText).join(",")}\r\n`;
}

/** What does the empty CSV template look like? **Shape** UTF-8 text with a mark, one row of column names. */
export function renderTemplateCsv(options: { locale: Locale }): string {
  const keys = workbookColumns.map((column) => column.key).filter((key) => key !== "converted_from");
  return mark + recordOf(keys.map((key) => headerOf(key, options.locale)));
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
  let piece = mark + recordOf(exportedColumns.map((key) => headerOf(key, options.locale)));
  let count = 0;
  for await (const line of lines) {
    const cells = cellsOfLine(line);
    piece += recordOf(exportedColumns.map((key) => cells[key]));
    if (++count % linesPerPiece > 0) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}
