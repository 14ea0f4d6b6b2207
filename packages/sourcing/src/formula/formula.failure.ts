/** In which ways can a chemical formula be refused? */
export const formulaFailureCodes = [
  "formula.empty",
  "formula.too-long",
  "formula.unexpected-character",
  "formula.unknown-element",
  "formula.unclosed-bracket",
  "formula.subscript-out-of-range",
  "formula.ambiguous-hydrate",
  "formula.too-deep",
] as const;
export type FormulaFailureCode = (typeof formulaFailureCodes)[number];

/**
 * Why was a chemical formula refused, and where?
 * **Shape** `position` is the 1-based character of the text as it was given, `found` what stood there. `facts` holds what a
 * sentence names: the `element` that is none, the `limit` passed, and what was `expected` instead of an unexpected
 * character (`element-or-bracket`, `element`, a closing bracket; absent: nothing, the sign has no meaning).
 */
export type FormulaFailure = {
  code: FormulaFailureCode;
  position: number;
  found: string;
  facts: Readonly<Record<string, string | number>>;
};
