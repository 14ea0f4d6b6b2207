import { sensitiveWords as english } from "../words/en/sensitive-words.js";
import { sensitiveWords as chinese } from "../words/zh/sensitive-words.js";

/** Of what may a text speak that competitors do not discuss? */
export const sensitiveKinds = [
  "price",
  "cost",
  "volume",
  "capacity",
  "share",
  "customer",
  "terms",
  "strategy",
] as const;
export type SensitiveKind = (typeof sensitiveKinds)[number];

/** A word that may speak of it. **Shape** as it stands in the text, from `start` up to `end`, counted as in a string. */
export interface SensitiveWord {
  readonly word: string;
  readonly kind: SensitiveKind;
  readonly start: number;
  readonly end: number;
}

/** Words in a row: what they mean together, and which may follow. */
interface Row {
  kind: SensitiveKind | undefined;
  readonly next: Map<string, Row>;
}

/** In which forms does an English word stand? Its plural, and the forms of a verb where it is one. */
function formsOf(word: string): string[] {
  if (word.length < 3) return [word];
  const stem = word.replace(/[ey]$/, "");
  if (word.endsWith("e")) return [word, `${word}s`, `${word}d`, `${stem}ing`];
  if (/[^aeiou]y$/.test(word)) return [word, `${stem}ies`, `${stem}ied`, `${word}ing`];
  if (/(?:s|x|z|ch|sh)$/.test(word)) return [word, `${word}es`, `${word}ed`, `${word}ing`];
  return [word, `${word}s`, `${word}ed`, `${word}ing`];
}

const englishRows: Row = { kind: undefined, next: new Map() };
for (const kind of sensitiveKinds)
  for (const term of english[kind]) {
    let rows = [englishRows];
    for (const word of term.split(" "))
      rows = rows.flatMap((row) => formsOf(word).map((form) => under(row, form)));
    for (const row of rows) row.kind = kind;
  }

function under(row: Row, form: string): Row {
  const known = row.next.get(form);
  if (known !== undefined) return known;
  const made: Row = { kind: undefined, next: new Map() };
  row.next.set(form, made);
  return made;
}

const chineseKinds: ReadonlyMap<string, SensitiveKind> = new Map(
  sensitiveKinds.flatMap((kind) => chinese[kind].map((word) => [word, kind] as const)),
);
const longestChinese = Math.max(...[...chineseKinds.keys()].map(({ length }) => length));

/** Words in a row stand this close: a space, a hyphen, or a line's end with its indent. */
const mostBetween = 4;

/**
 * Which words of a text may speak of prices, volumes and what else competitors do not discuss?
 * It warns and refuses nothing: that a word stands there does not say what is meant by it.
 * **Shape** in the order of the text, the longest of those that begin at one place, none over another. English words count
 * whole, in every form; Chinese ones wherever they stand. The time grows with the text's length alone.
 */
export function findSensitiveWords(text: string): SensitiveWord[] {
  return [...findEnglish(text), ...findChinese(text)].sort((a, b) => a.start - b.start);
}

function* findEnglish(text: string): Generator<SensitiveWord> {
  const words = [...text.matchAll(/\p{Script=Latin}+/gu)].map(({ 0: word, index }) => ({
    form: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
  for (let at = 0; at < words.length;) {
    let found: { kind: SensitiveKind; last: number } | undefined;
    let row = englishRows;
    for (let last = at; last < words.length && isNext(text, words, at, last); last += 1) {
      const next = row.next.get(words[last]?.form ?? "");
      if (next === undefined) break;
      row = next;
      if (row.kind !== undefined) found = { kind: row.kind, last };
    }
    const [first, end] = [words[at], words[found?.last ?? at]];
    if (found !== undefined && first !== undefined && end !== undefined)
      yield { word: text.slice(first.start, end.end), kind: found.kind, start: first.start, end: end.end };
    at = (found?.last ?? at) + 1;
  }
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Does the word at `last` follow the one before it closely enough to belong to what began at `at`? */
function isNext(text: string, words: readonly Place[], at: number, last: number): boolean {
  if (last === at) return true;
  const [before, word] = [words[last - 1], words[last]];
  if (before === undefined || word === undefined || word.start - before.end > mostBetween) return false;
  return /^[\s\p{Pd}]+$/u.test(text.slice(before.end, word.start));
}

function* findChinese(text: string): Generator<SensitiveWord> {
  for (let start = 0; start < text.length;) {
    let length = Math.min(longestChinese, text.length - start);
    while (length > 1 && !chineseKinds.has(text.slice(start, start + length))) length -= 1;
    const word = text.slice(start, start + length);
    const kind = chineseKinds.get(word);
    if (kind !== undefined) yield { word, kind, start, end: start + length };
    start += Math.max(length, 1);
  }
}
