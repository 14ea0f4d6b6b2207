import type { AssessmentResult } from "../assessment-result.js";
import type { AnyAssessmentOptions } from "../assessments.contract.js";
import type { OlderResult } from "../older-result.js";
import type { PlanLine } from "../plan-line.js";

/** What an assessment of any methods says. */
export type AnyResult = AssessmentResult | OlderResult;

/** One assessment as a comparison reads it. */
export interface ComparedAssessment {
  readonly result: AnyResult;
  readonly options: AnyAssessmentOptions;
  readonly lines: Iterable<PlanLine>;
}

/** Do two results come from different methods? */
export const isOtherMethod = (before: AnyResult, after: AnyResult): boolean =>
  before.methodsVersion !== after.methodsVersion;
