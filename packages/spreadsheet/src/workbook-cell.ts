/** A date that a spreadsheet stored as a styled number. */
export type CellDate = { kind: "date"; iso: string };
/** A cell without a usable value: a formula never calculated, or an error such as #REF!. */
export type CellFault = { kind: "formula-without-value" | "error"; shown: string };

/** What does one cell hold as its file stores it? null is an empty cell; CSV cells are always strings. */
export type Cell = string | number | boolean | CellDate | CellFault | null;

/**
 * One row as a person sees it.
 * **Shape** `beyond` is the last filled cell right of those that are kept, where there is one.
 * **Units and range** `row` is 1-based in the file or sheet, blank rows counted; `position` 0-based.
 */
export type RawRow = {
  row: number;
  cells: readonly Cell[];
  beyond?: { position: number; text: string } | undefined;
};

/**
 * Where do a workbook's rows come from?
 * **Shape** `readRows` starts from the top every time it is called and yields batches in order.
 */
export type RowSource = {
  sheet: string;
  format: "csv" | "xlsx";
  readRows: () => AsyncIterable<readonly RawRow[]> | Iterable<readonly RawRow[]>;
};

/** Is nothing written in the cell? */
export function isEmptyCell(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** How would a person read the cell's content aloud? */
export function textOfCell(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return cell.kind === "date" ? cell.iso : cell.shown;
}

/** Which cell of a row is the last one with something in it? undefined in a blank row. */
export function findLastFilled(raw: RawRow): { position: number; text: string } | undefined {
  if (raw.beyond !== undefined) return raw.beyond;
  for (let position = raw.cells.length - 1; position >= 0; position--) {
    const cell = raw.cells[position];
    if (!isEmptyCell(cell)) return { position, text: textOfCell(cell) };
  }
  return undefined;
}

/** What does a spreadsheet call the column at a position? **Shape** A, B … Z, AA; positions from 0. */
export function lettersOf(position: number): string {
  let letters = "";
  for (let rest = position + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
