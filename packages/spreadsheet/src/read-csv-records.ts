import { openCsv } from "./csv-source.js";
import { defaultWorkbookLimits } from "./workbook-limits.js";
import { SpreadsheetRefusal } from "./spreadsheet.failure.js";

/** How far down may a header stand? Titles above it are common in spreadsheets. */
const searchRows = 20;

/** One record of a CSV. **Units and range** `row` is 1-based, blank rows counted. */
export interface CsvRecord {
  readonly row: number;
  readonly cells: readonly string[];
}

/** What does a CSV hold? `code` says why it cannot be read, as for a workbook; `facts` the numbers in that. */
export type CsvRecords =
  | { readonly ok: true; readonly records: readonly CsvRecord[] }
  | {
      readonly ok: false;
      readonly code: string;
      readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
    };

/**
 * Which records does a CSV hold that is no sourcing workbook?
 * **Shape** read with all that a workbook's CSV is read with: encodings with and without mark, commas, semicolons and tabs,
 * quotes. `isHeader` knows a column's name, which tells the delimiter. At most `most` records are given.
 */
export function readCsvRecords(
  bytes: Uint8Array,
  isHeader: (cell: string) => boolean,
  most: number,
): CsvRecords {
  const score = (rows: readonly { readonly cells: readonly unknown[] }[]) => {
    const counts = rows.map(({ cells }) => cells.filter((cell) => isHeader(String(cell))).length);
    return Math.max(0, ...counts);
  };
  const limits = { ...defaultWorkbookLimits, cellCharacters: 2_000 };
  const records: CsvRecord[] = [];
  try {
    for (const batch of openCsv("", bytes, undefined, limits, { searchRows, score }).readRows() as Iterable<
      CsvRecord[]
    >) {
      for (const { row, cells } of batch) records.push({ row, cells: cells.map(String) });
      if (records.length >= most) break;
    }
  } catch (error) {
    if (!(error instanceof SpreadsheetRefusal)) throw error;
    return { ok: false, code: error.code, facts: error.facts };
  }
  return { ok: true, records: records.slice(0, most) };
}
