import type { ValueInterval } from "@interphase/minerals";
import type { GoodsGroupDetail } from "../exposure/goods-detail.js";
import { atEnds, type End } from "../exposure/measure-reach.js";
import type { Scenario, ScenarioGroup } from "../scenarios.contract.js";
import type { LossPlan } from "./loss-plan.js";
import {
  computeShortfall,
  findStockOutMonth,
  listMonthlyShortfall,
  type ShortfallInput,
} from "./shortfall.js";

/**
 * What does a scenario do to one goods group?
 * **Shape** `lossByPhase` null where nothing is needed; unknown stock counts as 0.
 * **Units and range** goods tonnes; months; 0-1.
 */
export interface GroupRun {
  readonly group: GoodsGroupDetail;
  readonly lossByPhase: readonly ValueInterval[] | null;
  readonly shortfall: ValueInterval;
  readonly shortfallByMonth: readonly number[];
  readonly stockOutMonth: number | null;
}

/** What does one group lose and have, in one reading of its losses? */
export function shortfallInput(
  group: GoodsGroupDetail,
  lossByPhase: GroupRun["lossByPhase"],
  { phases }: LossPlan,
  { transitMonths = 0, rampMonths = 0 }: Scenario,
  end: End,
): ShortfallInput {
  return {
    phases: phases.map(({ months }, phase) => ({ months, lossFraction: lossByPhase?.[phase]?.[end] ?? 0 })),
    needPerMonth: group.goodsTonnesPerMonth,
    stock: group.stockGoodsTonnes ?? 0,
    transitMonths,
    rampMonths,
  };
}

/** What does a scenario do to one goods group? **Source** methods 10 */
export function runGroup(
  group: GoodsGroupDetail,
  lossByPhase: GroupRun["lossByPhase"],
  losses: LossPlan,
  scenario: Scenario,
): GroupRun {
  const inputAt = (end: End) => shortfallInput(group, lossByPhase, losses, scenario, end);
  const stated = inputAt("value");
  return {
    group,
    lossByPhase,
    shortfall: atEnds((end) => computeShortfall(inputAt(end))),
    shortfallByMonth: listMonthlyShortfall(stated),
    stockOutMonth: findStockOutMonth(stated),
  };
}

/** What does a result say of one goods group? */
export const toScenarioGroup = ({
  group,
  lossByPhase,
  shortfall,
  shortfallByMonth,
  stockOutMonth,
}: GroupRun): ScenarioGroup => ({
  key: group.key,
  form: group.form,
  material: group.material,
  minerals: [...group.minerals],
  needGoodsTonnesPerMonth: group.goodsTonnesPerMonth,
  stockGoodsTonnes: group.stockGoodsTonnes,
  lossFraction: lossByPhase?.[0] ?? null,
  shortfallGoodsTonnes: shortfall,
  shortfallGoodsTonnesByMonth: [...shortfallByMonth],
  stockOutMonth,
});
