import { countryNumbers } from "./country-numbers.js";
import type { Locale } from "./locale.js";
import { nameFolders, type NameWords } from "./words/words.js";

/** Where does a name stand? A heading, a label or the begin of a sentence takes "title"; English is small in "sentence". */
export type NamePlace = "title" | "sentence";

type Table = Readonly<Record<string, string>>;

/** A code that the table does not have comes back as given, inherited names included. */
const lookUp = (table: Table, code: string): string | undefined =>
  Object.hasOwn(table, code) ? table[code] : undefined;

function writeName(table: Table, code: string, locale: Locale, place: NamePlace): string {
  const name = lookUp(table, code);
  if (name === undefined) return code;
  return place === "title" ? nameFolders[locale].titleOf(name) : name;
}

/** Which countries have a name? **Shape** ISO 3166-1 alpha-3 and XKX for Kosovo, ascending. */
export const namedCountries: readonly string[] = Object.keys(countryNumbers);

/**
 * What is a country called?
 * **Shape** takes ISO 3166-1 alpha-3, XKX (Kosovo), XXX (other countries), WLD (the world) and RECYCLED; any other code comes
 * back as given. The place matters for the last three alone.
 */
export function nameCountry(iso3: string, locale: Locale, place: NamePlace = "sentence"): string {
  const { countries, noCountries } = nameFolders[locale];
  return lookUp(countries, iso3) ?? writeName(noCountries, iso3, locale, place);
}

const byNumeric = new Map(Object.entries(countryNumbers).map(([iso3, numeric]) => [numeric, iso3]));

/** Which country has a number of ISO 3166-1, as open boundary sets write it? **Shape** undefined for a number of none. */
export function countryOfNumeric(numeric: string | number): string | undefined {
  return byNumeric.get(String(numeric).padStart(3, "0"));
}

/**
 * What is a mineral called?
 * **Shape** "title" stands alone (Natural graphite), "sentence" inside a sentence (natural graphite); an id not known comes
 * back as given.
 */
export function nameMineral(mineralId: string, locale: Locale, place: NamePlace): string {
  const { minerals, mineralTitles } = nameFolders[locale];
  const ownTitle = place === "title" ? lookUp(mineralTitles, mineralId) : undefined;
  return ownTitle ?? writeName(minerals, mineralId, locale, place);
}

/** What is a traded form called? **Shape** the forms of a plan's lines and of measures; another word comes back as given. */
export function nameForm(form: string, locale: Locale, place: NamePlace = "sentence"): string {
  return writeName(nameFolders[locale].forms, form, locale, place);
}

/** What is a stage of supply called? **Shape** mine, refine, material, cell; another word comes back as given. */
export function nameStage(stage: string, locale: Locale, place: NamePlace = "sentence"): string {
  return writeName(nameFolders[locale].stages, stage, locale, place);
}

/** What is a kind of measure or policy event called? **Shape** a kind not known comes back as given. */
export function nameMeasureKind(kind: string, locale: Locale, place: NamePlace = "sentence"): string {
  return writeName(nameFolders[locale].measureKinds, kind, locale, place);
}

/**
 * How is a unit written for a reader?
 * **Shape** takes the published units of the facts, and t, kg, lb, USD, percent, percentage-points, months, days; "1" is no
 * unit and gives "". A published unit without a name is written as the language writes such; one not known stays as it is.
 */
export function nameUnit(unit: string, locale: Locale): string {
  const { units, nameOtherUnit } = nameFolders[locale];
  if (unit.startsWith("WGI estimate")) return "(−2.5 – 2.5)";
  return lookUp(units, unit) ?? nameOtherUnit(unit);
}

/** How are several names said in one sentence? **Shape** "a, b and c", in the words of the language; nothing gives "". */
export function joinNames(names: readonly string[], locale: Locale): string {
  return nameFolders[locale].joinNames(names);
}

/** Which marks stand between parts of a text? **Shape** with the space that follows them, where one does. */
export function marksIn(locale: Locale): NameWords["marks"] {
  return nameFolders[locale].marks;
}
