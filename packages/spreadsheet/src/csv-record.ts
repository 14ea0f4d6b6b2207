import type { WorkbookLimits } from "./workbook-limits.js";
import type { RawRow } from "./workbook-cell.js";
import { refuseFile, SpreadsheetRefusal } from "./spreadsheet.failure.js";

/** What stands between the cells of a CSV? */
export type Delimiter = "," | ";" | "\t";

/** More of a refused cell is never quoted. */
const shownCharacters = 400;

/** Cuts text into records: RFC 4180, with a quote only at the start of a cell and any line end forgiven. */
export class CsvRecordReader {
  private rest = "";
  private row = 0;
  private refusal: SpreadsheetRefusal | undefined;

  constructor(
    private readonly delimiter: Delimiter,
    private readonly lineEnd: "\n" | "\r",
    private readonly limits: Pick<WorkbookLimits, "cellCharacters" | "columns">,
  ) {}

  /**
   * Which records are complete once this piece is there? At the end, `isLast` gives what is left.
   * **Fails** workbook.cell-too-large, unclosed-quote; the records before the wrong one are given first, the next call fails.
   */
  read(piece: string, isLast: boolean): RawRow[] {
    if (this.refusal !== undefined) throw this.refusal;
    const rows: RawRow[] = [];
    try {
      this.readInto(rows, piece, isLast);
    } catch (error) {
      if (rows.length === 0 || !(error instanceof SpreadsheetRefusal)) throw error;
      this.refusal = error;
    }
    return rows;
  }

  private readInto(rows: RawRow[], piece: string, isLast: boolean): void {
    const text = this.rest === "" ? piece : this.rest + piece;
    let at = 0;
    let quote = text.indexOf('"');
    while (at < text.length) {
      let end = text.indexOf(this.lineEnd, at);
      if (quote >= 0 && quote < at) quote = text.indexOf('"', at);
      if (quote >= 0 && (end < 0 || quote < end)) {
        const record = this.readQuoted(text, at, isLast);
        if (record === undefined) break;
        rows.push({ row: ++this.row, cells: record.cells });
        at = record.next;
        continue;
      }
      if (end < 0 && !isLast) break;
      if (end < 0) end = text.length;
      const stop = end > at && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
      const cells = text.slice(at, stop).split(this.delimiter);
      if (stop - at > this.limits.cellCharacters) this.checkCells(cells);
      rows.push({ row: ++this.row, cells });
      at = end + 1;
    }
    this.rest = text.slice(at);
    const longest = this.limits.cellCharacters * (this.limits.columns + 1);
    if (this.rest.length > longest) this.checkCells(this.rest.split(this.delimiter), true);
  }

  private checkCells(cells: readonly string[], isRowTooLarge = false): void {
    const position = cells.findIndex((cell) => cell.length > this.limits.cellCharacters);
    if (position >= 0 || isRowTooLarge) this.refuseCell(Math.max(0, position), cells[position] ?? "");
  }

  private refuseCell(position: number, value: string): never {
    const row = this.row + 1;
    const limit = this.limits.cellCharacters;
    const place = { row, position, value: value.slice(0, shownCharacters) };
    return refuseFile("workbook.cell-too-large", { row, limit }, [place]);
  }

  /** undefined: the record goes on in the next piece. */
  private readQuoted(
    text: string,
    start: number,
    isLast: boolean,
  ): { cells: string[]; next: number } | undefined {
    const cells: string[] = [];
    let at = start;
    for (;;) {
      let cell = "";
      if (text.charCodeAt(at) === 34) {
        const closed = this.readQuotes(text, at, isLast, cells.length);
        if (closed === undefined) return undefined;
        cell = closed.cell;
        at = closed.next;
      }
      const end = this.endOfBare(text, at);
      if (end === text.length && !isLast) return undefined;
      cell += text.slice(at, end);
      if (cell.length > this.limits.cellCharacters) this.refuseCell(cells.length, cell);
      const isLineEnd = text[end] !== this.delimiter;
      cells.push(isLineEnd && cell.endsWith("\r") ? cell.slice(0, -1) : cell);
      at = end + 1;
      if (isLineEnd) return { cells, next: at };
    }
  }

  private endOfBare(text: string, from: number): number {
    let at = from;
    while (at < text.length && text[at] !== this.delimiter && text[at] !== this.lineEnd) at++;
    return at;
  }

  private readQuotes(
    text: string,
    start: number,
    isLast: boolean,
    position: number,
  ): { cell: string; next: number } | undefined {
    let cell = "";
    let at = start + 1;
    for (;;) {
      const quote = text.indexOf('"', at);
      if ((quote < 0 ? text.length : quote) - at + cell.length > this.limits.cellCharacters) {
        this.refuseCell(position, cell + text.slice(at, at + shownCharacters));
      }
      if (quote < 0 || (quote === text.length - 1 && !isLast)) {
        if (!isLast) return undefined;
        const row = this.row + 1;
        const value = text.slice(start, start + shownCharacters);
        return refuseFile("workbook.unclosed-quote", { row }, [{ row, position, value }]);
      }
      cell += text.slice(at, quote);
      if (text.charCodeAt(quote + 1) !== 34) return { cell, next: quote + 1 };
      cell += '"';
      at = quote + 2;
    }
  }
}
