/** In which ways can a file of tables be refused before anybody asks what its columns mean? */
export type SpreadsheetFailureCode =
  | "workbook.cell-too-large"
  | "workbook.damaged"
  | "workbook.empty"
  | "workbook.macros"
  | "workbook.no-lines"
  | "workbook.not-a-workbook"
  | "workbook.password-protected"
  | "workbook.too-large"
  | "workbook.unclosed-quote"
  | "workbook.undecidable-encoding"
  | "workbook.wrong-encoding"
  | "workbook.zip-bomb";

/** What told it, where one code has several sentences? The fact `reason`. */
export type SpreadsheetFailureReason =
  | "archive"
  | "binary"
  | "cut-off"
  | "grows-too-much"
  | "larger-than-declared"
  | "no-visible-sheet"
  | "not-xml"
  | "old-office"
  | "text-missing"
  | "too-many-bytes"
  | "too-many-parts";

/** Which names and numbers does a refusal's sentence hold? A limit that was passed is `limit`. */
export type RefusalFacts = Readonly<Record<string, string | number | readonly string[]>>;

/** Where did a reader stand when it refused? **Shape** a column by its name, or by its 0-based position while no name is known. */
export type RefusedPlace = {
  row?: number;
  column?: string;
  position?: number;
  value?: string;
  facts?: RefusalFacts;
};

/** Carries a refusal out of nested readers; whoever opened the file turns it into a value, and says it in words. */
export class SpreadsheetRefusal extends Error {
  constructor(
    readonly code: string,
    readonly facts: RefusalFacts,
    readonly places: readonly RefusedPlace[],
  ) {
    super(code);
  }
}

/** Which refusal ends the reading here? **Fails** always: that is its purpose. */
export function refuseFile(
  code: SpreadsheetFailureCode,
  facts: RefusalFacts & { reason?: SpreadsheetFailureReason } = {},
  places: readonly RefusedPlace[] = [],
): never {
  throw new SpreadsheetRefusal(code, facts, places);
}

/** **Fails** workbook.password-protected, always. */
export function refusePassword(): never {
  return refuseFile("workbook.password-protected");
}
