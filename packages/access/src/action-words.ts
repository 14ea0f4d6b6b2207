/** The same text in both languages. */
export interface Sentence {
  readonly en: string;
  readonly zh: string;
}

/**
 * What is an action called, as something that somebody can do: "You can …"?
 * **Shape** `words` completes the sentence and is the name of a token's scope. `ownWords` replaces it where the right is
 * to what is one's own alone; `{own}` becomes "your own" or "their own".
 */
export interface ActionWords {
  readonly words: Sentence;
  readonly ownWords?: Sentence;
}
