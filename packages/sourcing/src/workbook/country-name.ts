import { countryIso3Codes } from "@interphase/minerals/codes";
import { locales, nameCountry, namedCountries } from "@interphase/names";
import countries, { type LocaleData } from "i18n-iso-countries/index.js";
import { createRequire } from "node:module";

// Without its own entry, which reads the names of all its 78 languages.
const require = createRequire(import.meta.url);

/** Names in daily use beside those of the ISO lists. **Source** US State Department and MOFCOM usage, own choice. */
const variants: Readonly<Record<string, string>> = {
  COD: "DR Congo|DRC|D.R. Congo|Dem. Rep. Congo|Congo (Kinshasa)|Congo-Kinshasa|Congo, Dem. Rep.|Congo, Democratic Republic of the|Congo, the Democratic Republic of the|Congo (DRC)|Zaire|刚果(金)|刚果金|刚果民主共和国|民主刚果",
  AUS: "澳洲",
  COG: "Republic of Congo|Congo-Brazzaville|Congo (Brazzaville)|Congo, Rep.|刚果(布)|刚果布|刚果共和国",
  KOR: "Korea|Korea (South)|Korea, South|S. Korea|Korea, Rep.|大韩民国|南韩",
  PRK: "Korea (North)|Korea, North|Korea, Dem. People's Rep.|DPRK|北朝鲜|北韩",
  TWN: "Chinese Taipei|Taiwan, China|台湾|中国台湾|臺灣",
  CHN: "PRC|China, People's Republic of|Mainland China|China (mainland)|中华人民共和国|中国大陆",
  HKG: "Hong Kong, China|Hong Kong SAR|中国香港",
  MAC: "Macau|Macao, China|中国澳门",
  USA: "America|U.S.A|United States (USA)|美利坚合众国",
  GBR: "U.K.|Britain|England|United Kingdom of Great Britain and Northern Ireland|大不列颠",
  RUS: "Russian Fed.|俄国|俄罗斯联邦",
  VNM: "Viet Nam",
  LAO: "Laos|Lao PDR",
  BRN: "Brunei",
  MDA: "Moldova|Republic of Moldova",
  FSM: "Micronesia",
  SYR: "Syria",
  CIV: "Cote dIvoire|象牙海岸",
  CPV: "Cabo Verde",
  SWZ: "Swaziland",
  MKD: "Macedonia|FYR Macedonia",
  TLS: "East Timor",
  TUR: "Turkiye",
  MMR: "Burma",
  IDN: "印度尼西亚",
  ARE: "阿拉伯联合酋长国",
  BOL: "Plurinational State of Bolivia|Bolivia, Plurinational State of",
  VEN: "Bolivarian Republic of Venezuela|Venezuela, Bolivarian Republic of|Venezuela, RB",
  TZA: "Tanzania, United Republic of",
  PSE: "Palestinian Territory|West Bank and Gaza|Palestine, State of",
  IRN: "Iran, Islamic Republic of|Iran, Islamic Rep.",
  NLD: "Holland",
  CZE: "捷克共和国",
  SRB: "Republic of Serbia",
  KGZ: "Kyrgyz Republic",
  SVK: "Slovak Republic",
  BIH: "Bosnia|波斯尼亚和黑塞哥维那",
  CAF: "中非共和国",
  VAT: "Vatican|Holy See",
  SAU: "沙特",
  PNG: "Papua-New Guinea",
  XKX: "Kosovo|科索沃",
};

/** Codes of other lists and of the past. **Source** World Bank country codes before 2017; ISO 3166-3; EU interinstitutional style guide. */
const legacy: Readonly<Record<string, string>> = {
  ...{
    ZAR: "COD",
    ROM: "ROU",
    ADO: "AND",
    TMP: "TLS",
    WBG: "PSE",
    KSV: "XKX",
    IMY: "IMN",
    BUR: "MMR",
    TP: "TLS",
  },
  ...{ ZR: "COD", UK: "GBR", EL: "GRC", UNK: "XKX", XKK: "XKX" },
};

const open: Readonly<Record<string, readonly string[]>> = {
  congo: ["COD", "COG"],
  刚果: ["COD", "COG"],
};

/**
 * Which country does a text name?
 * **Shape** `legacyCode` is set where an outdated or foreign code was understood; `candidates` are the countries that a
 * refused name could mean, none where it means no country.
 */
export type CountryReading =
  { ok: true; iso3: string; legacyCode: string | null } | { ok: false; candidates: readonly string[] };

function nameKey(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/^the /, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** The library's own code of Kosovo is XKK. */
function countryOfAlpha2(alpha2: string): string | undefined {
  const iso3 = countries.alpha2ToAlpha3(alpha2);
  return iso3 === "XKK" ? "XKX" : iso3;
}

function buildNames(): Map<string, string> {
  const names = new Map<string, string>();
  for (const language of locales) {
    countries.registerLocale(require(`i18n-iso-countries/langs/${language}.json`) as LocaleData);
    for (const [alpha2, list] of Object.entries(countries.getNames(language, { select: "all" }))) {
      const iso3 = countryOfAlpha2(alpha2);
      if (iso3 !== undefined) for (const name of list) names.set(nameKey(name), iso3);
    }
  }
  for (const [iso3, list] of Object.entries(variants)) {
    for (const name of list.split("|")) names.set(nameKey(name), iso3);
  }
  // What we write, we read.
  for (const iso3 of namedCountries) {
    for (const locale of locales) names.set(nameKey(nameCountry(iso3, locale)), iso3);
  }
  return names;
}

/** Built for the first text that is no code: most files write codes, and each is read by a process that begins anew. */
let built: Map<string, string> | undefined;

/**
 * Which country does a text mean?
 * **Shape** ISO 3166-1 alpha-3 (XKX for Kosovo) from alpha-2, alpha-3, an English or Chinese name or a legacy code;
 * `NA` is Namibia here. A name of two countries is refused with both.
 */
export function parseCountry(text: string): CountryReading {
  const code = text.toUpperCase();
  if (countryIso3Codes.has(code)) return { ok: true, iso3: code, legacyCode: null };
  const old = Object.hasOwn(legacy, code) ? legacy[code] : undefined;
  if (old !== undefined) return { ok: true, iso3: old, legacyCode: code };
  const fromAlpha2 = code.length === 2 ? countryOfAlpha2(code) : undefined;
  if (fromAlpha2 !== undefined) return { ok: true, iso3: fromAlpha2, legacyCode: null };
  if (text.length > 100) return { ok: false, candidates: [] };
  const key = nameKey(text);
  const both = Object.hasOwn(open, key) ? open[key] : undefined;
  if (both !== undefined) return { ok: false, candidates: both };
  const named = (built ??= buildNames()).get(key);
  return named === undefined ? { ok: false, candidates: [] } : { ok: true, iso3: named, legacyCode: null };
}
