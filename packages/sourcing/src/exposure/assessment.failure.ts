import type { MineralId, Stage } from "@interphase/minerals";
import type { PlanBookFailure } from "./plan-book.failure.js";

/** Why can a plan not be assessed? */
export type AssessmentFailure =
  | { readonly code: "assessment.unknown-edition"; readonly edition: string }
  | {
      readonly code: "assessment.unknown-series";
      readonly mineralId: MineralId;
      readonly stage: Stage;
      readonly sourceId: string;
      readonly year: number;
    }
  | { readonly code: "assessment.unknown-governance-year"; readonly governanceYear: number }
  | PlanBookFailure;
