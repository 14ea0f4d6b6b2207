import type { Gap, MineralId } from "@interphase/minerals";
import { dayOf, daysPerMonth, noDay, type LineTerms } from "../exposure/plan-columns.js";
import type { PlanBook } from "../exposure/plan-book.js";
import type { Scenario } from "../scenarios.contract.js";
import { listLineWays } from "./line-loss.js";

/**
 * What do price moves change?
 * **Units and range** USD over the scenario's months.
 */
export interface PriceChange {
  readonly byMineral: ReadonlyMap<MineralId, number | null>;
  readonly planUsd: number | null;
  readonly assumptions: readonly Gap[];
}

type Pace = "at-once" | "after-end";

/** When does a line's price follow the market? Without a price basis a spot contract moves at once, any other is taken as fixed. */
export function findPace({ priceBasis, contractType }: Pick<LineTerms, "priceBasis" | "contractType">): Pace {
  if (priceBasis !== null) return priceBasis === "fixed" ? "after-end" : "at-once";
  return contractType === null || contractType === "spot" ? "at-once" : "after-end";
}

/** For how many months does a line pay the moved price? NaN for a fixed line without an end: it does not move. */
export function movedMonths(book: PlanBook, line: number, today: number, months: number): number {
  const { contractEnd, terms } = book.lines();
  const own = book.terms[terms[line] ?? 0];
  if (own === undefined || findPace(own) === "at-once") return months;
  const end = contractEnd[line] ?? noDay;
  if (end === noDay) return NaN;
  return Math.max(0, months - Math.max(0, (end - today) / daysPerMonth));
}

/** Which of several moves of one line counts in the plan's total? The largest; of a rise and an equal fall the rise. */
export function largestMove(changes: readonly number[]): number {
  const rise = Math.max(0, ...changes);
  const fall = Math.min(0, ...changes);
  return -fall > rise ? fall : rise;
}

/** By how much less 1 does a scenario multiply each price? **Shape** the minerals it moves. */
export const factorChanges = (scenario: Scenario): ReadonlyMap<MineralId, number> =>
  new Map(scenario.prices.map(({ mineralId, factor }) => [mineralId, factor - 1]));

const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

interface PriceSum {
  usd: number;
  pricedLineCount: number;
  unpricedLineCount: number;
}

function listAssumptions(scenario: Scenario, sums: ReadonlyMap<MineralId, PriceSum>): Gap[] {
  if (scenario.prices.length === 0) return [];
  const missing = scenario.prices.flatMap(({ mineralId }): Gap[] => {
    const lineCount = sums.get(mineralId)?.unpricedLineCount ?? 0;
    return lineCount === 0 ? [] : [{ code: "price-unknown", facts: { mineralId, lineCount } }];
  });
  return [{ code: "price-moves", facts: {} }, { code: "price-of-compounds", facts: {} }, ...missing];
}

/** How much more or less is paid while a scenario lasts? Without a move nothing changes. **Source** methods 10 */
export function computePriceChange(book: PlanBook, date: string, scenario: Scenario): PriceChange {
  const changes = factorChanges(scenario);
  const { spend } = book.lines();
  const today = dayOf(date);
  const sums = new Map<MineralId, PriceSum>();
  let [planUsd, pricedCount] = [0, 0];
  for (let line = 0; line < book.lineCount(); line++) {
    const paid = spend[line] ?? NaN;
    const isPriced = !Number.isNaN(paid);
    const months = movedMonths(book, line, today, scenario.months);
    const moved = Number.isNaN(months) ? 0 : (paid * months) / 12;
    const held = listLineWays(book, line).map(({ mineralId }) => mineralId);
    for (const mineralId of held) {
      const sum = sums.get(mineralId) ?? { usd: 0, pricedLineCount: 0, unpricedLineCount: 0 };
      sums.set(mineralId, sum);
      if (isPriced) {
        sum.pricedLineCount += 1;
        sum.usd += (changes.get(mineralId) ?? 0) * moved;
      } else sum.unpricedLineCount += 1;
    }
    if (!isPriced) continue;
    pricedCount += 1;
    planUsd += largestMove(held.map((mineralId) => changes.get(mineralId) ?? 0)) * moved;
  }
  const usdOf = ({ usd, pricedLineCount }: PriceSum) => (pricedLineCount > 0 ? finiteOrNull(usd) : null);
  return {
    byMineral: new Map([...sums].map(([mineralId, sum]) => [mineralId, usdOf(sum)])),
    planUsd: pricedCount > 0 ? finiteOrNull(planUsd) : null,
    assumptions: listAssumptions(scenario, sums),
  };
}
