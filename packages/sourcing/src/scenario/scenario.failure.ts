import type { MineralId } from "@interphase/minerals";
import type { AssessmentFailure } from "../exposure/assessment.failure.js";

/** Why can a scenario not be tried? */
export type ScenarioFailure =
  | { readonly code: "scenario.unknown-measure"; readonly measureId: string }
  | { readonly code: "scenario.unknown-supplier"; readonly supplier: string }
  | { readonly code: "scenario.repeated-price"; readonly mineralId: MineralId }
  | AssessmentFailure;
