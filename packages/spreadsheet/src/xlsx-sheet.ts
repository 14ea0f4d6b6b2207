import { dateOfSerial } from "./date-text.js";
import { isEmptyCell, textOfCell, type Cell, type RawRow } from "./workbook-cell.js";
import type { WorkbookLimits } from "./workbook-limits.js";
import { refuseFile } from "./spreadsheet.failure.js";
import { readEscapes } from "./xlsx-parts.js";
import type { XmlHandler } from "./xml-reader.js";

/** What a sheet's cells refer to. */
export type SheetContext = {
  strings: readonly string[];
  dateStyles: readonly boolean[];
  isFrom1904: boolean;
  limits: WorkbookLimits;
};

/** Cells further right are not kept; the last of them is named so that it can be refused. */
const mostPositions = 256;

/** Which column does a reference such as `AB12` name? **Units and range** 0-based; -1 for none. */
export function positionOf(reference: string): number {
  let position = 0;
  for (let index = 0; index < reference.length; index++) {
    const code = reference.charCodeAt(index) & 0xdf;
    if (code < 65 || code > 90) break;
    position = position * 26 + code - 64;
    if (position > 16_384) return 16_384;
  }
  return position - 1;
}

/** Builds rows out of a sheet's XML. */
export class SheetReader implements XmlHandler {
  private rows: RawRow[] = [];
  private cells: Cell[] = [];
  private beyond: RawRow["beyond"];
  private row = 0;
  private position = -1;
  private type = "";
  private style = 0;
  private value: string | undefined;
  private formula: string | undefined;
  private collecting: "value" | "formula" | "inline" | undefined;
  private phonetic = 0;

  constructor(private readonly context: SheetContext) {}

  /** The rows complete so far. */
  take(): RawRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === "c") this.openCell(attributes);
    else if (name === "v") {
      this.collecting = "value";
      this.value = "";
    } else if (name === "f") {
      this.collecting = "formula";
      this.formula = "";
    } else if (name === "t" && this.type === "inlineStr" && this.phonetic === 0) {
      this.collecting = "inline";
      this.value ??= "";
    } else if (name === "rPh") this.phonetic++;
    else if (name === "row") this.openRow(attributes);
  };

  private openRow(attributes: Readonly<Record<string, string>>): void {
    const given = Number(attributes["r"]);
    this.row = Number.isInteger(given) && given > this.row ? given : this.row + 1;
    this.cells = [];
    this.beyond = undefined;
    this.position = -1;
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    const reference = attributes["r"];
    this.position = reference === undefined ? this.position + 1 : positionOf(reference);
    this.type = attributes["t"] ?? "n";
    this.style = Number(attributes["s"] ?? "0");
    this.value = undefined;
    this.formula = undefined;
  }

  readonly text = (text: string): void => {
    const { collecting } = this;
    if (collecting === undefined) return;
    const longest = this.context.limits.cellCharacters;
    if (collecting === "formula") {
      if ((this.formula ?? "").length < 200) this.formula = (this.formula ?? "") + text.slice(0, 200);
      return;
    }
    this.value = (this.value ?? "") + text;
    if (this.value.length > longest) this.refuseCell(this.value);
  };

  private refuseCell(text: string): never {
    const { row, position } = this;
    const limit = this.context.limits.cellCharacters;
    const place = { row, position, value: text.slice(0, 400) };
    return refuseFile("workbook.cell-too-large", { row, limit }, [place]);
  }

  readonly close = (name: string): void => {
    this.collecting = undefined;
    if (name === "rPh") this.phonetic--;
    else if (name === "row") this.rows.push({ row: this.row, cells: this.cells, beyond: this.beyond });
    else if (name === "c") this.closeCell();
  };

  private closeCell(): void {
    const { position } = this;
    const cell = this.readCell();
    if (cell === null || position < 0) return;
    if (position >= mostPositions) {
      if (!isEmptyCell(cell)) this.beyond = { position, text: textOfCell(cell) };
      return;
    }
    while (this.cells.length < position) this.cells.push(null);
    this.cells[position] = cell;
  }

  private readCell(): Cell {
    const { value, formula, type } = this;
    if (formula !== undefined && (value === undefined || (value === "" && type !== "str"))) {
      return { kind: "formula-without-value", shown: `=${formula}` };
    }
    if (value === undefined) return null;
    if (type === "s") return this.sharedString(value);
    if (type === "inlineStr" || type === "str") return readEscapes(value);
    if (type === "b") return value === "1" || value === "true";
    if (type === "e") return { kind: "error", shown: value };
    if (type === "d") return { kind: "date", iso: value };
    return this.readNumber(value);
  }

  private sharedString(value: string): Cell {
    const text = this.context.strings[Number(value)];
    if (text === undefined) {
      return refuseFile("workbook.damaged", { reason: "text-missing", row: this.row }, [
        { row: this.row, position: this.position },
      ]);
    }
    if (text.length > this.context.limits.cellCharacters) this.refuseCell(text);
    return text;
  }

  private readNumber(value: string): Cell {
    if (value.trim() === "") return null;
    const number = Number(value);
    // What no number can hold, such as 1e400, stays the text that was found.
    if (!Number.isFinite(number)) return value;
    if (this.context.dateStyles[this.style] !== true) return number;
    const iso = dateOfSerial(number, this.context.isFrom1904);
    return iso === undefined ? number : { kind: "date", iso };
  }
}
