import type { MineralId } from "@interphase/minerals";
import type { AssessmentFailure } from "../exposure/assessment.failure.js";

/**
 * Why can a scenario not be tried?
 * **Shape** `scenario.already-in-quantities`: the measure was in force when the plan was uploaded, so the loss asks whether it is
 * already in the plan's quantities (`alreadyInQuantities`), and has no answer yet.
 */
export type ScenarioFailure =
  | { readonly code: "scenario.unknown-measure"; readonly measureId: string }
  | { readonly code: "scenario.unknown-supplier"; readonly supplier: string }
  | { readonly code: "scenario.repeated-price"; readonly mineralId: MineralId }
  | {
      readonly code: "scenario.already-in-quantities";
      readonly measureId: string;
      readonly lossIndex: number;
      readonly planUploadedOn: string;
    }
  | AssessmentFailure;
