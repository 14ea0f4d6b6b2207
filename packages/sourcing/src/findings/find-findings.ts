import { findingRuleIds, type Finding } from "../assessment-result.js";
import type { FindingRules } from "../assessments.contract.js";
import type { MineralDetail } from "../exposure/mineral-detail.js";
import type { PlanDetail } from "../exposure/plan-detail.js";
import {
  findContractEnding,
  findCoverShort,
  findNeedAboveCommitted,
  findSingleSource,
  type CoverRuleContext,
} from "./cover-rules.js";
import type { FindingDraft } from "./finding-draft.js";
import { computeGroupTerms } from "./group-terms.js";
import { findPauseEnding, findTouched } from "./measure-rules.js";
import {
  findConcentrationAbove,
  findCountryAbove,
  findMixMoreConcentrated,
  findOriginUnknown,
  findSupplierAbove,
  findSupplierHhi,
} from "./mix-rules.js";
import { renderFinding } from "./render-finding.js";

const ruleById: Record<Finding["ruleId"], (context: CoverRuleContext) => FindingDraft[]> = {
  "cover-short": findCoverShort,
  "single-qualified-source": findSingleSource,
  "country-above": findCountryAbove,
  "supplier-above": findSupplierAbove,
  "touched-by-measures": findTouched,
  "pause-ending": findPauseEnding,
  "contract-ending": findContractEnding,
  "origin-unknown": findOriginUnknown,
  "need-above-committed": findNeedAboveCommitted,
  "mix-more-concentrated": findMixMoreConcentrated,
  "concentration-above": findConcentrationAbove,
  "supplier-hhi": findSupplierHhi,
};

/** Puts a draft into English words, countries by name, with its keys in the order of the schema. */
function writeFinding(draft: FindingDraft): Finding {
  const { ruleId, mineralId, stage, subject, value, limit, isPossible, lines, facts } = draft;
  return {
    ruleId,
    mineralId,
    ...(stage === undefined ? {} : { stage }),
    subject,
    value,
    limit,
    ...(isPossible === undefined ? {} : { isPossible }),
    ...(lines === undefined ? {} : { lines }),
    ...(facts === undefined ? {} : { facts }),
    ...renderFinding(draft, "en"),
  };
}

/**
 * What should the organisation act on?
 * **Shape** minerals in their order, within one the rules in the order of `findingRuleIds`, within a rule mine before refine.
 * **Source** methods 11; docs/methods/findings.md
 */
export function findFindings(plan: PlanDetail, rules: FindingRules): Finding[] {
  const terms = computeGroupTerms(plan.book);
  const findingsOf = (mineral: MineralDetail) =>
    findingRuleIds
      .filter((ruleId) => rules[ruleId].isEnabled)
      .flatMap((ruleId) => ruleById[ruleId]({ plan, mineral, terms, rules }))
      .map(writeFinding);
  return plan.minerals.flatMap(findingsOf);
}
