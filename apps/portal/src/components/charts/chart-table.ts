/** A cell of a chart's table: what is read, and what a spreadsheet should get where that differs. */
export interface ChartCell {
  readonly text: string;
  readonly raw?: string | number | null;
}

/** What does a chart show, as rows and columns? The first column names the row. */
export interface ChartTable {
  readonly columns: readonly { readonly label: string; readonly isNumber?: boolean }[];
  readonly rows: readonly (readonly ChartCell[])[];
}

/** A text a spreadsheet must not run: formula starters get an apostrophe, as the exports of the api do. */
function neutralise(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function csvCell(cell: ChartCell): string {
  const value = cell.raw === undefined ? cell.text : cell.raw;
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = neutralise(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** How is a chart's table written as CSV? UTF-8 with a byte order mark, so that Chinese opens well in spreadsheets. */
export function writeTableCsv(table: ChartTable): string {
  const header = table.columns.map(({ label }) => csvCell({ text: label })).join(",");
  const rows = table.rows.map((row) => row.map(csvCell).join(","));
  return `\uFEFF${[header, ...rows].join("\r\n")}\r\n`;
}
