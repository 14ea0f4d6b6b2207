import { defaultEditionName, loadEdition } from "@interphase/minerals";
import type { AssessmentRequest } from "../assessments.contract.js";
import { resolveAssessmentOptions } from "../exposure/assessment-options.js";
import { createEditionFacts } from "../exposure/edition-facts.js";
import { createPlanBook } from "../exposure/plan-book.js";
import { computePlanDetail, type PlanDetail } from "../exposure/plan-detail.js";
import { defaultFindingRules } from "../findings/finding-rules.js";
import type { PlanLine } from "../plan-line.js";

/** What may a test choose about the detail of a plan? **Shape** a Korean organisation on 2026-06-01 with the newest edition. */
export interface PlanDetailChoices {
  readonly request?: AssessmentRequest;
  readonly organisationCountryIso3?: string;
}

/** How exposed is a plan of these lines, in full? **Fails** by throwing: a test arranges valid plans. */
export function createPlanDetail(lines: Iterable<PlanLine>, choices: PlanDetailChoices = {}): PlanDetail {
  const edition = loadEdition(defaultEditionName());
  const organisationCountryIso3 = choices.organisationCountryIso3 ?? "KOR";
  const resolved = resolveAssessmentOptions(
    { date: "2026-06-01", ...choices.request },
    {
      today: "2026-06-01",
      organisationCountryIso3,
      findingRules: defaultFindingRules,
      findEdition: () => edition,
    },
  );
  if (!resolved.ok) throw new Error(resolved.failure.code);
  const book = createPlanBook(edition);
  for (const line of lines) {
    const added = book.add(line);
    if (!added.ok) throw new Error(added.failure.code);
  }
  return computePlanDetail(book, createEditionFacts(edition, resolved.options, organisationCountryIso3));
}
