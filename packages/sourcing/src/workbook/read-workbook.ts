import {
  type DecimalSign,
  defaultWorkbookLimits,
  isEmptyCell,
  SpreadsheetRefusal,
  type RawRow,
  type RowSource,
  textOfCell,
  type WorkbookLimits,
} from "@interphase/spreadsheet/contract";
import {
  collectBytes,
  openWorkbook,
  readFirstRows,
  type WorkbookSource,
} from "@interphase/spreadsheet/reading";
import type { AtomicWeights } from "../formula/mass-fraction.js";
import type { PlanLine } from "../plan-line.js";
import { DecimalSurvey, type DecimalEvidence } from "./decimal-survey.js";
import { FindingBook } from "./finding-book.js";
import {
  headerSearchRows,
  nameOfPosition,
  noticeHeader,
  readHeader,
  refuseBeyond,
  sourceColumnsOf,
  type Header,
} from "./header.js";
import { LineReader } from "./line-reader.js";
import { TotalBook } from "./total-book.js";
import type { WorkbookFailureCode } from "./workbook-code.js";
import type { WorkbookGuesses, WorkbookOptions, WorkbookReading } from "./workbook-result.js";
import { createPlanFinder } from "./plan-finder.js";
import { codeOfRefusal, refuseWorkbook, toFailure } from "./workbook.failure.js";

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

/** A CSV has no sheet: what stands for one in its problems is the file's name. */
const sheetOf = ({ format, sheet }: RowSource): string | null => (format === "xlsx" ? sheet : null);

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
    this.lines = new LineReader(header, book, input.atomicWeights, sheetOf(source));
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
    if (raw.beyond !== undefined || raw.cells.some((cell) => !isEmptyCell(cell))) return false;
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
      refuseWorkbook("workbook.too-many-lines", { limit }, [{ row: raw.row }]);
    }
    const isAsWide = raw.cells.length === this.header.width && raw.beyond === undefined;
    if (!isAsWide && !this.isWidthFine(raw)) return;
    const line = this.lines.read(raw);
    if (line === undefined) return;
    this.totals.add(line);
    if (this.handsOn) this.batch.push(line);
  }

  private isWidthFine(raw: RawRow): boolean {
    const { width } = this.header;
    const hasMore = raw.cells.slice(width).some((cell) => !isEmptyCell(cell));
    if (this.source.format === "xlsx") {
      refuseBeyond(raw, this.limits.columns);
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

/** How far did a reading come? What a refusal can still say depends on it. */
type Progress = { opened?: WorkbookSource; book?: FindingBook; top: RawRow[] };

async function read(input: WorkbookInput, progress: Progress): Promise<WorkbookReading> {
  const limits: WorkbookLimits = { ...defaultWorkbookLimits, ...input.options?.limits };
  const bytes = await collectBytes("bytes" in input ? [input.bytes] : input.stream, limits.bytes);
  const opened = await openWorkbook(
    input.fileName,
    bytes,
    input.options?.encoding,
    limits,
    createPlanFinder(limits),
  );
  const { source } = opened;
  const book = new FindingBook(source.sheet, limits.problems);
  Object.assign(progress, { opened, book });
  opened.notice(book);
  const header = readHeader(await readFirstRows(source, headerSearchRows, progress.top), limits.columns);
  noticeHeader(header, book);
  const reader = new WorkbookReader(source, header, book, input, limits);
  const { lineCount, minerals } = await reader.read();
  return {
    ok: true,
    lineCount,
    minerals,
    guesses: guessesOf(opened, reader.decimal),
    sourceColumns: [{ sheet: sheetOf(source), columns: sourceColumnsOf(header) }],
    notices: book.notices(),
    rows: book.problems,
    moreRows: book.moreProblems,
  };
}

function guessesOf(
  { source, encoding, delimiter }: WorkbookSource,
  decimal: DecimalSign | undefined,
): WorkbookGuesses {
  const { format, sheet } = source;
  return { format, sheet, encoding, delimiter, decimal: decimal ?? null };
}

const headerOrSigns: readonly WorkbookFailureCode[] = [
  "workbook.missing-column",
  "workbook.duplicate-column",
  "workbook.undecidable-decimal",
];

function refusedReading(
  refusal: SpreadsheetRefusal,
  { opened, book, top }: Progress,
  decimal: DecimalSign | undefined,
): WorkbookReading {
  const nameOf = (position: number) => nameOfPosition(top, position);
  const failure = toFailure(refusal, opened?.source.sheet ?? null, nameOf);
  const isShown =
    opened !== undefined && book !== undefined && headerOrSigns.includes(codeOfRefusal(refusal));
  const understood = isShown ? { guesses: guessesOf(opened, decimal), notices: book.notices() } : null;
  return { ok: false, failure, understood };
}

/**
 * Which plan lines does a sourcing workbook hold, and what is wrong with it?
 * **Shape** XLSX and CSV are told apart by their bytes. Lines go out through `onLines` as they are read; problems and
 * notices come back at the end. The answer is the same for the same bytes and options.
 * **Fails** every WorkbookFailureCode; problems of single rows are no failure but `rows`.
 * **Source** docs/methods/workbook.md; methods 2 and 3.
 */
export async function readWorkbook(input: WorkbookInput): Promise<WorkbookReading> {
  const progress: Progress = { top: [] };
  try {
    return await read(input, progress);
  } catch (error) {
    if (error instanceof SpreadsheetRefusal) return refusedReading(error, progress, input.options?.decimal);
    throw error;
  }
}
