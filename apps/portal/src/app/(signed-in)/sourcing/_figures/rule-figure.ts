import { formatNumber, type NumberKind } from "@interphase/names";
import type { FindingRuleId } from "@interphase/sourcing/contract";

import type { WorkWords } from "./work-words";

/** As which kind of number is what a rule measures written? */
const measuredKinds: Readonly<Record<FindingRuleId, NumberKind>> = {
  "cover-short": "months",
  "single-qualified-source": "count",
  "contract-ending": "share-short",
  "need-above-committed": "share-short",
  "stock-stale": "days",
  "country-above": "share-short",
  "supplier-above": "share-short",
  "touched-by-measures": "share-short",
  "origin-unknown": "share-short",
  "mix-more-concentrated": "share-short",
  "pause-ending": "share-short",
  "pause-lapsed": "share-short",
  "concentration-above": "concentration",
  "supplier-hhi": "hhi",
};

/** In which unit is the limit of a rule chosen? */
export const ruleUnits: Readonly<
  Record<FindingRuleId, "fraction" | "months" | "days" | "points" | "count" | "hhi">
> = {
  "cover-short": "months",
  "single-qualified-source": "count",
  "contract-ending": "fraction",
  "need-above-committed": "fraction",
  "stock-stale": "days",
  "country-above": "fraction",
  "supplier-above": "fraction",
  "touched-by-measures": "fraction",
  "origin-unknown": "fraction",
  "mix-more-concentrated": "fraction",
  "pause-ending": "days",
  "pause-lapsed": "fraction",
  "concentration-above": "points",
  "supplier-hhi": "hhi",
};

/** How is what a rule measured, or its limit in a finding, written with its unit? */
export function writeRuleFigure(ruleId: FindingRuleId, figure: number | null, words: WorkWords): string {
  if (figure === null) return words.t("unknown");
  return formatNumber(figure, measuredKinds[ruleId], words.formats.names);
}
