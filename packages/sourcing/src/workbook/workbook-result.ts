import type { CsvEncoding, DecimalSign, WorkbookLimits } from "@interphase/spreadsheet/contract";
import type { MineralId } from "@interphase/minerals/contract";
import type { SourceColumns } from "../source-place.js";
import type { WorkbookNoticeCode, WorkbookProblemCode } from "./workbook-code.js";
import type { WorkbookFailure } from "./workbook.failure.js";

/**
 * What is wrong with one cell of the workbook?
 * **Shape** `sheet` is the sheet's name, or the file's for a CSV; `row` 1-based as a person sees it (0: the whole sheet);
 * `column` the header as found; `value` as found, cut and made safe to show; `accepted` what would be taken instead;
 * `message` and `accepted` are the English sentences of `code` and `facts`; `renderRowProblem` says them in another language.
 */
export type WorkbookProblem = {
  sheet: string;
  row: number;
  column: string;
  value: string;
  message: string;
  accepted: string;
  code: WorkbookProblemCode;
  facts: Readonly<Record<string, string | number | readonly string[]>>;
};

/** What do the reader's guesses and repairs have in common? One notice a kind, column and value; `count` rows had it, `row` first. */
export type WorkbookNotice = {
  code: WorkbookNoticeCode;
  message: string;
  sheet: string;
  row: number | null;
  column: string | null;
  count: number;
  facts: Readonly<Record<string, string | number | readonly string[]>>;
};

/** What was taken from the file's own shape? null: nothing in the file needed or showed it. */
export type WorkbookGuesses = {
  format: "csv" | "xlsx";
  sheet: string;
  encoding: CsvEncoding | null;
  delimiter: "," | ";" | "\t" | null;
  decimal: DecimalSign | null;
};

/** What the caller may say about the file instead of leaving it to be guessed. */
export type WorkbookOptions = {
  decimal?: DecimalSign | undefined;
  encoding?: CsvEncoding | undefined;
  limits?: Partial<WorkbookLimits> | undefined;
};

/** How much of one mineral do the lines hold? **Units and range** contained tonnes a year. */
export type MineralTotal = { mineralId: MineralId; lineCount: number; containedTonnes: number };

/**
 * What did reading a workbook give?
 * **Shape** `ok` true with an empty `rows`: every line was handed on. With any row in `rows` nothing may be stored; the
 * totals then cover the lines that were understood, `rows` the first problems and `moreRows` how many were left out.
 * `ok` false: no line was handed on that may be kept; `understood` says what is known all the same where the file could be
 * read and only its header or its signs are at fault, so that a preview can show it.
 */
export type WorkbookReading =
  | {
      ok: true;
      lineCount: number;
      minerals: MineralTotal[];
      guesses: WorkbookGuesses;
      sourceColumns: SourceColumns;
      notices: WorkbookNotice[];
      rows: WorkbookProblem[];
      moreRows: number;
    }
  | {
      ok: false;
      failure: WorkbookFailure;
      understood: { guesses: WorkbookGuesses; notices: WorkbookNotice[] } | null;
    };
