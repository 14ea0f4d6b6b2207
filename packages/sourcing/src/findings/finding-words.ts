import type { NumberKind } from "@interphase/names";

/** What a finding says and what would clear it. */
export interface FindingWords {
  readonly message: string;
  readonly remedy: string;
}

/** What may stand at a fact of a finding? **Shape** undefined where it does not have the fact. */
export type FactValue = number | string | null | undefined;

/** The parts of a sentence: names and figures already written as a reader of the language expects. */
export interface SentenceParts {
  readonly mineral: string;
  readonly subject: string;
  readonly suppliers: string;
  readonly isMine: boolean;
  readonly isPossible: boolean;
  readonly percent: (value: FactValue) => string;
  /** The digits alone: sentences name the unit. */
  readonly figure: (value: FactValue, kind: NumberKind) => string;
  readonly value: number | null;
  readonly limit: number | null;
  readonly facts: Readonly<Record<string, string | number | null>>;
}
