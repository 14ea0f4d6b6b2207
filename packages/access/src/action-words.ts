import type { Action } from "./domains.js";
import { inEveryLanguage, type AccessLocale, type Sentence } from "./words/words.js";
import type { Role } from "./role.js";

/** What is an action called, in every language? As something that somebody can do; the name of a token's scope. */
export function nameAction(action: Action): Sentence {
  return inEveryLanguage(({ actions }) => actions[action].words);
}

/** What is each role called, inside a sentence, by language? */
export const roleTitles: Readonly<Record<AccessLocale, Readonly<Record<Role, string>>>> = inEveryLanguage(
  (words) => words.roleTitles,
);
