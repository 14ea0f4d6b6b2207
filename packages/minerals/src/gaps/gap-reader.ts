/** What can a sentence ask of a gap, already in the reader's words? An absent fact is an empty text. */
export interface GapReader {
  readonly country: string;
  readonly mineral: string;
  readonly stage: string;
  readonly measure: string;
  readonly day: (fact: string) => string;
  readonly text: (fact: string) => string;
}
