import type { Locale, NamePair } from "./locale.js";

const units: Readonly<Record<string, NamePair>> = {
  t: ["t", "吨"],
  "t/month": ["t a month", "吨/月"],
  "t/year": ["t a year", "吨/年"],
  kg: ["kg", "千克"],
  lb: ["lb", "磅"],
  "g/mol": ["g/mol", "克/摩尔"],
  USD: ["US dollars", "美元"],
  percent: ["%", "%"],
  "percentage-points": ["percentage points", "个百分点"],
  share_pct: ["% of the world", "占全球 %"],
  "percent of apparent consumption": ["% of apparent consumption", "%（占表观消费）"],
  months: ["months", "个月"],
  days: ["days", "天"],
  lines: ["lines", "行"],
  "1": ["", ""],
};

/** What publishers write after the tonne, and the currency and mass of a price. */
const chineseWords: readonly (readonly [RegExp, string])[] = [
  [/^t ([A-Z][A-Za-z0-9]*) content$/, "吨（$1 含量）"],
  [/^t ([A-Z][A-Za-z0-9]*) (?:equivalent|metal)$/, "吨（$1）"],
  [/^t ([A-Z][a-z]?) sponge$/, "吨（海绵 $1）"],
  [/^t S, elemental and industrial$/, "吨（S，单质及工业硫）"],
  [/^t gross weight$/, "吨（毛重）"],
  [/^t dry weight$/, "吨（干重）"],
  [/^t usable ore$/, "吨（可用矿石）"],
  [/^t calcined alumina$/, "吨（煅烧氧化铝）"],
  [/^t zircon concentrate$/, "吨（锆英砂精矿）"],
  [/^t\b/, "吨"],
  [/^UScents\//, "美分/"],
  [/^USD\//, "美元/"],
  [/\/t\b/, "/吨"],
  [/\/kg\b/, "/千克"],
  [/\/lb\b/, "/磅"],
  [/\/dmtu\b/, "/干吨度"],
  [/\/mtu\b/, "/吨度"],
];

/**
 * How is a unit written for a reader?
 * **Shape** takes the published units of the facts, and t, kg, lb, USD, percent, percentage-points, months, days; "1" is no
 * unit and gives "". English keeps a published unit as it is, as Chinese does one not known.
 */
export function nameUnit(unit: string, locale: Locale): string {
  const pair = Object.hasOwn(units, unit) ? units[unit] : undefined;
  if (pair !== undefined) return pair[locale === "zh" ? 1 : 0];
  if (unit.startsWith("WGI estimate")) return "(−2.5 – 2.5)";
  if (locale === "en") return unit;
  return chineseWords.reduce((text, [pattern, word]) => text.replace(pattern, word), unit);
}
