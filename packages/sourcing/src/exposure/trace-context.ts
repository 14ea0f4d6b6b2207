import type { AssessmentFacts } from "./assessment-facts.js";
import type { ExplainedSums } from "./explained-sums.js";
import type { MineralDetail } from "./mineral-detail.js";

/** Whose figures are explained, and where in the result do they stand? */
export interface MineralTraceContext {
  readonly facts: AssessmentFacts;
  readonly detail: MineralDetail;
  readonly sums: ExplainedSums;
  readonly path: string;
}
