/** In which ways can a whole workbook be refused, as against single rows of it? */
export const workbookFailureCodes = [
  "workbook.empty",
  "workbook.no-lines",
  "workbook.too-large",
  "workbook.not-a-workbook",
  "workbook.damaged",
  "workbook.password-protected",
  "workbook.zip-bomb",
  "workbook.macros",
  "workbook.too-many-columns",
  "workbook.too-many-lines",
  "workbook.cell-too-large",
  "workbook.unclosed-quote",
  "workbook.missing-column",
  "workbook.duplicate-column",
  "workbook.undecidable-decimal",
  "workbook.undecidable-encoding",
  "workbook.wrong-encoding",
] as const;
export type WorkbookFailureCode = (typeof workbookFailureCodes)[number];

/**
 * Why was a workbook refused?
 * **Shape** `message` is one English sentence with what would be accepted; `facts` holds the numbers and names in it, so
 * that a page can say it in another language. A limit that was passed is `facts.limit`.
 */
export type WorkbookFailure = {
  code: WorkbookFailureCode;
  message: string;
  facts: Readonly<Record<string, string | number | readonly string[]>>;
};

/** Carries a failure out of nested readers; `readWorkbook` turns it into a value. */
export class WorkbookRefusal extends Error {
  constructor(readonly failure: WorkbookFailure) {
    super(failure.message);
  }
}

/** Which one sentence ends the reading here? **Fails** always: that is its purpose. */
export function refuseWorkbook(
  code: WorkbookFailureCode,
  message: string,
  facts: WorkbookFailure["facts"] = {},
): never {
  throw new WorkbookRefusal({ code, message, facts });
}
