import type { ReportedFinding } from "../content/finding-content.js";
import type { ReportInput } from "../report-input.js";
import type { ReportWord } from "../report-words.js";
import type { CellValue, TableSheet } from "./table-sheet.js";

/** What does every sheet of the workbook write with, and from? */
export interface SheetWriter {
  readonly input: ReportInput;
  readonly findings: readonly ReportedFinding[];
  readonly word: (word: ReportWord, facts?: Readonly<Record<string, string | number>>) => string;
  /** A figure that is not known says so in words: it is never 0 and never blank. */
  readonly known: (value: number | null) => CellValue;
  readonly add: (table: TableSheet) => void;
}
