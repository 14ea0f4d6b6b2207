import type { AssessmentFailure } from "@interphase/sourcing";
import { refuse, type Failure } from "../../platform/problems/failure.js";

/** With which problem is an assessment refused? `at` is where the request holds its options. */
export function refuseAssessment(
  failure: AssessmentFailure,
  at: "/body" | "/query" = "/body",
): {
  readonly ok: false;
  readonly failure: Failure;
} {
  switch (failure.code) {
    case "assessment.unknown-edition":
      return refuse("assessment.unknown-edition", {
        errors: [{ pointer: `${at}/edition`, message: `There is no edition ${failure.edition}` }],
      });
    case "assessment.unknown-series": {
      const { mineralId, stage, sourceId, year } = failure;
      const message = `The edition has no series of ${mineralId} at ${stage} by ${sourceId} for ${year}`;
      return refuse("assessment.unknown-series", { errors: [{ pointer: `${at}/series`, message }] });
    }
    case "assessment.unknown-governance-year": {
      const message = `The edition has no governance indicators for ${failure.governanceYear}`;
      return refuse("http.invalid-request", { errors: [{ pointer: `${at}/governanceYear`, message }] });
    }
    case "sourcing.line-without-mineral":
      return refuse("assessment.formula", {
        detail: `Line ${failure.line} names neither a mineral nor a formula.`,
      });
    case "sourcing.formula-without-mineral":
      return refuse("assessment.formula", {
        detail: `The formula of line ${failure.line} holds no mineral that is assessed.`,
      });
  }
}
