import type { MineralId, ValueInterval } from "@interphase/minerals";
import type { InterchangeGroup, PlanBook } from "../exposure/plan-book.js";
import type { Tally } from "../exposure/tally.js";
import type { Scenario } from "../scenarios.contract.js";
import { weighLoss, type GroupLoss } from "./group-loss.js";
import type { LossPlan } from "./loss-plan.js";
import type { ShortfallInput } from "./shortfall.js";

/** One interchange group with its loss in each phase. **Units and range** contained tonnes, need a month. */
export interface GroupRun extends InterchangeGroup {
  readonly mineralId: MineralId;
  readonly losses: readonly GroupLoss[];
  readonly needPerMonth: number;
  readonly stock: number;
  readonly inTransit: number;
  readonly isStockUnknown: boolean;
}

/** How much of each group is on its way? **Shape** by the book's group code. **Units** contained tonnes. */
function sumTransit(book: PlanBook): Float64Array {
  const { line, fraction, group } = book.exposures();
  const { inTransit } = book.lines();
  const sums = new Float64Array(book.groups.length);
  line.forEach((index, row) => {
    const slot = group[row] ?? 0;
    const tonnes = inTransit[index] ?? NaN;
    if (tonnes > 0) sums[slot] = (sums[slot] ?? 0) + tonnes * (fraction[row] ?? 0);
  });
  return sums;
}

/** Which groups does a scenario run over, in the order of the book? */
export function listRuns(
  book: PlanBook,
  sums: Tally["group"],
  lossesByPhase: readonly GroupLoss[][],
): GroupRun[] {
  const transit = sumTransit(book);
  return book.groups.map((group, index) => ({
    ...group,
    losses: lossesByPhase.flatMap((groups) => groups[index] ?? []),
    needPerMonth: (sums.needTonnes[index] ?? 0) / 12,
    stock: sums.stockTonnes[index] ?? 0,
    inTransit: transit[index] ?? 0,
    isStockUnknown: (sums.unknownStockLineCount[index] ?? 0) > 0,
  }));
}

/** What does one group lose and have, in one reading of its losses? */
export function shortfallInput(
  run: GroupRun,
  losses: LossPlan,
  scenario: Scenario,
  end: keyof ValueInterval,
): ShortfallInput {
  const phases = losses.phases.map(({ months }, index) => {
    const loss = run.losses[index];
    return { months, lossFraction: loss === undefined ? 0 : weighLoss([loss])[end] };
  });
  const { needPerMonth, stock } = run;
  const { transitMonths = 0, rampMonths = 0 } = scenario;
  return { phases, needPerMonth, stock, transitMonths, rampMonths };
}
