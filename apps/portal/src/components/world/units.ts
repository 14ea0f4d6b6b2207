import type { Locale } from "@/i18n/locale";

const chineseWords: readonly (readonly [RegExp, string])[] = [
  [/^t ([A-Z][A-Za-z0-9]*) content$/, "吨（$1 含量）"],
  [/^t ([A-Z][A-Za-z0-9]*) (?:equivalent|metal)$/, "吨（$1）"],
  [/^t ([A-Z][a-z]?) sponge$/, "吨（海绵 $1）"],
  [/^t gross weight$/, "吨（毛重）"],
  [/^t dry weight$/, "吨（干重）"],
  [/^t usable ore$/, "吨（可用矿石）"],
  [/^t calcined alumina$/, "吨（煅烧氧化铝）"],
  [/^t zircon concentrate$/, "吨（锆英砂精矿）"],
  [/^t\b/, "吨"],
  [/\/t\b/, "/吨"],
  [/\/kg\b/, "/千克"],
  [/\/dmtu\b/, "/干吨度"],
];

/** How is a published unit written for a reader? The published text itself stays with the fact. */
export function unitText(unit: string, locale: Locale): string {
  if (unit === "share_pct") return locale === "zh-CN" ? "占全球 %" : "% of the world";
  if (unit === "percent") return "%";
  if (unit === "percent of apparent consumption")
    return locale === "zh-CN" ? "%（占表观消费）" : "% of apparent consumption";
  if (unit.startsWith("WGI estimate")) return "(−2.5 – 2.5)";
  if (unit === "1") return "";
  if (locale === "en") return unit;
  return chineseWords.reduce((text, [pattern, word]) => text.replace(pattern, word), unit);
}
