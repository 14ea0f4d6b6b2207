import type { Locale } from "@interphase/names";
import type { SentenceNames } from "../findings/sentence-names.js";
import type { AssessmentComparison, ComparedFigureCode, MethodClause } from "./comparison.contract.js";
import { headlineCodes } from "./comparison-parts.js";
import { comparisonFolders } from "../words/comparison.js";

/** What does a sentence of a comparison's headline say? **Shape** "" for a code of a later version. */
export function renderHeadlineSentence(
  { code, facts }: AssessmentComparison["headline"][number],
  locale: Locale,
  names: SentenceNames,
): string {
  const known = headlineCodes.find((entry) => entry === code);
  if (known === undefined) return "";
  const number = (name: string) => {
    const value = facts[name];
    return typeof value === "number" ? value : null;
  };
  const writer = (kind: Parameters<SentenceNames["formatNumber"]>[1]) => (name: string) => {
    const value = number(name);
    // The sentence says up or down itself.
    return value === null ? "" : names.formatNumber(Math.abs(value), kind, locale);
  };
  return comparisonFolders[locale].headline[known]({
    mineral: names.nameMineral(String(facts["mineralId"] ?? ""), locale, "sentence"),
    text: (name) => String(facts[name] ?? ""),
    number,
    usd: writer("usd-short"),
    share: writer("share-short"),
    points: writer("concentration"),
    count: writer("count"),
  });
}

/** What is a compared figure called? */
export const nameComparedFigure = (code: ComparedFigureCode, locale: Locale): string =>
  comparisonFolders[locale].figures[code];

/** What does a clause of methods 13 say? */
export const renderMethodClause = (clause: MethodClause, locale: Locale): string =>
  comparisonFolders[locale].clauses[clause];
