import type * as english from "../en/parts.js";

type Parts = typeof english.parts;

const withForm: Parts["withForm"] = (name, form) => `${name}（${form}）`;

const rules: Parts["rules"] = {
  "cover-short": "库存不足",
  "single-qualified-source": "没有第二个已认证货源",
  "contract-ending": "合同过早到期",
  "need-above-committed": "需求超过合同上限",
  "stock-stale": "库存盘点过期",
  "country-above": "依赖单一国家",
  "supplier-above": "依赖单一供应商",
  "touched-by-measures": "受出口措施影响",
  "origin-unknown": "来源未知",
  "mix-more-concentrated": "比全球更集中",
  "pause-ending": "暂停即将结束",
  "pause-lapsed": "暂停已期满",
  "concentration-above": "采购集中度过高",
  "supplier-hhi": "供应商集中度",
};

/** Of which parts are the sentences of this package made in Chinese? */
export const parts: Parts = {
  rules,
  begin: (text) => text,
  withForm,
  nameMeasure: ({ country, kind, minerals, forms, from }) =>
    `${country}自 ${from}起对${forms === "" ? minerals : withForm(minerals, forms)}实施的${kind}`,
  day: (year, month, day) => `${String(year)} 年 ${String(month)} 月 ${String(day)} 日`,
  quote: (name) => `“${name}”`,
  unknownSuppliers: "供应商",
  unknown: "未知",
  lines: ["行", "行"],
  suppliers: ["家供应商", "家供应商"],
};
