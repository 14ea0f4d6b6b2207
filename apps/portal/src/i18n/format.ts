import {
  formatDigits,
  formatNumber,
  joinNames,
  marksIn,
  nameCountry,
  writeFixed,
  writeRounded,
  writeSignificant,
  tagOf,
  type LanguageTag,
  type Locale,
} from "@interphase/names";
import { getLocale } from "next-intl/server";
import { localeOfPage } from "./locale";

export interface Formats {
  /** The tag of the language, for `lang` and for `Intl`. */
  readonly locale: LanguageTag;
  /** The language as names, numbers and the api write it. */
  readonly names: Locale;
  /** A count or plain number, at most `digits` decimals. */
  readonly number: (value: number, digits?: number) => string;
  /** Always `digits` decimals, so that figures below each other align: indices and HHI to two. */
  readonly fixed: (value: number, digits?: number) => string;
  /** A fraction of 1 as a percentage to 0.1. */
  readonly share: (fraction: number) => string;
  /** Tonnes to three significant digits, without the unit. */
  readonly tonnes: (value: number) => string;
  /** Three significant digits of anything. */
  readonly significant: (value: number, digits?: number) => string;
  /** US dollars in millions, or the size the language counts by, where that is shorter, with the sign. */
  readonly usd: (value: number) => string;
  /** US dollars for one unit of something, with the sign. */
  readonly price: (value: number) => string;
  /** An ISO date as written in the language. */
  readonly date: (isoDate: string) => string;
  /** An instant with its time, in UTC, said so. */
  readonly instant: (isoInstant: string) => string;
  /** A country's usual name, for an ISO 3166-1 alpha-3 code. */
  readonly country: (iso3: string) => string;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
  /** "label: value". */
  readonly pair: (label: string, value: string) => string;
  /** "a, b": parts of one description. */
  readonly parts: (items: readonly string[]) => string;
  /** "a, b": some of several, without an end. */
  readonly some: (items: readonly string[]) => string;
  /** "a; b": clauses of one sentence. */
  readonly clauses: (items: readonly string[]) => string;
}

const made = new Map<Locale, Formats>();

/** How are numbers, dates and names written in this language? Made once: these are slow to make and quick to use. */
export function formatsOf(locale: Locale): Formats {
  const known = made.get(locale);
  if (known !== undefined) return known;
  const formats = makeFormats(locale);
  made.set(locale, formats);
  return formats;
}

function makeFormats(names: Locale): Formats {
  const locale = tagOf(names);
  const marks = marksIn(names);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const instant = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "UTC",
  });
  return {
    locale,
    names,
    number: (value, digits = 2) => writeRounded(value, digits),
    fixed: (value, digits = 2) => writeFixed(value, digits),
    share: (fraction) => formatNumber(fraction, "share", names),
    tonnes: (value) => formatDigits(value, "tonnes"),
    significant: (value, digits = 3) => writeSignificant(value, digits),
    usd: (value) => formatNumber(value, "usd-short", names),
    price: (value) => formatNumber(value, "price", names),
    date: (isoDate) => date.format(Date.parse(`${isoDate.slice(0, 10)}T00:00:00Z`)),
    instant: (isoInstant) => `${instant.format(Date.parse(isoInstant))} UTC`,
    country: (iso3) => nameCountry(iso3, names, "title"),
    list: (items) => joinNames(items, names),
    pair: (label, value) => `${label}${marks.colon}${value}`,
    parts: (items) => items.join(marks.comma),
    some: (items) => items.join(marks.list),
    clauses: (items) => items.join(marks.semicolon),
  };
}

/** The ways of writing of this request's language. */
export async function getFormats(): Promise<Formats> {
  return formatsOf(localeOfPage(await getLocale()));
}
