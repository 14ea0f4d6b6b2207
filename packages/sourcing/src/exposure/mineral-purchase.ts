import type { RecyclingRate } from "@interphase/minerals";
import type { MineralPath } from "./company-mix.js";
import type { RecycledShare } from "./sourcing-concentration.js";
import type { Tally } from "./tally.js";

/**
 * What is bought of a mineral, and for how much?
 * **Shape** spends are null where no priced line gives the mineral any; `named` sums are of lines that name the mineral.
 * **Units and range** contained tonnes a year, USD a year.
 */
export interface MineralPurchase {
  readonly tonnes: number;
  readonly lineCount: number;
  readonly pricedLineCount: number;
  readonly pricedTonnes: number;
  /** The whole spend on lines with the mineral: what stops, not additive over minerals. */
  readonly lineSpendUsd: number | null;
  /** Its part by value: adds up over minerals to the plan's spend. */
  readonly attributedSpendUsd: number | null;
  readonly namedSpendUsd: number;
  readonly namedPricedTonnes: number;
  /** Priced lines that give the mineral nothing for want of a contained price, and those split by mass. */
  readonly unpricedSplitLineCount: number;
  readonly massSplitLineCount: number;
}

/** What is bought of a mineral? **Source** methods 2 */
export function computePurchase(paths: readonly MineralPath[], sums: Tally["path"]): MineralPurchase {
  const sum = {
    tonnes: 0,
    lineCount: 0,
    pricedLineCount: 0,
    pricedTonnes: 0,
    spend: 0,
    attributed: 0,
    attributedLineCount: 0,
    namedSpendUsd: 0,
    namedPricedTonnes: 0,
    unpricedSplitLineCount: 0,
    massSplitLineCount: 0,
  };
  for (const { pathIndex, path, tonnes, attributedSpendUsd } of paths) {
    const spend = sums.spendUsd[pathIndex] ?? 0;
    const pricedTonnes = sums.pricedTonnes[pathIndex] ?? 0;
    const priced = sums.pricedLineCount[pathIndex] ?? 0;
    const { basis } = path.attribution;
    sum.tonnes += tonnes;
    sum.lineCount += sums.lineCount[pathIndex] ?? 0;
    sum.pricedLineCount += priced;
    sum.pricedTonnes += pricedTonnes;
    sum.spend += spend;
    sum.attributed += attributedSpendUsd;
    if (basis === "no-price") sum.unpricedSplitLineCount += priced;
    else sum.attributedLineCount += priced;
    if (basis === "mass") sum.massSplitLineCount += priced;
    if (!path.isNamed) continue;
    sum.namedSpendUsd += spend;
    sum.namedPricedTonnes += pricedTonnes;
  }
  const { spend, attributed, attributedLineCount, ...rest } = sum;
  return {
    ...rest,
    lineSpendUsd: sum.pricedLineCount > 0 ? spend : null,
    attributedSpendUsd: attributedLineCount > 0 ? attributed : null,
  };
}

/**
 * What share of a mineral is secondary (ρ)? A line's recycled content, else its RECYCLED share at mine; in low also the
 * published rate of what is unknown there.
 * **Source** methods 7
 */
export function computeRecycledShare(
  paths: readonly MineralPath[],
  sums: Tally["path"],
  totalTonnes: number,
  published: RecyclingRate,
): RecycledShare {
  let [statedRecycledTonnes, statedTonnes, originRecycledTonnes, unknownTonnes] = [0, 0, 0, 0];
  for (const { pathIndex, path, tonnes } of paths) {
    const unstated = sums.unstatedTonnes[pathIndex] ?? 0;
    statedRecycledTonnes += sums.recycledTonnes[pathIndex] ?? 0;
    statedTonnes += tonnes - unstated;
    originRecycledTonnes += unstated * path.mine.recycled;
    unknownTonnes += unstated * path.mine.unknown;
  }
  const mean = (tonnes: number) => (totalTonnes > 0 ? Math.min(1, tonnes / totalTonnes) : 0);
  const known = statedRecycledTonnes + originRecycledTonnes;
  const endOfLifeRate = published.rateFraction;
  return {
    published,
    endOfLifeRate,
    low: mean(known + endOfLifeRate * unknownTonnes),
    value: mean(known),
    high: mean(known),
    statedRecycledTonnes,
    statedTonnes,
    originRecycledTonnes,
    unknownTonnes,
  };
}
