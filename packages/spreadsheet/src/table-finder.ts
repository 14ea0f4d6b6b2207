import type { RawRow } from "./workbook-cell.js";

/**
 * How does a reader that knows no columns tell the wanted table from other writing?
 * **Shape** `searchRows`: how many rows from the top are looked at. `score`: how much does the best of them look like the
 * table's header; 0 is not at all. `isWhole`: is everything there that the table needs? Decides between sheets.
 */
export type TableFinder = {
  searchRows: number;
  score: (rows: readonly RawRow[]) => number;
  isWhole: (rows: readonly RawRow[]) => boolean;
};
