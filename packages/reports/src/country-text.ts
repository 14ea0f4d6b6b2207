import { createRequire } from "node:module";
import countries from "i18n-iso-countries";
import type { ReportLocale } from "./report-input.js";

const require = createRequire(import.meta.url);
countries.registerLocale(require("i18n-iso-countries/langs/en.json") as countries.LocaleData);
countries.registerLocale(require("i18n-iso-countries/langs/zh.json") as countries.LocaleData);

/** Short names in daily use, where the official one is longer or the two languages differ in kind. */
const special: Readonly<Record<string, Readonly<Record<ReportLocale, string>>>> = {
  XXX: { en: "other countries", zh: "其他国家" },
  XKX: { en: "Kosovo", zh: "科索沃" },
  CHN: { en: "China", zh: "中国" },
  COD: { en: "DR Congo", zh: "刚果（金）" },
  COG: { en: "Congo", zh: "刚果（布）" },
  CZE: { en: "Czechia", zh: "捷克" },
  IRN: { en: "Iran", zh: "伊朗" },
  KOR: { en: "South Korea", zh: "韩国" },
  MKD: { en: "North Macedonia", zh: "北马其顿" },
  RUS: { en: "Russia", zh: "俄罗斯" },
  TWN: { en: "Taiwan", zh: "台湾" },
  TZA: { en: "Tanzania", zh: "坦桑尼亚" },
  USA: { en: "United States", zh: "美国" },
  RECYCLED: { en: "recycled", zh: "再生料" },
};

/** What is a country called in a report? An unknown code stands for itself. */
export function countryText(iso3: string, locale: ReportLocale): string {
  return special[iso3]?.[locale] ?? countries.getName(iso3, locale, { select: "official" }) ?? iso3;
}

/** Which ISO 3166-1 alpha-3 code has a numeric code of the map? */
export function iso3OfNumeric(numeric: string): string | undefined {
  return countries.numericToAlpha3(numeric);
}
