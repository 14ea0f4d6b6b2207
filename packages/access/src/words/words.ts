import { en, type AccessWords } from "./en/index.js";
import { zh } from "./zh/index.js";

const folders = { en, zh };

/** In which languages does this package speak? It imports no sibling; the api does not compile where names has another language. */
export type AccessLocale = keyof typeof folders;

/** Which folder of words has each language? A test adds one of its own. */
export const accessFolders: Record<AccessLocale, AccessWords> = folders;

/** The same text in every language. */
export type Sentence = Readonly<Record<AccessLocale, string>>;

/** What is said in every language? */
export function inEveryLanguage<Said>(
  say: (words: AccessWords) => Said,
): Readonly<Record<AccessLocale, Said>> {
  const said = Object.entries(accessFolders).map(([locale, words]) => [locale, say(words)]);
  return Object.fromEntries(said) as Readonly<Record<AccessLocale, Said>>;
}
