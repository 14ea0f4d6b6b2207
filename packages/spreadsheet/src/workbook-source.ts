import type { Delimiter } from "./csv-record.js";
import { noticeCsv, openCsv } from "./csv-source.js";
import type { CsvEncoding } from "./encoding-names.js";
import type { NoticeTaker } from "./file-notice.js";
import type { TableFinder } from "./table-finder.js";
import type { RowSource } from "./workbook-cell.js";
import type { WorkbookLimits } from "./workbook-limits.js";
import { refuseFile } from "./spreadsheet.failure.js";
import { findContainer, refuseCompound } from "./file-container.js";
import { noticeXlsx, openXlsx } from "./open-xlsx.js";

/** What is the file as rows, what was guessed about it, and how are its notices said? */
export type WorkbookSource = {
  source: RowSource;
  encoding: CsvEncoding | null;
  delimiter: Delimiter | null;
  notice: (book: NoticeTaker) => void;
};

/** Which bytes are to be read? **Fails** workbook.too-large, before more than the limit is held; workbook.empty. */
export async function collectBytes(
  parts: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const part of parts) {
    size += part.length;
    if (size > limit) refuseFile("workbook.too-large", { limit });
    kept.push(part);
  }
  if (size === 0) refuseFile("workbook.empty");
  const [only] = kept;
  return kept.length === 1 && only !== undefined ? only : Buffer.concat(kept, size);
}

/** Is it a CSV or an XLSX, told by its bytes, and how is it read? **Fails** as `openCsv`, `openXlsx` and `refuseCompound` do. */
export async function openWorkbook(
  fileName: string,
  bytes: Uint8Array,
  encoding: CsvEncoding | undefined,
  limits: WorkbookLimits,
  table: TableFinder,
): Promise<WorkbookSource> {
  const container = findContainer(bytes);
  if (container === "compound") refuseCompound(bytes);
  if (container === "zip") {
    const source = await openXlsx(bytes, limits, table);
    return { source, encoding: null, delimiter: null, notice: (book) => noticeXlsx(source, book) };
  }
  const source = openCsv(fileName, bytes, encoding, limits, table);
  const { delimiter } = source;
  return { source, encoding: source.encoding.encoding, delimiter, notice: (book) => noticeCsv(source, book) };
}
