import type { Gap, MineralId } from "@interphase/minerals";
import { dayOf, daysPerMonth, noDay, type LineTerms } from "../exposure/plan-columns.js";
import type { PlanBook } from "../exposure/plan-book.js";
import type { Scenario } from "../scenarios.contract.js";

/**
 * What do price moves change for one mineral?
 * **Shape** `usd` is null where no line is priced. **Units and range** USD over the scenario's months; `spendUsd` USD a year,
 * `movedSpendUsd` USD that the moved prices are paid on.
 */
export interface MineralPriceChange {
  readonly usd: number | null;
  readonly factor: number;
  readonly spendUsd: number;
  readonly movedSpendUsd: number;
  readonly pricedLineCount: number;
  readonly unpricedLineCount: number;
}

/** What do price moves change? **Units and range** USD over the scenario's months; null where no line is priced. */
export interface PriceChange {
  readonly byMineral: ReadonlyMap<MineralId, MineralPriceChange>;
  readonly planUsd: number | null;
  readonly movedLineCount: number;
  readonly assumptions: readonly Gap[];
}

type Pace = "at-once" | "after-end";

/** When does a line's price follow the market? Without a price basis a spot contract moves at once, any other is taken as fixed. */
export function findPace({ priceBasis, contractType }: LineTerms): Pace {
  if (priceBasis !== null) return priceBasis === "fixed" ? "after-end" : "at-once";
  return contractType === null || contractType === "spot" ? "at-once" : "after-end";
}

/** For which part of a year does a line pay the moved price? **Units and range** years. */
function movedYears(
  terms: LineTerms | undefined,
  contractEnd: number,
  today: number,
  months: number,
): number {
  if (terms === undefined || findPace(terms) === "at-once") return months / 12;
  if (contractEnd === noDay) return 0;
  const fixedMonths = Math.max(0, (contractEnd - today) / daysPerMonth);
  return Math.max(0, months - fixedMonths) / 12;
}

const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

interface PriceSum {
  usd: number;
  spendUsd: number;
  movedSpendUsd: number;
  pricedLineCount: number;
  unpricedLineCount: number;
}

const createSum = (): PriceSum => ({
  usd: 0,
  spendUsd: 0,
  movedSpendUsd: 0,
  pricedLineCount: 0,
  unpricedLineCount: 0,
});

function describeMissing(mineralId: MineralId, sum: PriceSum): Gap[] {
  if (sum.unpricedLineCount === 0) return [];
  const message = `${String(sum.unpricedLineCount)} ${sum.unpricedLineCount === 1 ? "line" : "lines"} of ${mineralId} state no price: what the move costs there is not counted.`;
  return [{ code: "price-missing", message }];
}

function listAssumptions(scenario: Scenario, sums: ReadonlyMap<MineralId, PriceSum>): Gap[] {
  if (scenario.prices.length === 0) return [];
  return [
    {
      code: "price-moves",
      message:
        "Spot and index lines move at once, fixed lines after their end; a line without a price basis counts as fixed where it " +
        "has a framework, offtake or owned contract, and a fixed line without an end does not move.",
    },
    {
      code: "price-of-compounds",
      message:
        "A compound's whole price moves with each mineral in it, not only the part that is paid for the mineral; in the plan's " +
        "total a line counts once, by its largest move.",
    },
    ...scenario.prices.flatMap(({ mineralId }) => {
      const sum = sums.get(mineralId);
      return sum === undefined ? [] : describeMissing(mineralId, sum);
    }),
  ];
}

/** How much more or less is paid while a scenario lasts? Without a move nothing changes. **Source** methods 10. */
export function computePriceChange(book: PlanBook, date: string, scenario: Scenario): PriceChange {
  const factors = new Map(scenario.prices.map((move) => [move.mineralId, move.factor]));
  const { line, profile } = book.exposures();
  const { quantity, price, contractEnd, terms } = book.lines();
  const today = dayOf(date);
  const sums = new Map<MineralId, PriceSum>();
  const byLine = new Map<number, number>();
  line.forEach((index, row) => {
    const mineralId = book.profiles[profile[row] ?? 0]?.mineralId;
    if (mineralId === undefined) return;
    const sum = sums.get(mineralId) ?? createSum();
    sums.set(mineralId, sum);
    const paid = (quantity[index] ?? 0) * (price[index] ?? NaN);
    if (Number.isNaN(paid)) {
      sum.unpricedLineCount += 1;
      return;
    }
    const own = book.terms[terms[index] ?? 0];
    const moved = paid * movedYears(own, contractEnd[index] ?? noDay, today, scenario.months);
    const change = ((factors.get(mineralId) ?? 1) - 1) * moved;
    sum.pricedLineCount += 1;
    sum.spendUsd += paid;
    sum.movedSpendUsd += moved;
    sum.usd += change;
    if (Math.abs(change) > Math.abs(byLine.get(index) ?? 0)) byLine.set(index, change);
  });
  const changeOf = ([mineralId, sum]: [MineralId, PriceSum]): [MineralId, MineralPriceChange] => {
    const usd = sum.pricedLineCount > 0 ? finiteOrNull(sum.usd) : null;
    return [mineralId, { ...sum, usd, factor: factors.get(mineralId) ?? 1 }];
  };
  const planUsd = [...byLine.values()].reduce((total, change) => total + change, 0);
  const isAnyPriced = [...sums.values()].some((sum) => sum.pricedLineCount > 0);
  return {
    byMineral: new Map([...sums].map(changeOf)),
    planUsd: isAnyPriced ? finiteOrNull(planUsd) : null,
    movedLineCount: byLine.size,
    assumptions: listAssumptions(scenario, sums),
  };
}
