import { failureSentences } from "./failure-sentences.js";
import type { WorkbookFailureCode, WorkbookFailureReason } from "./workbook-code.js";

/**
 * Why was a workbook refused?
 * **Shape** `message` is one English sentence with what would be accepted; `facts` holds the numbers and names in it, from
 * which `renderRowProblem` says it in another language. A limit that was passed is `facts.limit`.
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
  facts: WorkbookFailure["facts"] & { reason?: WorkbookFailureReason } = {},
): never {
  throw new WorkbookRefusal({ code, message: failureSentences.en[code](facts), facts });
}
