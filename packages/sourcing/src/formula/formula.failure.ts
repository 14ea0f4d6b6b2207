/**
 * In which ways can a chemical formula be refused?
 * **Shape** `position` is the 1-based character of the text as it was given, `found` what stood there.
 */
export type FormulaFailure = {
  code:
    | "formula.empty"
    | "formula.too-long"
    | "formula.unexpected-character"
    | "formula.unknown-element"
    | "formula.unclosed-bracket"
    | "formula.subscript-out-of-range"
    | "formula.ambiguous-hydrate"
    | "formula.too-deep";
  position: number;
  found: string;
  message: string;
};
