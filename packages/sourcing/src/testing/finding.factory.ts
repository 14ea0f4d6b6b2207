import type { Finding, FindingRuleId } from "../finding.js";
import { findFindings } from "../findings/find-findings.js";
import { defaultFindingRules } from "../findings/finding-rules.js";
import type { PlanLine } from "../plan-line.js";
import { createPlanDetail, type PlanDetailChoices } from "./plan-detail.factory.js";
import { createPlanLine, originsOf } from "./plan-line.factory.js";

/**
 * Which line gives no finding, once a second one of another supplier stands beside it?
 * **Shape** 100 t a year of cobalt for a Korean plant, at 1,000 USD: everything about it is known and good.
 */
export const createSoundLine = (fields: Partial<PlanLine> = {}): PlanLine =>
  createPlanLine({
    minedIn: originsOf("AUS:50;CAN:50"),
    refinedIn: originsOf("FIN:60;JPN:40"),
    form: "metal",
    leadTimeDays: 36.5,
    qualificationMonths: 6,
    qualification: "qualified",
    stockTonnes: 1000,
    unitPriceUsdPerTonne: 1000,
    ...fields,
  });

/** What may a test choose when it asks one rule? **Shape** the default limit where it names none. */
export type FindByRuleChoices = PlanDetailChoices & { readonly limit?: number };

/** What does one rule, switched on, find in a plan? */
export function findByRule(
  ruleId: FindingRuleId,
  lines: PlanLine[],
  choices: FindByRuleChoices = {},
): Finding[] {
  const { limit, ...detail } = choices;
  const rule = { isEnabled: true, limit: limit ?? defaultFindingRules[ruleId].limit };
  const rules = { ...defaultFindingRules, [ruleId]: rule };
  return findFindings(createPlanDetail(lines, detail), rules).filter((entry) => entry.ruleId === ruleId);
}
