import type { AtomicWeights } from "../formula/mass-fraction.js";
import type { PlanLine } from "../plan-line.js";
import { noticeCsv, openCsv } from "./csv-source.js";
import { DecimalSurvey, type DecimalEvidence } from "./decimal-survey.js";
import { FindingBook } from "./finding-book.js";
import { noticeHeader, readHeader, type Header } from "./header.js";
import { LineReader } from "./line-reader.js";
import type { DecimalSign } from "./number-text.js";
import { TotalBook } from "./total-book.js";
import { isEmptyCell, textOfCell, type RawRow, type RowSource } from "./workbook-cell.js";
import { defaultWorkbookLimits, type WorkbookLimits } from "./workbook-limits.js";
import type { CsvEncoding, WorkbookGuesses, WorkbookReading } from "./workbook-result.js";
import { refuseWorkbook, WorkbookRefusal, type WorkbookFailure } from "./workbook.failure.js";
import { findContainer, noticeXlsx, openXlsx, readFirstRows, refuseCompound } from "./xlsx-source.js";

/** What the caller may say about the file instead of leaving it to be guessed. */
export type WorkbookOptions = {
  decimal?: DecimalSign | undefined;
  encoding?: CsvEncoding | undefined;
  limits?: Partial<WorkbookLimits> | undefined;
};

/**
 * What is needed to read a workbook?
 * **Shape** `bytes` or a `stream` of them; `onLines` gets the lines in order, in batches, and is awaited; after the first
 * problem it is not called any more, because nothing may be stored then, unless `isPreview` asks for every line understood.
 */
export type WorkbookInput = {
  fileName: string;
  atomicWeights: AtomicWeights;
  options?: WorkbookOptions | undefined;
  isPreview?: boolean | undefined;
  onLines?: ((batch: PlanLine[]) => Promise<void> | void) | undefined;
  onProgress?: ((progress: { lineCount: number }) => void) | undefined;
} & ({ bytes: Uint8Array } | { stream: AsyncIterable<Uint8Array> });

const batchLines = 2_000;

async function collect(input: WorkbookInput, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of "bytes" in input ? [input.bytes] : input.stream) {
    size += part.length;
    if (size > limit) {
      refuseWorkbook("workbook.too-large", { limit });
    }
    parts.push(part);
  }
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts, size);
}

/** One reading of one workbook: everything that its steps share. */
class WorkbookReader {
  private readonly survey: DecimalSurvey;
  private readonly lines: LineReader;
  private readonly totals: TotalBook;
  private batch: PlanLine[] = [];
  private emptyRows = 0;
  private rowCount = 0;
  decimal: DecimalSign | undefined;

  constructor(
    private readonly source: RowSource,
    private readonly header: Header,
    private readonly book: FindingBook,
    private readonly input: WorkbookInput,
    private readonly limits: WorkbookLimits,
  ) {
    this.survey = new DecimalSurvey(header);
    this.lines = new LineReader(header, book, input.atomicWeights);
    this.totals = new TotalBook(input.atomicWeights);
    const wanted = input.options?.decimal;
    if (wanted !== undefined) this.decide(wanted);
  }

  async read(): Promise<{ lineCount: number; minerals: ReturnType<TotalBook["minerals"]> }> {
    for await (const rows of this.source.readRows()) {
      for (const raw of rows) {
        if (raw.row <= this.header.row || this.isBlank(raw)) continue;
        if (this.decimal === undefined) await this.decideFrom(raw);
        this.readRow(raw);
        if (this.batch.length >= batchLines) await this.flush();
      }
    }
    await this.flush();
    this.noticeEmptyRows();
    if (this.rowCount === 0) {
      refuseWorkbook("workbook.no-lines", { reason: "only-header" });
    }
    return { lineCount: this.totals.lineCount, minerals: this.totals.minerals() };
  }

  private get handsOn(): boolean {
    return this.input.isPreview === true || !this.book.hasProblems;
  }

  private decide(decimal: DecimalSign): void {
    this.decimal = decimal;
    this.lines.decideDecimal(decimal);
  }

  private async decideFrom(raw: RawRow): Promise<void> {
    const { evidence, isOpen } = this.survey.readRow(raw);
    const found = evidence ?? (isOpen ? await this.survey.readAll(this.source) : undefined);
    if (found === undefined) return;
    this.decide(found.decimal);
    this.noticeDecimal(found);
  }

  private noticeDecimal(found: DecimalEvidence): void {
    const facts = { decimal: found.decimal, value: found.value };
    this.book.notice("decimal-guessed", { row: found.row, column: found.column }, facts);
  }

  private isBlank(raw: RawRow): boolean {
    const first = raw.cells[0];
    if (first !== undefined && first !== null && first !== "" && !isEmptyCell(first)) return false;
    if (raw.cells.some((cell) => !isEmptyCell(cell))) return false;
    this.emptyRows++;
    return true;
  }

  private noticeEmptyRows(): void {
    if (this.emptyRows === 0) return;
    this.book.notice("empty-rows-skipped", { row: null, column: null }, { rows: this.emptyRows });
  }

  private readRow(raw: RawRow): void {
    this.rowCount++;
    if (this.rowCount > this.limits.lines) {
      const limit = this.limits.lines;
      refuseWorkbook("workbook.too-many-lines", { limit });
    }
    if (raw.cells.length !== this.header.width && !this.isWidthFine(raw)) return;
    const line = this.lines.read(raw);
    if (line === undefined) return;
    this.totals.add(line);
    if (this.handsOn) this.batch.push(line);
  }

  private isWidthFine(raw: RawRow): boolean {
    const { width } = this.header;
    const hasMore = raw.cells.slice(width).some((cell) => !isEmptyCell(cell));
    if (this.source.format === "xlsx") {
      if (hasMore) this.noticeBeyond(raw);
      return true;
    }
    if (raw.cells.length >= width && !hasMore) return true;
    const value = raw.cells.map(textOfCell).join(" | ");
    this.book.problem({ row: raw.row, column: "" }, "row.ragged", value, { cells: raw.cells.length, width });
    return false;
  }

  private noticeBeyond(raw: RawRow): void {
    this.book.notice("column-without-header", { row: raw.row, column: null });
  }

  private async flush(): Promise<void> {
    const { batch } = this;
    this.batch = [];
    if (batch.length > 0 && this.handsOn) await this.input.onLines?.(batch);
    this.input.onProgress?.({ lineCount: this.totals.lineCount });
    // One turn of the event loop a batch, so that a server goes on answering others.
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}

/** The file as rows, with what was guessed about it, and how its notices are said. */
type Opened = {
  source: RowSource;
  encoding: WorkbookGuesses["encoding"];
  delimiter: WorkbookGuesses["delimiter"];
  notice: (book: FindingBook) => void;
};

async function open(input: WorkbookInput, bytes: Uint8Array, limits: WorkbookLimits): Promise<Opened> {
  const container = findContainer(bytes);
  if (container === "compound") refuseCompound(bytes);
  if (container === "zip") {
    const source = await openXlsx(bytes, limits);
    return { source, encoding: null, delimiter: null, notice: (book) => noticeXlsx(source, book) };
  }
  const source = openCsv(input.fileName, bytes, input.options?.encoding, limits);
  const { delimiter } = source;
  return { source, encoding: source.encoding.encoding, delimiter, notice: (book) => noticeCsv(source, book) };
}

async function read(input: WorkbookInput): Promise<WorkbookReading> {
  const limits: WorkbookLimits = { ...defaultWorkbookLimits, ...input.options?.limits };
  const bytes = await collect(input, limits.bytes);
  if (bytes.length === 0) {
    refuseWorkbook("workbook.empty");
  }
  const { source, encoding, delimiter, notice } = await open(input, bytes, limits);
  const book = new FindingBook(source.sheet, limits.problems);
  notice(book);
  const header = readHeader(await readFirstRows(source), limits.columns);
  noticeHeader(header, book);
  const reader = new WorkbookReader(source, header, book, input, limits);
  const { lineCount, minerals } = await reader.read();
  return {
    ok: true,
    lineCount,
    minerals,
    guesses: {
      format: source.format,
      sheet: source.sheet,
      encoding,
      delimiter,
      decimal: reader.decimal ?? null,
    },
    notices: book.notices(),
    rows: book.problems,
    moreRows: book.moreProblems,
  };
}

/**
 * Which plan lines does a sourcing workbook hold, and what is wrong with it?
 * **Shape** XLSX and CSV are told apart by their bytes. Lines go out through `onLines` as they are read; problems and
 * notices come back at the end. The answer is the same for the same bytes and options.
 * **Fails** every WorkbookFailureCode; problems of single rows are no failure but `rows`.
 * **Source** docs/methods/workbook.md; methods 2 and 3.
 */
export async function readWorkbook(input: WorkbookInput): Promise<WorkbookReading> {
  try {
    return await read(input);
  } catch (error) {
    if (error instanceof WorkbookRefusal)
      return { ok: false, failure: error.failure satisfies WorkbookFailure };
    throw error;
  }
}
