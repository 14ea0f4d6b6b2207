/**
 * What may a sentence of an overview be made of?
 * **Shape** names are in the reader's language already; the writers of numbers take the name of a fact.
 */
export interface OverviewParts {
  readonly mineral: string;
  readonly country: string;
  /** Goods at the begin of a sentence. */
  readonly goodsTitle: string;
  /** What a finding is about: goods, minerals or a measure. */
  readonly subject: string;
  /** What a finding is called inside a sentence. */
  readonly rule: string;
  readonly text: (name: string) => string;
  readonly number: (name: string) => number | null;
  readonly share: (name: string) => string;
  readonly points: (name: string) => string;
  readonly months: (name: string) => string;
  readonly tonnes: (name: string) => string;
  readonly usd: (name: string) => string;
  readonly count: (name: string) => string;
  readonly lines: (name: string) => string;
  readonly suppliers: (name: string) => string;
}

/** Which sentences can an overview say? */
export const overviewSentenceCodes = [
  "lead-spend",
  "lead-unpriced",
  "most-exposed",
  "exposed-with-world",
  "exposed-without-world",
  "exposed-unknown",
  "exposed-recycled",
  "exposed-without-figure",
  "runs-out-first",
  "runs-out-unknown",
  "to-act-on",
  "nothing-to-act-on",
] as const;

/** How is each of them said in one language? */
export type OverviewSentences = Readonly<
  Record<(typeof overviewSentenceCodes)[number], (parts: OverviewParts) => string>
>;
