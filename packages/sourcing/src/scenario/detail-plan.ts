import type { ReferenceEdition } from "@interphase/minerals";
import type { AssessmentOptions } from "../assessments.contract.js";
import { collectPlan } from "../exposure/assess.js";
import type { AssessmentFailure } from "../exposure/assessment.failure.js";
import { createEditionFacts } from "../exposure/edition-facts.js";
import type { PlanBook } from "../exposure/plan-book.js";
import { computePlanDetail, type PlanDetail } from "../exposure/plan-detail.js";
import type { PlanLine } from "../plan-line.js";

/** An assessed plan: its lines or book, its edition, its options with the country goods come home to. */
export interface AssessedPlan {
  readonly lines: Iterable<PlanLine> | PlanBook;
  readonly edition: ReferenceEdition;
  readonly options: AssessmentOptions;
}

/**
 * What does an assessment know of its plan, asked with the same edition, date, home area and forms?
 * **Fails** as `PlanBook.add`; by throwing where the options name no organisation's country, as those of methods version 1.
 */
export function detailPlan({
  lines,
  edition,
  options,
}: AssessedPlan): { ok: true; detail: PlanDetail } | { ok: false; failure: AssessmentFailure } {
  const { organisationCountryIso3 } = options;
  if (organisationCountryIso3 === undefined) {
    throw new RangeError("The options of today's methods name the organisation's country.");
  }
  const collected = collectPlan(lines, edition);
  if (!collected.ok) return collected;
  const facts = createEditionFacts(edition, options, organisationCountryIso3);
  return { ok: true, detail: computePlanDetail(collected.book, facts) };
}
