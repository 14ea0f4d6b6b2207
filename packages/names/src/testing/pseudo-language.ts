import type { Locale } from "../locale.js";
import { nameFolders } from "../words/words.js";

/** Which code has the language that only tests speak? To the compiler it is one of ours, so that renderers take it. */
export const pseudo = "qps" as Locale;

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const accented = "áƀçďéƒğħíĵķĺɱñóƥʠřšťúʋŵẋýžÁƁÇĎÉƑĞĦÍĴĶĹṀÑÓƤɊŘŠŤÚṼŴẊÝŽ";
const signs = new Map(
  Array.from(plain).map((letter, index) => [letter, Array.from(accented)[index] ?? letter]),
);

/** English words hold Chinese where they say what may be typed; the third language has its own sign for it. */
const saySign = (sign: string): string => signs.get(sign) ?? (/\p{Script=Han}/u.test(sign) ? "※" : sign);

/**
 * How does the third language say an English text?
 * **Shape** in brackets, every letter accented, 40 % longer; what stands in braces stays, for facts are filled in there.
 */
export function sayPseudo(text: string): string {
  if (text.trim() === "") return text;
  const said = text
    .split(/(\{\w+\})/u)
    .map((part) => (/^\{\w+\}$/u.test(part) ? part : Array.from(part).map(saySign).join("")))
    .join("");
  return `[${said}${"~".repeat(Math.ceil(text.length * 0.4))}]`;
}

/**
 * What does a folder of English words become in the third language? Texts, and whatever its sentences return.
 * **Shape** what has a name of `kept` is no text, and stays.
 */
export function makePseudo<Words>(english: Words, kept: readonly string[] = []): Words {
  const translate = (value: unknown): unknown => {
    if (typeof value === "string") return sayPseudo(value);
    if (typeof value === "function")
      return (...given: unknown[]) => translate((value as (...facts: unknown[]) => unknown)(...given));
    if (Array.isArray(value)) return value.map(translate);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value as Record<string, unknown>);
    return Object.fromEntries(
      entries.map(([key, inner]) => [key, kept.includes(key) ? inner : translate(inner)]),
    );
  };
  return translate(english) as Words;
}

/** What of a text is in no language that tests speak: words of Latin letters, and Chinese? **Shape** empty where all is said. */
export function findUnsaid(text: string): string[] {
  return text.match(/[A-Za-z]{2,}|\p{Script=Han}+/gu) ?? [];
}

/** Adds the third language to the names. */
export function addPseudoNames(): void {
  nameFolders[pseudo] = makePseudo(nameFolders.en);
}
