import type * as Names from "@interphase/names";

/** Where do sentences get their names and written numbers from? **Shape** `@interphase/names` itself, or what stands in for it. */
export type SentenceNames = Pick<
  typeof Names,
  "formatNumber" | "joinNames" | "nameCountry" | "nameForm" | "nameMeasureKind" | "nameMineral" | "nameStage"
>;

/** What are the facts of a code that a sentence is made of? */
export type SentenceFacts = Readonly<Record<string, string | number | null>>;
