import type { FindingRules } from "../assessments.contract.js";
import { findingRuleIds, type FindingRuleId } from "../finding.js";

/**
 * Which rules look for findings when an organisation has not chosen?
 * **Units and range** limits: months of cover to hold at least (0: the time to replace alone decides), count of qualified
 * sources, shares 0-1, days, points of the sourcing concentration, HHI 0-1.
 * **Source** methods 11; 65 % is the benchmark of Regulation (EU) 2024/1252; an HHI of 0.25 is four equal suppliers.
 */
export const defaultFindingRules: FindingRules = {
  "cover-short": { isEnabled: true, limit: 0 },
  "single-qualified-source": { isEnabled: true, limit: 1 },
  "contract-ending": { isEnabled: true, limit: 0.1 },
  "need-above-committed": { isEnabled: true, limit: 0.15 },
  "stock-stale": { isEnabled: true, limit: 30 },
  "country-above": { isEnabled: true, limit: 0.65 },
  "supplier-above": { isEnabled: true, limit: 0.5 },
  "touched-by-measures": { isEnabled: true, limit: 0.1 },
  "origin-unknown": { isEnabled: true, limit: 0.2 },
  "mix-more-concentrated": { isEnabled: true, limit: 0.4 },
  "pause-ending": { isEnabled: true, limit: 90 },
  "pause-lapsed": { isEnabled: true, limit: 0.1 },
  "concentration-above": { isEnabled: false, limit: 1 },
  "supplier-hhi": { isEnabled: false, limit: 0.25 },
};

/** One rule of a set that was stored, whatever it holds. */
type StoredRules = Readonly<Partial<Record<FindingRuleId, FindingRules[FindingRuleId] | undefined>>>;

/**
 * Which rules does a set mean that was stored before today's rules were there?
 * **Shape** every rule of today: the stored one, else the default. A set without `stock-stale` is from methods version 1,
 * where the limit of `cover-short` stood in for an unknown time to replace; it has another meaning now and is the default's.
 */
export function completeFindingRules(stored: StoredRules): FindingRules {
  const rules = Object.fromEntries(
    findingRuleIds.map((id) => [id, stored[id] ?? defaultFindingRules[id]]),
  ) as FindingRules;
  if (stored["stock-stale"] !== undefined) return rules;
  const { isEnabled } = rules["cover-short"];
  return { ...rules, "cover-short": { isEnabled, limit: defaultFindingRules["cover-short"].limit } };
}
