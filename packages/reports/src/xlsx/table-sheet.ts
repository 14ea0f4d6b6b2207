import type exceljs from "exceljs";

/** What may stand in a cell? */
export type CellValue = string | number | boolean | null;

/** Text a spreadsheet would run as a formula starts with one of these (OWASP, CSV injection). */
const formulaStart = /^[=+\-@\t\r]/;

/** How is text written so that no spreadsheet runs it? An apostrophe in front of what looks like a formula. */
export function neutralise(value: CellValue): CellValue {
  return typeof value === "string" && formulaStart.test(value) ? `'${value}` : value;
}

/** How is one table added to a workbook? A frozen head with a filter, widths by content, text neutralised. */
export function addTableSheet(
  workbook: exceljs.Workbook,
  name: string,
  head: readonly string[],
  rows: readonly (readonly CellValue[])[],
): void {
  const sheet = workbook.addWorksheet(name.replaceAll(/[*?:\\/[\]]/g, " ").slice(0, 31), {
    views: [{ state: "frozen", ySplit: 1 }],
  });
  sheet.addRow([...head]).font = { bold: true };
  for (const row of rows) sheet.addRow(row.map(neutralise));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: head.length } };
  head.forEach((title, index) => {
    const longest = rows
      .slice(0, 200)
      .reduce((most, row) => Math.max(most, String(row[index] ?? "").length), title.length);
    sheet.getColumn(index + 1).width = Math.min(60, Math.max(10, longest + 2));
  });
}
