import type { MineralId } from "@interphase/minerals";
import type { PlanBook } from "./plan-book.js";

/** Gross tonnes bought at one contained fraction. **Units and range** 0-1; gross tonnes a year. */
export interface FractionSum {
  readonly fraction: number;
  grossTonnes: number;
  lineCount: number;
}

/** What a reader needs to recompute a mineral's tonnes and spend by hand. */
export interface ExplainedSums {
  readonly byFraction: readonly FractionSum[];
  readonly pricedGrossTonnes: number;
}

/** How do a mineral's lines add up, by contained fraction? **Shape** the largest gross tonnes first. */
export function computeExplainedSums(book: PlanBook): ReadonlyMap<MineralId, ExplainedSums> {
  const { line, fraction, profile } = book.exposures();
  const { quantity, price } = book.lines();
  const sums = new Map<MineralId, { byFraction: Map<number, FractionSum>; pricedGrossTonnes: number }>();
  const slots = book.profiles.map(({ mineralId }) => {
    const slot = sums.get(mineralId) ?? { byFraction: new Map<number, FractionSum>(), pricedGrossTonnes: 0 };
    sums.set(mineralId, slot);
    return slot;
  });
  line.forEach((index, row) => {
    const slot = slots[profile[row] ?? 0];
    const [share, gross] = [fraction[row] ?? 0, quantity[index] ?? 0];
    if (slot === undefined) return;
    const sum = slot.byFraction.get(share);
    if (sum === undefined) slot.byFraction.set(share, { fraction: share, grossTonnes: gross, lineCount: 1 });
    else {
      sum.grossTonnes += gross;
      sum.lineCount += 1;
    }
    if (!Number.isNaN(price[index] ?? NaN)) slot.pricedGrossTonnes += gross;
  });
  return new Map(
    [...sums].map(([mineralId, { byFraction, pricedGrossTonnes }]) => [
      mineralId,
      {
        pricedGrossTonnes,
        byFraction: [...byFraction.values()].sort(
          (a, b) => b.grossTonnes - a.grossTonnes || b.fraction - a.fraction,
        ),
      },
    ]),
  );
}
