import type { Locale } from "@interphase/names";
import type { FindingRuleId } from "../finding.js";
import { partFolders } from "../words/parts.js";

/** What is a rule called? **Shape** "title" stands alone (Too little stock), "sentence" inside a sentence. */
export function nameFindingRule(ruleId: FindingRuleId, locale: Locale, place: "title" | "sentence"): string {
  const { rules, begin } = partFolders[locale];
  return place === "title" ? begin(rules[ruleId]) : rules[ruleId];
}
