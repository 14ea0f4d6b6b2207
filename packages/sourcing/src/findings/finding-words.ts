/** What a finding says and what would clear it. */
export interface FindingWords {
  readonly message: string;
  readonly remedy: string;
}

/** The parts of a sentence: names and figures already written as a reader of the language expects. */
export interface SentenceParts {
  readonly mineral: string;
  readonly subject: string;
  readonly suppliers: string;
  readonly isMine: boolean;
  readonly isPossible: boolean;
  readonly percent: (value: number | string | null | undefined) => string;
  readonly figure: (value: number | string | null | undefined) => string;
  readonly value: number | null;
  readonly limit: number | null;
  readonly facts: Readonly<Record<string, string | number | null>>;
}
