import type { MineralId } from "@interphase/minerals";
import { groupByMineral } from "./group-by-mineral.js";
import type { PlanBook } from "./plan-book.js";

/** Gross tonnes bought at one contained fraction. **Units and range** 0-1; gross tonnes a year. */
export interface FractionSum {
  readonly mineralId: MineralId;
  readonly fraction: number;
  readonly grossTonnes: number;
  readonly lineCount: number;
  readonly pricedGrossTonnes: number;
}

/** What a reader needs to recompute a mineral's tonnes and spend by hand. */
export interface ExplainedSums {
  readonly byFraction: readonly FractionSum[];
  readonly pricedGrossTonnes: number;
}

/* eslint-disable @typescript-eslint/no-non-null-assertion -- every code was pushed together with the slot it points to */

function sumFractions(book: PlanBook): FractionSum[] {
  const { line, fractionCode } = book.exposures();
  const { quantity, price } = book.lines();
  const zeros = () => new Float64Array(book.fractions.length);
  const [gross, lineCount, priced] = [zeros(), zeros(), zeros()];
  for (let row = 0; row < line.length; row++) {
    const index = line[row]!;
    const slot = fractionCode[row]!;
    const tonnes = quantity[index]!;
    const paid = price[index]!;
    gross[slot]! += tonnes;
    lineCount[slot]! += 1;
    if (paid === paid) priced[slot]! += tonnes;
  }
  return book.fractions.map((entry, slot) => ({
    ...entry,
    grossTonnes: gross[slot]!,
    lineCount: lineCount[slot]!,
    pricedGrossTonnes: priced[slot]!,
  }));
}

/* eslint-enable @typescript-eslint/no-non-null-assertion */

/** How do a mineral's lines add up, by contained fraction? **Shape** the largest gross tonnes first. */
export function computeExplainedSums(book: PlanBook): ReadonlyMap<MineralId, ExplainedSums> {
  const byMineral = groupByMineral(sumFractions(book));
  return new Map(
    [...byMineral].map(([mineralId, sums]) => [
      mineralId,
      {
        pricedGrossTonnes: sums.reduce((total, sum) => total + sum.pricedGrossTonnes, 0),
        byFraction: sums.sort((a, b) => b.grossTonnes - a.grossTonnes || b.fraction - a.fraction),
      },
    ]),
  );
}
