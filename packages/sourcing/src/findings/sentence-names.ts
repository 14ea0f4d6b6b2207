import type * as Names from "@interphase/names";

/** In which languages are sentences written? */
export type SentenceLocale = "en" | "zh";

/** Where do sentences get their names and written numbers from? **Shape** `@interphase/names` itself, or what stands in for it. */
export type SentenceNames = Pick<
  typeof Names,
  "formatNumber" | "joinNames" | "nameCountry" | "nameForm" | "nameMeasureKind" | "nameMineral" | "nameStage"
>;

/** What are the facts of a code that a sentence is made of? */
export type SentenceFacts = Readonly<Record<string, string | number | null>>;
