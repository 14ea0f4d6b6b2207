import type { WorkbookNoticeCode } from "../../workbook/workbook-code.js";
import { textOf, type Sentence } from "../../workbook/workbook-sentence.js";

const because = "because the line names no mineral, and its formula already says what it contains.";

/** What does each notice say in English? Made of its facts, with the sheet and row where it was noticed as `sheet` and `row`. */
export const notices: Readonly<Record<WorkbookNoticeCode, Sentence>> = {
  "abbreviation-read": (facts) => `${textOf(facts, "value")} was read as ${textOf(facts, "formula")}.`,
  "column-ignored": (facts) => `Ignored unknown columns: ${textOf(facts, "columns")}.`,
  "column-without-header": () => "Cells to the right of the last column name were ignored.",
  "contained-fraction-ignored": () => `The contained fraction was ignored ${because}`,
  "decimal-guessed": (facts) =>
    `Decimals are written with a ${textOf(facts, "decimal")}, as ${textOf(facts, "value")} in row ${textOf(facts, "row")} shows.`,
  "delimiter-guessed": (facts) => `Cells are separated by a ${textOf(facts, "delimiter")}.`,
  "empty-rows-skipped": (facts) => `Skipped ${textOf(facts, "rows")} empty rows.`,
  "encoding-guessed": (facts) => `The text was read as ${textOf(facts, "encoding")}.`,
  "formula-without-known-mineral": () =>
    "A formula contains none of the minerals assessed; its line adds no exposure.",
  "group-read-as-rare-earths": (facts) => `${textOf(facts, "value")} was read as rare-earths.`,
  "hidden-characters-removed": () => "Control and text-direction characters were removed.",
  "legacy-code": (facts) => `${textOf(facts, "code")} was read as ${textOf(facts, "countryIso3")}.`,
  "origin-element-unused": (facts) =>
    `Origins of ${textOf(facts, "element")} were ignored on lines that do not contain it.`,
  "price-converted": (facts) => `Prices in ${textOf(facts, "currency")} were converted with the file's rate.`,
  "price-unknown": (facts) => {
    const code = textOf(facts, "currency");
    return `Prices in ${code} without a rate are unknown. Give USD per ${code}, as in ${code}=1.08.`;
  },
  "rows-above-header-ignored": () => "Rows above the header were ignored.",
  "shares-look-like-fractions": () => "Shares are percentages; these sum to 1% or less; the rest is unknown.",
  "shares-scaled": () => "Shares that sum to almost 100% were scaled to 100%.",
  "sheets-ignored": (facts) =>
    `Read the sheet ${textOf(facts, "sheet")}; ignored ${textOf(facts, "sheets")}.`,
  "volume-basis-ignored": () => `The volume basis was ignored ${because}`,
  withheld: () => "Values marked as withheld or missing were taken as unknown.",
};
