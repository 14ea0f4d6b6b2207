import type { WorldSeries } from "../series/world-series.js";
import { expectedSquares, type OriginMix } from "./expected-sums.js";
import type { Interval, ValueInterval } from "./interval.js";

/**
 * How concentrated is a company's mix of origins, when part of it is unknown?
 * **Shape** low takes the unknown as many small origins, value as the expectation over the world's shares, high as all from
 * the largest known country. **Units and range** 0-1.
 * **Source** methods 3; docs/methods/world-concentration.md
 */
export function companyHhi(mix: OriginMix): ValueInterval {
  const low = sumOfSquares(mix.shares);
  const unknown = mix.unknown.share;
  return {
    low,
    value: expectedSquares(mix, () => 1),
    high: low + unknown * (2 * largestShare(mix.shares) + unknown),
  };
}

/**
 * How concentrated is the world's production? Low leaves other countries (XXX) out, value and high take them as one.
 * **Shape** null without a series. **Units and range** 0-1. **Source** methods 3
 */
export function worldHhi(series: WorldSeries): ValueInterval | null {
  if (!series.hasShares) return null;
  const low = sumOfSquares(series.shares);
  const asOne = low + series.unknownShareFraction * series.unknownShareFraction;
  return { low, value: asOne, high: asOne };
}

/**
 * What part of supply is left when the largest country falls out?
 * **Units and range** 0-1; low takes the unknown as the largest country's, high as someone else's.
 * **Source** methods 9
 */
export function supplyLeftWithoutLargest(
  shares: readonly { readonly shareFraction: number }[],
  unknownShareFraction: number,
): Interval {
  const largest = largestShare(shares);
  return { low: Math.max(0, 1 - largest - unknownShareFraction), high: Math.max(0, 1 - largest) };
}

function sumOfSquares(shares: readonly { readonly shareFraction: number }[]): number {
  return shares.reduce((sum, { shareFraction }) => sum + shareFraction * shareFraction, 0);
}

function largestShare(shares: readonly { readonly shareFraction: number }[]): number {
  return shares.reduce((largest, { shareFraction }) => Math.max(largest, shareFraction), 0);
}
