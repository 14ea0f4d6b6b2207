import type exceljs from "exceljs";

/** What may stand in a cell? Text is written so that no spreadsheet runs it. */
export type CellValue = string | number | null;

/** How are numbers of a column shown? **Shape** a spreadsheet's number format; the value itself is never rounded. */
export const numberFormats = {
  count: "#,##0",
  share: "0.0%",
  usd: "#,##0",
  price: "#,##0.00",
  tonnes: "#,##0.0##",
  months: "0.0",
  hhi: "0.00",
  concentration: "0.00",
  factor: "0.000",
  exact: "#,##0.0#####",
  year: "0",
} as const;

/** What is one column called, what do its numbers count, and how are they shown? */
export interface SheetColumn {
  readonly title: string;
  /** Stands in the head, in brackets; "" where numbers have none. */
  readonly unit?: string;
  readonly format?: keyof typeof numberFormats;
  /** In letters. By the content where not said. */
  readonly width?: number;
}

/** What stands in one sheet? */
export interface TableSheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly CellValue[])[];
  /** So many columns stay in view when scrolled and stand again on every printed page. 1 where not said. */
  readonly keptColumns?: number;
  /** Only so many columns are printed; the others are for the screen. All where not said. */
  readonly printedColumns?: number;
  /** On so many pages side by side. 1 where not said. */
  readonly pagesWide?: number;
}

/** Text a spreadsheet would run as a formula starts with one of these (OWASP, CSV injection). */
const formulaStart = /^[=+\-@\t\r]/;
/** What no cell may hold (XML 1.0), and the longest text a cell takes. */
const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const longestText = 32_000;

/** How is text written so that no spreadsheet runs it? An apostrophe in front of what looks like a formula. */
export function neutralise(value: CellValue): CellValue {
  if (typeof value !== "string") return value;
  const text = value.replaceAll(notInXml, "").slice(0, longestText);
  return formulaStart.test(text) ? `'${text}` : text;
}

const widest = 60;
const isWide = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/u;

/** In letters of the usual font: a Chinese or Korean one takes the room of two. */
function lengthOf(value: CellValue): number {
  if (value === null) return 0;
  if (typeof value === "number") return 12;
  let length = 0;
  for (const letter of value) length += isWide.test(letter) ? 2 : 1;
  return length;
}

function widthOf({ title, width }: SheetColumn, index: number, rows: TableSheet["rows"]): number {
  if (width !== undefined) return width;
  const most = rows
    .slice(0, 300)
    .reduce((longest, row) => Math.max(longest, lengthOf(row[index] ?? null)), 8);
  return Math.min(widest, Math.max(10, most + 2, Math.min(24, lengthOf(title) / 1.5)));
}

const headOf = ({ title, unit = "" }: SheetColumn) => (unit === "" ? title : `${title} (${unit})`);

/** A name of at most 31 letters, none of those a spreadsheet keeps for itself, and none twice. */
function nameSheet(workbook: exceljs.Workbook, name: string): string {
  const base = name.replaceAll(/[*?:\\/[\]]/g, " ").slice(0, 31);
  const isTaken = workbook.worksheets.some((sheet) => sheet.name === base);
  return isTaken ? `${base.slice(0, 28)} 2` : base;
}

function setPrint(sheet: exceljs.Worksheet, table: TableSheet, keptColumns: number): void {
  const letterOf = (column: number) => sheet.getColumn(column).letter;
  // The library declares its paper sizes as an enum that is not there at runtime: 9 is A4.
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: table.pagesWide ?? 1,
    fitToHeight: 0,
    printTitlesRow: "1:1",
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  });
  if (keptColumns > 0) sheet.pageSetup.printTitlesColumn = `A:${letterOf(keptColumns)}`;
  if (table.printedColumns !== undefined)
    // The library writes a dollar before the columns alone; without one before the rows a program may pass over the area.
    sheet.pageSetup.printArea = `A$1:${letterOf(table.printedColumns)}$${String(table.rows.length + 1)}`;
  sheet.headerFooter.oddFooter = "&L&A&R&P / &N";
}

const lineHeight = 15;
/** More than this no spreadsheet shows. */
const highestRow = 405;

/** Wrapped text needs its height said: not every program works it out. */
function heightOf(
  cells: readonly CellValue[],
  widths: readonly number[],
  isWrapped: (index: number) => boolean,
): number {
  const lines = cells.map((cell, index) =>
    typeof cell === "string" && isWrapped(index)
      ? Math.ceil((lengthOf(cell) * 1.05) / Math.max(1, (widths[index] ?? 10) - 1))
      : 1,
  );
  return Math.min(highestRow, lineHeight * Math.max(1, ...lines));
}

const font = { name: "Calibri", family: 2, size: 11 } as const;

/** How is one table added to a workbook? Head and first columns stay in view, numbers have formats, and it prints on landscape pages. */
export function addTableSheet(workbook: exceljs.Workbook, table: TableSheet): void {
  const { columns, rows, keptColumns = 1 } = table;
  const view = { state: "frozen", ySplit: 1, xSplit: keptColumns } as const;
  const sheet = workbook.addWorksheet(nameSheet(workbook, table.name), { views: [view] });
  const widths = columns.map((column, index) => widthOf(column, index, rows));
  const heads = columns.map(headOf);
  const head = sheet.addRow(heads);
  head.height = heightOf(heads, widths, () => true);
  head.eachCell((cell, index) => {
    const isNumber = columns[index - 1]?.format !== undefined;
    cell.font = { ...font, bold: true };
    cell.alignment = { vertical: "top", wrapText: true, horizontal: isNumber ? "right" : "left" };
    cell.border = { bottom: { style: "thin" } };
  });
  for (const row of rows) {
    const added = sheet.addRow(row.map(neutralise));
    added.height = heightOf(row, widths, (index) => columns[index]?.format === undefined);
    columns.forEach(({ format }, index) => {
      const cell = added.getCell(index + 1);
      cell.font = font;
      if (format !== undefined) cell.numFmt = numberFormats[format];
      // Words among numbers stand where the numbers stand.
      cell.alignment =
        format === undefined
          ? { vertical: "top", wrapText: true, horizontal: "left", indent: index === 0 ? 0 : 1 }
          : { vertical: "top", horizontal: "right" };
    });
  }
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: Math.max(1, columns.length) } };
  setPrint(sheet, table, keptColumns);
}
