import { countryWords } from "./country-words.js";
import { writeName, type Locale, type NamePair, type NamePlace } from "./locale.js";

/** Codes that stand where a country would, and are none. */
const noCountries: Readonly<Record<string, NamePair>> = {
  XXX: ["other countries", "其他国家"],
  WLD: ["world", "全球"],
  RECYCLED: ["recycled material", "再生料"],
};

/** Which countries have a name? **Shape** ISO 3166-1 alpha-3 and XKX for Kosovo, ascending. */
export const namedCountries: readonly string[] = Object.keys(countryWords);

/**
 * What is a country called?
 * **Shape** takes ISO 3166-1 alpha-3, XKX (Kosovo), XXX (other countries), WLD (the world) and RECYCLED; any other code comes
 * back as given. The place matters for the last three alone.
 */
export function nameCountry(iso3: string, locale: Locale, place: NamePlace = "sentence"): string {
  const words = Object.hasOwn(countryWords, iso3) ? countryWords[iso3] : undefined;
  if (words !== undefined) return locale === "zh" ? words[2] : words[1];
  return writeName(noCountries, iso3, locale, place);
}

const byNumeric = new Map(Object.entries(countryWords).map(([iso3, [numeric]]) => [numeric, iso3]));

/** Which country has a number of ISO 3166-1, as open boundary sets write it? **Shape** undefined for a number of none. */
export function countryOfNumeric(numeric: string | number): string | undefined {
  return byNumeric.get(String(numeric).padStart(3, "0"));
}
