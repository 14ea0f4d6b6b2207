/** In which languages are names and numbers written? English and Simplified Chinese. */
export type Locale = "en" | "zh";

/** Where does a name stand? A heading, a label or the begin of a sentence takes "title"; English is small in "sentence". */
export type NamePlace = "title" | "sentence";

/** One name in both languages, as it stands inside a sentence. */
export type NamePair = readonly [en: string, zh: string];

/** How does an English name begin where it stands alone? */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * How is one of a table's names written?
 * **Shape** a code that the table does not have comes back as given.
 */
export function writeName(
  table: Readonly<Record<string, NamePair>>,
  code: string,
  locale: Locale,
  place: NamePlace,
): string {
  const pair = Object.hasOwn(table, code) ? table[code] : undefined;
  if (pair === undefined) return code;
  if (locale === "zh") return pair[1];
  return place === "title" ? capitalise(pair[0]) : pair[0];
}
