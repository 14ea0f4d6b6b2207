import { defaultEditionName, loadEdition, type MineralId } from "@interphase/minerals";
import type { AssessmentResult, MineralExposure } from "../assessment-result.js";
import type { AssessmentRequest, FindingRules } from "../assessments.contract.js";
import { assess } from "../exposure/assess.js";
import { resolveAssessmentOptions } from "../exposure/assessment-options.js";
import { defaultFindingRules } from "../findings/finding-rules.js";
import type { PlanLine } from "../plan-line.js";

/** What may a test choose about an assessment? **Shape** a Korean organisation on 2026-06-01 with the default rules. */
export interface AssessPlanChoices {
  readonly request?: AssessmentRequest;
  readonly rules?: FindingRules;
  readonly organisationCountryIso3?: string;
}

/** What does an assessment of these lines say, with the newest edition unless another is asked for? **Fails** by throwing: a test arranges valid plans. */
export function assessPlan(lines: Iterable<PlanLine>, choices: AssessPlanChoices = {}): AssessmentResult {
  const edition = loadEdition(choices.request?.edition ?? defaultEditionName());
  const organisationCountryIso3 = choices.organisationCountryIso3 ?? "KOR";
  const rules = choices.rules ?? defaultFindingRules;
  const resolved = resolveAssessmentOptions(
    { date: "2026-06-01", ...choices.request },
    { today: "2026-11-22", organisationCountryIso3, findingRules: rules, findEdition: () => edition },
  );
  if (!resolved.ok) throw new Error(resolved.failure.code);
  const assessed = assess({ lines, edition, options: resolved.options, rules, organisationCountryIso3 });
  if (!assessed.ok) throw new Error(assessed.failure.code);
  return assessed.result;
}

/** What does a result say of one mineral? **Fails** by throwing when it says nothing. */
export function getExposure(result: AssessmentResult, mineralId: MineralId): MineralExposure {
  const found = result.minerals.find((mineral) => mineral.mineralId === mineralId);
  if (found === undefined) throw new Error(`The result has no ${mineralId}.`);
  return found;
}
