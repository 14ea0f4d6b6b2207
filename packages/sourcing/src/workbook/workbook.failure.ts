import { findFailureAccepted } from "./failure-accepted.js";
import { failureSentences } from "./failure-sentences.js";
import { showSafely } from "./safe-text.js";
import type { WorkbookFailureCode, WorkbookFailureReason } from "./workbook-code.js";

type Facts = Readonly<Record<string, string | number | readonly string[]>>;

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

/** Where a reader stood when it refused. **Shape** a column by its name, or by its 0-based position while no name is known. */
type RefusedPlace = {
  row?: number;
  column?: string;
  position?: number;
  value?: string;
  facts?: Facts;
};

/** Carries a failure out of nested readers; `readWorkbook` turns it into a value. */
export class WorkbookRefusal extends Error {
  constructor(
    readonly code: WorkbookFailureCode,
    readonly facts: Facts,
    readonly places: readonly RefusedPlace[],
  ) {
    super(failureSentences.en[code](facts));
  }
}

/** Which one sentence ends the reading here? **Fails** always: that is its purpose. */
export function refuseWorkbook(
  code: WorkbookFailureCode,
  facts: Facts & { reason?: WorkbookFailureReason } = {},
  places: readonly RefusedPlace[] = [],
): never {
  throw new WorkbookRefusal(code, facts, places);
}

/** What does a refusal say outside the reader? `nameOf` gives the header that stands at a position. */
export function toFailure(
  { code, facts, message, places }: WorkbookRefusal,
  sheet: string | null,
  nameOf: (position: number) => string,
): WorkbookFailure {
  const rows = (places.length === 0 ? [{}] : places).map((place: RefusedPlace): WorkbookFailureRow => {
    const own = place.facts ?? facts;
    const column = place.column ?? (place.position === undefined ? undefined : nameOf(place.position));
    return {
      sheet,
      row: place.row ?? null,
      column: column === undefined ? null : showSafely(column, 80),
      value: place.value === undefined ? null : showSafely(place.value),
      message: failureSentences.en[code](own),
      accepted: findFailureAccepted(code, own, "en"),
      code,
      facts: own,
    };
  });
  return { code, message, facts, rows };
}
