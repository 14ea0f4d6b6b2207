import {
  type DecimalSign,
  evidenceOfDecimal,
  plainText,
  type RawRow,
  type RowSource,
  showSafely,
  textOfCell,
} from "@interphase/spreadsheet/contract";
import type { Header } from "./header.js";
import { fractionColumns, numberColumns, type ColumnKey } from "./workbook-column.js";
import { refuseWorkbook } from "./workbook.failure.js";

/** A value that shows which decimal sign its file uses, and where it stands. */
export type DecimalEvidence = { decimal: DecimalSign; row: number; column: string; value: string };

/** What do the numbers of one row say? `isOpen`: at least one could be read both ways. */
export type RowEvidence = { evidence: DecimalEvidence | undefined; isOpen: boolean };

const shareColumns = ["mined_in", "refined_in", "routes"] as const;

/** Finds the decimal sign of a file in the values that can be read one way only. */
export class DecimalSurvey {
  private readonly numbers: { position: number; isFraction: boolean }[] = [];
  private readonly shares: number[] = [];

  constructor(private readonly header: Header) {
    const find = (key: ColumnKey) => header.positions.get(key);
    for (const key of [...numberColumns, ...fractionColumns]) {
      const position = find(key);
      const isFraction = (fractionColumns as readonly string[]).includes(key);
      if (position !== undefined) this.numbers.push({ position, isFraction });
    }
    for (const key of shareColumns) {
      const position = find(key);
      if (position !== undefined) this.shares.push(position);
    }
  }

  readRow(raw: RawRow): RowEvidence {
    let isOpen = false;
    for (const { position, isFraction } of this.numbers) {
      const cell = raw.cells[position];
      if (typeof cell !== "string" || cell === "" || !/[.,]/.test(cell)) continue;
      const text = plainText(cell);
      const body = isFraction && text.endsWith("%") ? text.slice(0, -1).trim() : text;
      const found = evidenceOfDecimal(body);
      if (found === undefined) continue;
      if (found !== "either") return { evidence: this.at(raw, position, found), isOpen };
      if (isFraction)
        return { evidence: this.at(raw, position, body.includes(",") ? "comma" : "point"), isOpen };
      isOpen = true;
    }
    return { evidence: undefined, isOpen };
  }

  private at(raw: RawRow, position: number, decimal: DecimalSign): DecimalEvidence {
    const value = textOfCell(raw.cells[position]).trim();
    return { decimal, row: raw.row, column: this.header.names[position] ?? "", value };
  }

  private shareEvidence(raw: RawRow): DecimalEvidence | undefined {
    for (const position of this.shares) {
      const cell = raw.cells[position];
      const match = typeof cell === "string" && cell.length < 4000 ? /:\s*\d{1,3}([.,])\d+/.exec(cell) : null;
      if (match !== null) return this.at(raw, position, match[1] === "," ? "comma" : "point");
    }
    return undefined;
  }

  /**
   * Which sign does the whole file show?
   * **Shape** the first number that proves one; without any, the first percentage of an origin that does.
   * **Fails** workbook.undecidable-decimal, naming the first values that could be read both ways.
   */
  async readAll(source: RowSource): Promise<DecimalEvidence> {
    let fromShares: DecimalEvidence | undefined;
    const open: RawRow[] = [];
    for await (const batch of source.readRows()) {
      for (const raw of batch) {
        if (raw.row <= this.header.row) continue;
        const { evidence, isOpen } = this.readRow(raw);
        if (evidence !== undefined) return evidence;
        fromShares ??= this.shareEvidence(raw);
        if (isOpen && open.length < 5) open.push(raw);
      }
    }
    if (fromShares !== undefined) return fromShares;
    return this.refuse(open);
  }

  private refuse(open: readonly RawRow[]): never {
    const places = open.map((raw) => {
      const position = this.openPosition(raw);
      const column = showSafely(this.header.names[position] ?? "", 80);
      const value = showSafely(textOfCell(raw.cells[position]).trim());
      const facts = { rows: [String(raw.row)], columns: [column], values: [value] };
      return { row: raw.row, column, value, facts };
    });
    const facts = {
      rows: places.map(({ row }) => String(row)),
      columns: places.map(({ column }) => column),
      values: places.map(({ value }) => value),
    };
    return refuseWorkbook("workbook.undecidable-decimal", facts, places);
  }

  private openPosition(raw: RawRow): number {
    const open = this.numbers.find(({ position }) => {
      const cell = raw.cells[position];
      return typeof cell === "string" && evidenceOfDecimal(plainText(cell)) === "either";
    });
    return open?.position ?? 0;
  }
}
