import type { ReferenceEdition } from "@interphase/minerals";
import type { AssessmentResult } from "../assessment-result.js";
import type { AssessmentOptions, FindingRules } from "../assessments.contract.js";
import { workOutFindings, type WorkedFinding } from "../findings/find-findings.js";
import type { FindingWorkings } from "../findings/finding-formula.js";
import { listFindingGaps } from "../gaps/finding-gaps.js";
import type { PlanLine } from "../plan-line.js";
import { createAssessmentFigures } from "./assessment-figures.js";
import type { AssessmentFailure } from "./assessment.failure.js";
import { createEditionFacts } from "./edition-facts.js";
import { engineVersion, methodsVersion } from "./engine-version.js";
import { createPlanBook, type PlanBook } from "./plan-book.js";
import { computePlanDetail, type PlanDetail } from "./plan-detail.js";

/** What an assessment needs: a plan, an edition, settled options (the country goods come home to among them), and rules. */
export interface AssessmentInput {
  /** A book made by `createPlanBook` with the same edition, or the lines themselves. */
  readonly lines: Iterable<PlanLine> | PlanBook;
  readonly edition: ReferenceEdition;
  readonly options: AssessmentOptions;
  readonly rules: FindingRules;
  /** Only for options that do not say it. */
  readonly organisationCountryIso3?: string;
}

const isPlanBook = (lines: AssessmentInput["lines"]): lines is PlanBook => "paths" in lines;

/** Which book do lines make? **Fails** as `PlanBook.add`, at the first line it refuses. */
export function collectPlan(
  lines: AssessmentInput["lines"],
  edition: ReferenceEdition,
): { ok: true; book: PlanBook } | { ok: false; failure: AssessmentFailure } {
  if (isPlanBook(lines)) return { ok: true, book: lines };
  const book = createPlanBook(edition);
  for (const line of lines) {
    const added = book.add(line);
    if (!added.ok) return added;
  }
  return { ok: true, book };
}

/** What does the detail of a plan say on the wire? **Shape** keys in the order of the schema; `worked` are its findings, where they are known. */
export function createAssessmentResult(
  detail: PlanDetail,
  rules: FindingRules,
  worked: readonly WorkedFinding[] = workOutFindings(detail, rules),
): AssessmentResult {
  const { totals, exposureOrder, minerals, gaps } = createAssessmentFigures(detail);
  const findings = worked.map(({ finding }) => finding);
  return {
    methodsVersion,
    engineVersion,
    totals,
    exposureOrder,
    minerals,
    findings,
    gaps: [...listFindingGaps(findings), ...gaps],
  };
}

/** What did assessing come to? */
export interface Assessed {
  readonly ok: true;
  readonly result: AssessmentResult;
  readonly detail: PlanDetail;
  readonly workings: readonly FindingWorkings[];
}

/**
 * How exposed is a company to the minerals of its plan?
 * **Shape** the same lines in the same order, edition, options and rules give the same bytes of `JSON.stringify(result)`; another
 * order of lines differs by rounding of the sums alone. `detail` is what explanations are made from, with `workings`, of each
 * finding in order.
 * **Fails** as `PlanBook.add`, at the first line it refuses.
 * **Source** methods 1-12; docs/methods/exposure.md
 */
export function assess(input: AssessmentInput): Assessed | { ok: false; failure: AssessmentFailure } {
  const collected = collectPlan(input.lines, input.edition);
  if (!collected.ok) return collected;
  const { edition, options, rules } = input;
  const home = options.organisationCountryIso3 ?? input.organisationCountryIso3 ?? "";
  const detail = computePlanDetail(collected.book, createEditionFacts(edition, options, home));
  const worked = workOutFindings(detail, rules);
  const workings = worked.map((entry) => entry.workings);
  return { ok: true, result: createAssessmentResult(detail, rules, worked), detail, workings };
}
