import type { Locale } from "@interphase/names";
import type { ReportsWords } from "./words/en/index.js";
import { reportFolders } from "./words/words.js";

/** Which words does a report itself have? */
export type ReportWord = keyof ReportsWords["reportWords"];

/** What does a report say in a language? **Shape** `{name}` in the words becomes the fact of that name. */
export function reportWord(
  word: ReportWord,
  locale: Locale,
  facts: Readonly<Record<string, string | number>> = {},
): string {
  return reportFolders[locale].reportWords[word].replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    String(facts[name] ?? ""),
  );
}

/** How were the figures of a report made, in a few sentences? **Source** docs/methods */
export function methodNoteWords(locale: Locale): readonly string[] {
  return reportFolders[locale].methodNotes;
}
