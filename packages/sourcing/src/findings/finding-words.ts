/** What a finding says and what would fix it. */
export interface FindingWords {
  readonly message: string;
  readonly remedy: string;
}

/** A number of a finding, or none. */
export type SentenceNumber = number | null;

/**
 * The parts of a sentence: names and figures already written as a reader of the language expects.
 * **Shape** `subject` are the goods by name or the minerals; `talkTo` names the suppliers, the first three, or says "the suppliers".
 * The writers of numbers take a number or the name of a fact.
 */
export interface SentenceParts {
  readonly subject: string;
  readonly minerals: string;
  readonly country: string;
  readonly supplier: string;
  readonly talkTo: string;
  readonly measures: string;
  readonly isMine: boolean;
  readonly possible: boolean;
  readonly value: SentenceNumber;
  readonly limit: SentenceNumber;
  readonly remedyGoodsTonnes: SentenceNumber;
  readonly remedyUsd: SentenceNumber;
  readonly fact: (name: string) => SentenceNumber;
  readonly text: (name: string) => string;
  readonly share: (value: SentenceNumber) => string;
  readonly months: (value: SentenceNumber) => string;
  readonly tonnes: (value: SentenceNumber) => string;
  readonly usd: (value: SentenceNumber) => string;
  readonly points: (value: SentenceNumber) => string;
  readonly hhi: (value: SentenceNumber) => string;
  readonly count: (value: SentenceNumber) => string;
  readonly days: (value: SentenceNumber) => string;
  readonly day: (name: string) => string;
}
