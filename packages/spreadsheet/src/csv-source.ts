import { CsvRecordReader, type Delimiter } from "./csv-record.js";
import { decodeText, hasUtf16Mark, readEncoding, type EncodingReading } from "./csv-encoding.js";
import type { NoticeTaker } from "./file-notice.js";
import { showSafely } from "./safe-text.js";
import type { TableFinder } from "./table-finder.js";
import type { RawRow, RowSource } from "./workbook-cell.js";
import type { WorkbookLimits } from "./workbook-limits.js";
import type { CsvEncoding } from "./encoding-names.js";
import { refuseFile, SpreadsheetRefusal } from "./spreadsheet.failure.js";

const sampleCharacters = 128 * 1024;
const delimiters: readonly Delimiter[] = [",", ";", "\t"];
const delimiterNames = { ",": "comma", ";": "semicolon", "\t": "tab" } as const;

/** A CSV ready to be read, with what was found out about its writing. */
export type CsvSource = RowSource & { encoding: EncodingReading; delimiter: Delimiter };

function sampleOf(bytes: Uint8Array, encoding: EncodingReading): string {
  const first = decodeText(bytes, encoding).next();
  return first.done === true ? "" : first.value.slice(0, sampleCharacters);
}

function refuseBinary(sample: string): void {
  // eslint-disable-next-line no-control-regex -- control characters are what tells a binary file
  const controls = sample.slice(0, 8192).match(/[\u0000-\u0008\u000e-\u001f]/gu)?.length ?? 0;
  if (sample.slice(0, 8192).includes("\u0000") || controls > 16) {
    refuseFile("workbook.not-a-workbook", { reason: "binary" });
  }
}

type HeaderFinder = Pick<TableFinder, "searchRows" | "score">;
type Layout = { delimiter: Delimiter; lineEnd: "\n" | "\r"; isDirective: boolean };

function firstRows(sample: string, layout: Layout, limits: WorkbookLimits, searchRows: number): RawRow[] {
  const reader = new CsvRecordReader(layout.delimiter, layout.lineEnd, limits);
  try {
    const last = sample.lastIndexOf(layout.lineEnd);
    const whole = last < 0 || sample.length < sampleCharacters ? sample : sample.slice(0, last + 1);
    return reader.read(whole, sample.length < sampleCharacters).slice(0, searchRows);
  } catch (error) {
    if (error instanceof SpreadsheetRefusal) return [];
    throw error;
  }
}

function readLayout(sample: string, limits: WorkbookLimits, table: HeaderFinder): Layout {
  const lineEnd = !sample.includes("\n") && sample.includes("\r") ? "\r" : "\n";
  const directive = /^sep=([,;\t])\r?(?:\n|$)/i.exec(sample);
  if (directive !== null) return { delimiter: directive[1] as Delimiter, lineEnd, isDirective: true };
  let best: Layout = { delimiter: ",", lineEnd, isDirective: false };
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const layout: Layout = { delimiter, lineEnd, isDirective: false };
    const score = table.score(firstRows(sample, layout, limits, table.searchRows));
    if (score > bestScore) [best, bestScore] = [layout, score];
  }
  return best;
}

/**
 * How is a CSV to be read?
 * **Shape** the encoding comes from its mark, the caller or the bytes, the delimiter from where the column names are.
 * **Fails** workbook.empty, not-a-workbook, wrong-encoding, undecidable-encoding; while reading cell-too-large, unclosed-quote.
 */
export function openCsv(
  fileName: string,
  bytes: Uint8Array,
  wanted: CsvEncoding | undefined,
  limits: WorkbookLimits,
  table: HeaderFinder,
): CsvSource {
  // Signs below 0x20 are the same in every encoding but UTF-16, which has a mark; a picture is no undecidable text.
  if (!hasUtf16Mark(bytes)) refuseBinary(Buffer.from(bytes.subarray(0, 8192)).toString("latin1"));
  const encoding = readEncoding(bytes, wanted);
  const sample = sampleOf(bytes, encoding);
  refuseBinary(sample);
  const layout = readLayout(sample, limits, table);
  if (bytes.length <= sampleCharacters && sample.trim() === "") {
    refuseFile("workbook.empty");
  }
  return {
    sheet: showSafely(fileName, 120),
    format: "csv",
    encoding,
    delimiter: layout.delimiter,
    *readRows() {
      const reader = new CsvRecordReader(layout.delimiter, layout.lineEnd, limits);
      let isFirst = layout.isDirective;
      for (const piece of decodeText(bytes, encoding)) {
        const rows = reader.read(piece, false);
        yield isFirst ? rows.slice(1) : rows;
        if (rows.length > 0) isFirst = false;
      }
      // Twice: a refusal waits until the records before it are taken.
      yield reader.read("", true);
      yield reader.read("", true);
    },
  };
}

/** Says in notices what was guessed about the writing of a CSV. */
export function noticeCsv(source: CsvSource, book: NoticeTaker): void {
  const at = { row: null, column: null };
  if (source.encoding.isGuessed) {
    const { encoding } = source.encoding;
    book.notice("encoding-guessed", at, { encoding });
  }
  if (source.delimiter !== ",") {
    const delimiter = delimiterNames[source.delimiter];
    book.notice("delimiter-guessed", at, { delimiter });
  }
}
