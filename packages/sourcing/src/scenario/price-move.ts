import type { Gap, MineralId } from "@interphase/minerals";
import { dayOf, daysPerMonth, noDay, type LineTerms } from "../exposure/plan-columns.js";
import type { PlanBook } from "../exposure/plan-book.js";
import type { Scenario } from "../scenarios.contract.js";

/** What do price moves change? **Units and range** USD over the scenario's months; null where no line is priced. */
export interface PriceChange {
  readonly byMineral: ReadonlyMap<MineralId, number | null>;
  readonly planUsd: number | null;
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

function listAssumptions(scenario: Scenario): Gap[] {
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
        "The whole price of a line moves with its mineral; in the plan's total a line counts once, by its largest move.",
    },
  ];
}

/** How much more or less is paid while a scenario lasts? **Source** methods 10. */
export function computePriceChange(book: PlanBook, date: string, scenario: Scenario): PriceChange {
  const moves = new Map(scenario.prices.map((move) => [move.mineralId, move.factor - 1]));
  const { line, profile } = book.exposures();
  const { quantity, price, contractEnd, terms } = book.lines();
  const today = dayOf(date);
  const sums = new Map<MineralId, { usd: number; isPriced: boolean }>();
  const byLine = new Map<number, number>();
  line.forEach((index, row) => {
    const mineralId = book.profiles[profile[row] ?? 0]?.mineralId;
    if (mineralId === undefined) return;
    const sum = sums.get(mineralId) ?? { usd: 0, isPriced: false };
    sums.set(mineralId, sum);
    const paid = (quantity[index] ?? 0) * (price[index] ?? NaN);
    if (Number.isNaN(paid)) return;
    sum.isPriced = true;
    const years = movedYears(
      book.terms[terms[index] ?? 0],
      contractEnd[index] ?? noDay,
      today,
      scenario.months,
    );
    const change = (moves.get(mineralId) ?? 0) * years * paid;
    sum.usd += change;
    if (Math.abs(change) > Math.abs(byLine.get(index) ?? 0)) byLine.set(index, change);
  });
  const planUsd = [...byLine.values()].reduce((total, change) => total + change, 0);
  const isAnyPriced = [...sums.values()].some((sum) => sum.isPriced);
  return {
    byMineral: new Map([...sums].map(([id, sum]) => [id, sum.isPriced ? finiteOrNull(sum.usd) : null])),
    planUsd: isAnyPriced ? finiteOrNull(planUsd) : null,
    assumptions: listAssumptions(scenario),
  };
}
