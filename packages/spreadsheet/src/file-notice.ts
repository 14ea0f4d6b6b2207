/** What may a reader say about the writing of a file that it accepts? */
type FileNoticeCode = "delimiter-guessed" | "encoding-guessed" | "sheets-ignored";

/** Who takes down what was guessed about a file? A notice of the whole file has neither row nor column. */
export type NoticeTaker = {
  notice: (
    code: FileNoticeCode,
    at: { row: null; column: null },
    facts: Readonly<Record<string, string | readonly string[]>>,
  ) => void;
};
