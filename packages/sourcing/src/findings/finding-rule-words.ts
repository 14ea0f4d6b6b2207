import type { FindingRuleId } from "../finding.js";
import type { Locale } from "@interphase/names";

const words: Readonly<Record<FindingRuleId, readonly [en: string, zh: string]>> = {
  "cover-short": ["too little stock", "库存不足"],
  "single-qualified-source": ["no second qualified source", "没有第二个已认证货源"],
  "contract-ending": ["contracts end too soon", "合同过早到期"],
  "need-above-committed": ["need above contracts", "需求超过合同上限"],
  "stock-stale": ["stock count out of date", "库存盘点过期"],
  "country-above": ["dependence on one country", "依赖单一国家"],
  "supplier-above": ["dependence on one supplier", "依赖单一供应商"],
  "touched-by-measures": ["touched by export measures", "受出口措施影响"],
  "origin-unknown": ["origin unknown", "来源未知"],
  "mix-more-concentrated": ["more concentrated than the world", "比全球更集中"],
  "pause-ending": ["a suspension is about to end", "暂停即将结束"],
  "pause-lapsed": ["a suspension has expired", "暂停已期满"],
  "concentration-above": ["sourcing concentration too high", "采购集中度过高"],
  "supplier-hhi": ["supplier concentration", "供应商集中度"],
};

/** What is a rule called? **Shape** "title" stands alone (Too little stock), "sentence" inside a sentence. */
export function nameFindingRule(ruleId: FindingRuleId, locale: Locale, place: "title" | "sentence"): string {
  const [en, zh] = words[ruleId];
  if (locale === "zh") return zh;
  return place === "title" ? en.charAt(0).toUpperCase() + en.slice(1) : en;
}
