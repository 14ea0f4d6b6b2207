import type { ComparedFigureCode, MethodClause } from "./comparison.contract.js";

/** Which sentences can the headline of a comparison say? */
export const headlineCodes = [
  "risk-up",
  "risk-down",
  "risk-same",
  "because-new",
  "because-gone",
  "because-spend",
  "because-concentration",
  "concentrations-moved",
  "methods-differ",
  "findings-moved",
] as const;
export type HeadlineCode = (typeof headlineCodes)[number];

/** What may a sentence of a headline be made of? The writers of numbers take the name of a fact. */
export interface HeadlineParts {
  readonly mineral: string;
  readonly text: (name: string) => string;
  readonly number: (name: string) => number | null;
  readonly usd: (name: string) => string;
  readonly share: (name: string) => string;
  readonly points: (name: string) => string;
  readonly count: (name: string) => string;
}

/** How does one language say what a comparison found? */
export interface ComparisonSentences {
  readonly headline: Readonly<Record<HeadlineCode, (parts: HeadlineParts) => string>>;
  readonly figures: Readonly<Record<ComparedFigureCode, string>>;
  readonly clauses: Readonly<Record<MethodClause, string>>;
}
