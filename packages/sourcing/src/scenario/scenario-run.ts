import type { MineralId } from "@interphase/minerals";
import type { PlanDetail } from "../exposure/plan-detail.js";
import type { Scenario, ScenarioResult } from "../scenarios.contract.js";
import type { LineLosses } from "./group-loss.js";
import type { GroupRun } from "./group-run.js";
import type { LossPlan } from "./loss-plan.js";

/** A scenario that has run: its result, and everything that explains it. */
export interface ScenarioRun {
  readonly detail: PlanDetail;
  readonly scenario: Scenario;
  readonly losses: LossPlan;
  readonly lines: LineLosses;
  /** **Shape** in the order of the goods, as `result.groups`. */
  readonly groups: readonly GroupRun[];
  /** **Shape** by mineral, then the book's group code. **Units** contained tonnes a year. */
  readonly needs: ReadonlyMap<MineralId, Float64Array>;
  readonly result: ScenarioResult;
}
