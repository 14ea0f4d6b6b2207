/**
 * Which kind of upload is it, what must be said to have one read, and what does reading give?
 * **Shape** the name finds what reads it in the reading process; the rest are types alone.
 */
export interface ReadingKind<Question, Answer> {
  readonly name: string;
  readonly question?: Question;
  readonly answer?: Answer;
}
