import type { MineralId } from "@interphase/minerals";

/** Why can a plan line not be assessed? A workbook read by this package never gets here: its reader refuses these first. */
export type PlanBookFailure =
  | { readonly code: "sourcing.line-without-mineral"; readonly line: string }
  | {
      readonly code: "sourcing.formula-without-mineral";
      readonly line: string;
      readonly formula: string;
      readonly mineralId: MineralId;
    };
