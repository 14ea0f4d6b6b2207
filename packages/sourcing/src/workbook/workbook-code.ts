import { formulaFailureCodes } from "../formula/formula.failure.js";

/** In which ways can one cell or row be wrong? Each has its sentence in every language. */
export const workbookProblemCodes = [
  "cell.error",
  "cell.formula-without-value",
  "cell.required",
  "choice.unknown",
  "committed.out-of-order",
  "contract.out-of-order",
  "country.unknown",
  "currency.unknown",
  "date.ambiguous",
  "date.not-a-date",
  "date.serial",
  "date.year-out-of-range",
  "formula.unreadable",
  "formula.without-mineral",
  "fraction.above-one",
  "line.duplicate",
  "mineral.unknown",
  "number.ambiguous",
  "number.is-date",
  "number.negative",
  "number.not-a-number",
  "number.too-large",
  "number.wrong-sign",
  "number.zero",
  "origin.unreadable",
  "route.unreadable",
  "row.ragged",
  "substance.missing",
  "text.too-long",
] as const;
export type WorkbookProblemCode = (typeof workbookProblemCodes)[number];

/** Why can an origin or a route not be read? The fact `reason` of `origin.unreadable` and `route.unreadable`. */
export const shareReasons = [
  "country-unknown",
  "element-missing",
  "element-twice",
  "element-unknown",
  "name-too-long",
  "percentage-not-a-number",
  "percentages-missing",
  "route-end-unknown",
  "route-without-two-ends",
  "separator-without-element",
  "share-negative",
  "shares-above-hundred",
  "shares-zero",
] as const;
export type ShareReason = (typeof shareReasons)[number];

/** Why can a formula not be read? The fact `reason` of `formula.unreadable`. */
export const formulaReasons = [...formulaFailureCodes, "formula.no-atomic-weight"] as const;
export type FormulaReason = (typeof formulaReasons)[number];

/** What may a reader say about a workbook that it accepts? */
export const workbookNoticeCodes = [
  "decimal-guessed",
  "encoding-guessed",
  "delimiter-guessed",
  "column-ignored",
  "column-without-header",
  "rows-above-header-ignored",
  "empty-rows-skipped",
  "sheets-ignored",
  "legacy-code",
  "group-read-as-rare-earths",
  "shares-scaled",
  "shares-look-like-fractions",
  "origin-element-unused",
  "contained-fraction-ignored",
  "volume-basis-ignored",
  "formula-without-known-mineral",
  "abbreviation-read",
  "withheld",
  "price-unknown",
  "price-converted",
  "hidden-characters-removed",
] as const;
export type WorkbookNoticeCode = (typeof workbookNoticeCodes)[number];

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

/** What told it, where one code has several sentences? The fact `reason` of a failure, by code. */
export const workbookFailureReasons = {
  "workbook.damaged": ["cut-off", "not-xml", "text-missing"],
  "workbook.no-lines": ["no-visible-sheet", "only-header"],
  "workbook.not-a-workbook": ["archive", "binary", "no-header", "old-office"],
  "workbook.zip-bomb": ["grows-too-much", "larger-than-declared", "too-many-bytes", "too-many-parts"],
} as const;
export type WorkbookFailureReason =
  (typeof workbookFailureReasons)[keyof typeof workbookFailureReasons][number];
