import type { RawRow, RowSource } from "./workbook-cell.js";

/** Reads the first rows of a source, enough to find its header, into `rows`: they stay there when the reading fails. */
export async function readFirstRows(
  source: RowSource,
  searchRows: number,
  rows: RawRow[] = [],
): Promise<RawRow[]> {
  for await (const batch of source.readRows()) {
    rows.push(...batch.slice(0, searchRows));
    if (rows.length >= searchRows) break;
  }
  return rows;
}
