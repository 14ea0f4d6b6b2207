import {
  showSafely,
  SpreadsheetRefusal,
  type RefusalFacts,
  type RefusedPlace,
} from "@interphase/spreadsheet/contract";
import { findFailureAccepted } from "./failure-accepted.js";
import { apiLocale } from "@interphase/names";
import { failureFolders } from "../words/failures.js";
import {
  workbookFailureCodes,
  type WorkbookFailureCode,
  type WorkbookFailureReason,
} from "./workbook-code.js";

type Facts = RefusalFacts;

/**
 * Where in the file does a refusal point?
 * **Shape** as a problem of one cell; null where the whole file or sheet is meant; `facts` are those of this place alone.
 */
type WorkbookFailureRow = {
  sheet: string | null;
  row: number | null;
  column: string | null;
  value: string | null;
  message: string;
  accepted: string | null;
  code: WorkbookFailureCode;
  facts: Facts;
};

/**
 * Why was a workbook refused?
 * **Shape** `message` is one English sentence with what would be accepted; `facts` holds the numbers and names in it, from
 * which `renderRowProblem` says it in another language. A limit that was passed is `facts.limit`. `rows` are the places, at least one.
 */
export type WorkbookFailure = {
  code: WorkbookFailureCode;
  message: string;
  facts: Facts;
  rows: WorkbookFailureRow[];
};

/** Which one sentence ends the reading here? **Fails** always: that is its purpose. */
export function refuseWorkbook(
  code: WorkbookFailureCode,
  facts: Facts & { reason?: WorkbookFailureReason } = {},
  places: readonly RefusedPlace[] = [],
): never {
  throw new SpreadsheetRefusal(code, facts, places);
}

/** Which of the workbook's own codes has a refusal? **Fails** by throwing what was refused with a code that has no sentence here. */
export function codeOfRefusal(refusal: SpreadsheetRefusal): WorkbookFailureCode {
  const code = workbookFailureCodes.find((known) => known === refusal.code);
  if (code === undefined) throw refusal;
  return code;
}

/** What does a refusal say outside the reader? `nameOf` gives the header that stands at a position. */
export function toFailure(
  refusal: SpreadsheetRefusal,
  sheet: string | null,
  nameOf: (position: number) => string,
): WorkbookFailure {
  const code = codeOfRefusal(refusal);
  const { facts, places } = refusal;
  const message = failureFolders[apiLocale].sentences[code](facts);
  const rows = (places.length === 0 ? [{}] : places).map((place: RefusedPlace): WorkbookFailureRow => {
    const own = place.facts ?? facts;
    const column = place.column ?? (place.position === undefined ? undefined : nameOf(place.position));
    return {
      sheet,
      row: place.row ?? null,
      column: column === undefined ? null : showSafely(column, 80),
      value: place.value === undefined ? null : showSafely(place.value),
      message: failureFolders[apiLocale].sentences[code](own),
      accepted: findFailureAccepted(code, own, "en"),
      code,
      facts: own,
    };
  });
  return { code, message, facts, rows };
}
