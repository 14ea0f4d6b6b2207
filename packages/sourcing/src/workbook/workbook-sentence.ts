/** The names and numbers of one sentence: what differs between two problems of the same code. */
export type SentenceFacts = Readonly<Record<string, string | number | null | readonly string[]>>;

/** What is wrong, and what would be taken instead? */
export type ProblemWords = { message: string; accepted: string };

/** One sentence of one language, made of its facts alone. */
export type Sentence<Words = string> = (facts: SentenceFacts) => Words;

/** What does a number's column take? The fact `expected` of `number.*` and `fraction.*`. */
export type ExpectedNumber = "above-zero" | "fraction" | "fraction-above-zero" | "rate" | "zero-or-more";

/** One fact as text; several are joined, a missing one is `?`. */
export function textOf(facts: SentenceFacts, name: string, separator = ", "): string {
  const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
  if (fact === undefined || fact === null) return "?";
  return typeof fact === "object" ? fact.join(separator) : String(fact);
}

/** One fact as its several texts; on the wire some travel joined. */
export function listOf(facts: SentenceFacts, name: string): readonly string[] {
  const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
  if (fact === undefined || fact === null) return [];
  return typeof fact === "object" ? fact : String(fact).split(", ");
}

/** The member of a table, if the name is one of its own. */
export function memberOf<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
