import type { RowProblem } from "@interphase/contract";
import type {
  Guesses,
  Notice,
  WorkbookFailure,
  WorkbookNotice,
  WorkbookProblem,
  WorkbookReading,
} from "@interphase/sourcing";
import { refuse, type Failure } from "../../platform/problems/failure.js";

/** A workbook that could be read, with or without problems in its rows. */
export type ReadWorkbook = Extract<WorkbookReading, { ok: true }>;

/** What does the wire say of one wrong cell? Row 0 stands for the whole sheet. */
export function toRowProblem(problem: WorkbookProblem): RowProblem {
  const { sheet, row, column, value, message, accepted, code, facts } = problem;
  return {
    sheet,
    row: row === 0 ? null : row,
    column: column === "" ? null : column,
    value,
    message,
    accepted,
    code,
    facts: toFacts(facts),
  };
}

type Facts = WorkbookProblem["facts"];

/** The reader's facts as they travel; what the file's headers were and what a library said of it stay here. */
function toFacts(facts: Facts): NonNullable<RowProblem["facts"]> {
  const told = Object.entries(facts).filter(([name]) => name !== "found" && name !== "detail");
  return Object.fromEntries(
    told.map(([name, fact]): [string, string | number | string[]] => [
      name,
      typeof fact === "object" ? [...fact] : fact,
    ]),
  );
}

/** What does the wire say of something guessed, ignored or repaired? */
export function toNotice({ code, sheet, row, column, message, count, facts }: WorkbookNotice): Notice {
  const plain = Object.entries(facts).map(([name, value]): [string, string | number] => [
    name,
    typeof value === "object" ? value.join(", ") : value,
  ]);
  return { code, sheet, row, column, message, facts: { ...Object.fromEntries(plain), count } };
}

/** What does the wire say of how the file was understood? */
export function toGuesses({ guesses, notices }: Pick<ReadWorkbook, "guesses" | "notices">): Guesses {
  const isNoticed = (code: WorkbookNotice["code"]) => notices.some((notice) => notice.code === code);
  return {
    ...guesses,
    isEncodingGuessed: isNoticed("encoding-guessed"),
    isDecimalGuessed: isNoticed("decimal-guessed"),
  };
}

/** Where does a refused file point, on the wire? */
export function toRefusedRows({ rows }: WorkbookFailure): RowProblem[] {
  return rows.map((row) => ({ ...row, facts: toFacts(row.facts) }));
}

/** With which problem is a file refused that cannot be read as a sourcing workbook? */
export function refuseFile(failure: WorkbookFailure): { readonly ok: false; readonly failure: Failure } {
  return refuse("workbook.refused", { detail: failure.message, rows: toRefusedRows(failure) });
}

/** With which problem is a workbook refused that has problems in its rows? */
export function refuseRows({ rows, moreRows }: ReadWorkbook): {
  readonly ok: false;
  readonly failure: Failure;
} {
  const total = rows.length + moreRows;
  const detail = `${total} ${total === 1 ? "cell is" : "cells are"} not acceptable; nothing was stored.`;
  return refuse("workbook.rows", { detail, rows: rows.map(toRowProblem) });
}
