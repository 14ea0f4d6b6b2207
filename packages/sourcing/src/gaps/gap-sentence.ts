/**
 * How is one kind of gap said?
 * **Shape** `en` and `zh` say the kind without names or numbers. `told` are the engine's English sentences of the kind, each as
 * a pattern with named parts and the Chinese sentence that puts the same parts in braces.
 */
export interface GapSentence {
  readonly en: string;
  readonly zh: string;
  readonly told?: readonly (readonly [RegExp, string])[];
}

/** One sentence a kind of gap, by code. */
export type GapSentences = Readonly<Record<string, GapSentence>>;
