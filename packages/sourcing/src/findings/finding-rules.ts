import type { FindingRules } from "../assessments.contract.js";

/**
 * Which rules look for findings when an organisation has not chosen?
 * **Units and range** limits: months of cover, count of qualified sources, shares 0-1, days until a pause ends, points of
 * the sourcing concentration, HHI 0-1.
 * **Source** methods 11; 65 % is the benchmark of Regulation (EU) 2024/1252; an HHI of 0.25 is four equal suppliers.
 */
export const defaultFindingRules: FindingRules = {
  "cover-short": { isEnabled: true, limit: 3 },
  "single-qualified-source": { isEnabled: true, limit: 1 },
  "country-above": { isEnabled: true, limit: 0.65 },
  "supplier-above": { isEnabled: true, limit: 0.5 },
  "touched-by-measures": { isEnabled: true, limit: 0.1 },
  "pause-ending": { isEnabled: true, limit: 90 },
  "contract-ending": { isEnabled: true, limit: 0.1 },
  "origin-unknown": { isEnabled: true, limit: 0.2 },
  "need-above-committed": { isEnabled: true, limit: 0.15 },
  "mix-more-concentrated": { isEnabled: true, limit: 0.4 },
  "concentration-above": { isEnabled: false, limit: 1 },
  "supplier-hhi": { isEnabled: false, limit: 0.25 },
};
