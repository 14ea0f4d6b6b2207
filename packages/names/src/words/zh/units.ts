import type * as english from "../en/units.js";

/** What is each unit called in Chinese? */
export const units: typeof english.units = {
  "1": "",
  t: "吨",
  "t/month": "吨/月",
  "t/year": "吨/年",
  kg: "千克",
  lb: "磅",
  "g/mol": "克/摩尔",
  USD: "美元",
  percent: "%",
  "percentage-points": "个百分点",
  share_pct: "占全球 %",
  "percent of apparent consumption": "%（占表观消费）",
  months: "个月",
  days: "天",
  lines: "行",
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

/** How is a published unit written that has no name of its own? Word for word; what is not known stays. */
export const nameOtherUnit: typeof english.nameOtherUnit = (unit) =>
  chineseWords.reduce((text, [pattern, word]) => text.replace(pattern, word), unit);
