import type { FigureGap } from "./explanation.js";
import type { CodeFacts, Origin, Subject } from "./term.js";

/** Which words does a renderer itself need? */
export type FigureWord = "if" | "otherwise" | "others" | "low" | "value" | "high" | "where" | "unknown";

/**
 * What is a code called in the reader's language, and how is a number written there? Every renderer takes one.
 * **Shape** each answers in one language alone; `unit` of null is a plain number; `number` rounds as pages do and carries the unit.
 */
export interface FigureNames {
  readonly country: (iso3: string) => string;
  readonly mineral: (mineralId: string) => string;
  readonly measure: (measureId: string) => string;
  readonly stage: (stage: string) => string;
  readonly form: (form: string | null) => string;
  readonly unit: (unit: string | null) => string;
  /** The title of a figure or working by its code. */
  readonly figure: (code: string, facts: CodeFacts) => string;
  readonly gap: (gap: FigureGap) => string;
  readonly number: (value: number | null, unit: string | null) => string;
  /** What a selection runs over, a word of the renderer, or where a leaf comes from. */
  readonly selection: (code: string, facts: CodeFacts) => string;
  readonly word: (word: FigureWord, facts?: CodeFacts) => string;
  readonly origin: (origin: Origin) => string;
  /** What are goods called, by the key that tells them apart? Without it they are their key. */
  readonly goods?: (key: string) => string;
  /** What stands after a head, and around an aside? Without it as in English. */
  readonly punctuation?: Punctuation;
}

/** Which signs does a line of text need in a language? */
export interface Punctuation {
  readonly colon: string;
  readonly open: string;
  readonly close: string;
}

/** How does English set a head and an aside? */
export const englishPunctuation: Punctuation = { colon: ": ", open: " (", close: ")" };

/** What is a subject called? A line, supplier, element or source is its own name. */
export function nameSubject({ kind, id }: Subject, names: FigureNames): string {
  if (kind === "country") return names.country(id);
  if (kind === "mineral") return names.mineral(id);
  if (kind === "measure") return names.measure(id);
  if (kind === "goods") return names.goods?.(id) ?? id;
  return kind === "stage" ? names.stage(id) : id;
}
