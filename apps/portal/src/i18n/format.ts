import countries from "i18n-iso-countries";
import { getLocale } from "next-intl/server";
import { isLocale, type Locale } from "./locale";

/** Codes that are no country, and names where the usual short one is ambiguous. All else is named as in Unicode's CLDR. */
const ownNames: Record<Locale, Readonly<Record<string, string>>> = {
  en: { XXX: "Other countries", WLD: "World", COD: "DR Congo", COG: "Congo (Brazzaville)", MMR: "Myanmar" },
  "zh-CN": { XXX: "其他国家", WLD: "全球" },
};

function countryNames(locale: Locale): (iso3: string) => string {
  const regions = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
  return (iso3) => {
    const iso2 = iso3 === "XKX" ? "XK" : countries.alpha3ToAlpha2(iso3);
    return ownNames[locale][iso3] ?? (iso2 === undefined ? undefined : regions.of(iso2)) ?? iso3;
  };
}

export interface Formats {
  readonly locale: Locale;
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
  /** US dollars to three significant digits, with the sign. */
  readonly usd: (value: number) => string;
  /** An ISO date as written in the language. */
  readonly date: (isoDate: string) => string;
  /** An instant with its time, in UTC, said so. */
  readonly instant: (isoInstant: string) => string;
  /** A country's usual name, for an ISO 3166-1 alpha-3 code. */
  readonly country: (iso3: string) => string;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
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

/** Number formats by their options, each made at its first use. */
function numbersOf(locale: Locale): (value: number, options: Intl.NumberFormatOptions) => string {
  const writers = new Map<string, Intl.NumberFormat>();
  return (value, options) => {
    const key = JSON.stringify(options);
    let writer = writers.get(key);
    if (writer === undefined) {
      writer = new Intl.NumberFormat(locale, options);
      writers.set(key, writer);
    }
    return writer.format(value);
  };
}

function makeFormats(locale: Locale): Formats {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const instant = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "UTC",
  });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const write = numbersOf(locale);
  const significant = (value: number, digits = 3): string => {
    const integerDigits = Math.floor(Math.log10(Math.max(Math.abs(value), 1))) + 1;
    const rounded = integerDigits > digits ? Number(value.toPrecision(digits)) : value;
    const isSmall = value !== 0 && Math.abs(value) < 1;
    return write(rounded, { maximumFractionDigits: Math.max(0, isSmall ? 3 : digits - integerDigits) });
  };
  return {
    locale,
    number: (value, digits = 2) => write(value, { maximumFractionDigits: digits }),
    fixed: (value, digits = 2) =>
      write(value, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    share: (fraction) =>
      write(fraction, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    tonnes: (value) => significant(value),
    significant,
    usd: (value) =>
      write(value, {
        style: "currency",
        currency: "USD",
        currencyDisplay: "narrowSymbol",
        maximumSignificantDigits: 3,
      }),
    date: (isoDate) => date.format(Date.parse(`${isoDate.slice(0, 10)}T00:00:00Z`)),
    instant: (isoInstant) => `${instant.format(Date.parse(isoInstant))} UTC`,
    country: countryNames(locale),
    list: (items) => list.format(items),
  };
}

/** The ways of writing of this request's language. */
export async function getFormats(): Promise<Formats> {
  const locale = await getLocale();
  return formatsOf(isLocale(locale) ? locale : "en");
}
