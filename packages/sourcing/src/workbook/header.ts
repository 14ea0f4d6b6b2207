import {
  findLastFilled,
  isEmptyCell,
  lettersOf,
  type RawRow,
  showSafely,
  textOfCell,
} from "@interphase/spreadsheet/contract";
import type { FindingBook } from "./finding-book.js";
import type { SourceColumn } from "../source-place.js";
import { findColumn, requiredColumns, type ColumnKey } from "./workbook-column.js";
import { refuseWorkbook } from "./workbook.failure.js";

/** How far down may a header stand? Titles above it are common in spreadsheets. */
export const headerSearchRows = 20;

/** Which column stands where? **Shape** `names` as found, by position; `row` is the header's last row, 1-based. */
export type Header = {
  row: number;
  width: number;
  names: readonly string[];
  positions: ReadonlyMap<ColumnKey, number>;
  unknown: readonly string[];
  rowsAbove: number;
};

function recognised(row: RawRow): number {
  const keys = new Set<ColumnKey>();
  for (const cell of row.cells) {
    const key = typeof cell === "string" ? findColumn(cell) : undefined;
    if (key !== undefined) keys.add(key);
  }
  return keys.size;
}

/** How many known headers does the best row among the first ones hold? Decides between delimiters and between sheets. */
export function bestHeaderScore(rows: readonly RawRow[]): number {
  return rows.slice(0, headerSearchRows).reduce((best, row) => Math.max(best, recognised(row)), 0);
}

/** A second header row, below merged group headers, holds column names only. */
function isOnlyHeaders(row: RawRow | undefined): boolean {
  if (row === undefined) return false;
  const filled = row.cells.filter((cell) => !isEmptyCell(cell));
  return (
    filled.length > 0 && filled.every((cell) => typeof cell === "string" && findColumn(cell) !== undefined)
  );
}

function headerName(block: readonly RawRow[], position: number): string {
  for (let index = block.length - 1; index >= 0; index--) {
    const text = textOfCell(block[index]?.cells[position]).trim();
    if (text !== "" && (index === block.length - 1 || findColumn(text) !== undefined)) return text;
  }
  return "";
}

function widthOf(names: readonly string[]): number {
  return names.reduce((width, name, index) => (name === "" ? width : index + 1), 0);
}

/** **Fails** workbook.too-many-columns where a row holds something right of the columns that may be. */
export function refuseBeyond(raw: RawRow, mostColumns: number): void {
  if (raw.beyond === undefined && raw.cells.length <= mostColumns) return;
  const filled = findLastFilled(raw);
  if (filled === undefined || filled.position < mostColumns) return;
  const facts = { columns: filled.position + 1, limit: mostColumns };
  const place = { row: raw.row, column: lettersOf(filled.position), value: filled.text.slice(0, 400) };
  refuseWorkbook("workbook.too-many-columns", facts, [place]);
}

/** What is the column at a position called in the row most like a header; else, as a spreadsheet calls it? */
export function nameOfPosition(rows: readonly RawRow[], position: number): string {
  const best = bestHeaderScore(rows);
  const header = best === 0 ? undefined : rows.find((row) => recognised(row) === best);
  const name = textOfCell(header?.cells[position]).trim();
  return name === "" ? lettersOf(position) : name;
}

function refuseMissing(
  positions: ReadonlyMap<ColumnKey, number>,
  names: readonly string[],
  row: number,
): void {
  const missing: string[] = requiredColumns.filter((key) => !positions.has(key));
  if (!positions.has("mineral") && !positions.has("formula")) missing.push("mineral or formula");
  if (missing.length === 0) return;
  const found = names.filter((name) => name !== "").map((name) => showSafely(name, 80));
  const places = missing.map((key) => ({ row, column: key, facts: { missing: [key] } }));
  refuseWorkbook("workbook.missing-column", { missing, found }, places);
}

function place(
  names: readonly string[],
  row: number,
): { positions: Map<ColumnKey, number>; unknown: string[] } {
  const positions = new Map<ColumnKey, number>();
  const unknown: string[] = [];
  names.forEach((name, index) => {
    const key = findColumn(name);
    if (key === undefined) {
      if (name !== "") unknown.push(showSafely(name, 80));
      return;
    }
    const first = positions.get(key);
    if (first !== undefined) {
      const facts = {
        column: key,
        first: showSafely(names[first] ?? "", 80),
        second: showSafely(name, 80),
        positions: [String(first + 1), String(index + 1)],
      };
      refuseWorkbook("workbook.duplicate-column", facts, [{ row, column: key, value: name }]);
    }
    positions.set(key, index);
  });
  return { positions, unknown };
}

/**
 * Which of the first rows is the header, and what does each column mean?
 * **Shape** the row with most known names, joined with a row below or above it where merged cells split the header.
 * **Fails** workbook.not-a-workbook (no known name at all), too-many-columns, missing-column, duplicate-column.
 */
export function readHeader(rows: readonly RawRow[], mostColumns: number): Header {
  const top = rows.slice(0, headerSearchRows);
  const best = bestHeaderScore(top);
  if (best === 0) {
    refuseWorkbook("workbook.not-a-workbook", { reason: "no-header" });
  }
  const at = top.findIndex((row) => recognised(row) === best);
  const last = isOnlyHeaders(top[at + 1]) ? at + 1 : at;
  const block = top.slice(0, last + 1);
  const span = Math.max(...block.map((row) => row.cells.length));
  const all = Array.from({ length: span }, (_, position) => headerName(block, position));
  for (const raw of block.slice(at)) refuseBeyond(raw, mostColumns);
  const width = widthOf(all);
  if (width > mostColumns) {
    refuseWorkbook("workbook.too-many-columns", { columns: width, limit: mostColumns });
  }
  const names = all.slice(0, width);
  const row = top[last]?.row ?? 1;
  const { positions, unknown } = place(names, row);
  refuseMissing(positions, names, row);
  const rowsAbove = top.slice(0, at).filter((row) => row.cells.some((cell) => !isEmptyCell(cell))).length;
  return { row, width, names, positions, unknown, rowsAbove };
}

/** Which column of the file holds which of the workbook's columns? In the file's order. */
export function sourceColumnsOf({ names, positions }: Header): SourceColumn[] {
  return [...positions]
    .map(([field, position]) => ({
      field,
      header: showSafely(names[position] ?? "", 80),
      column: position + 1,
    }))
    .sort((a, b) => a.column - b.column);
}

/** Says in notices what the header left aside. */
export function noticeHeader(header: Header, book: FindingBook): void {
  if (header.unknown.length > 0) {
    book.notice("column-ignored", { row: header.row, column: null }, { columns: header.unknown });
  }
  if (header.rowsAbove > 0) {
    book.notice("rows-above-header-ignored", { row: null, column: null }, { rows: header.rowsAbove });
  }
}
