import type { WorldSeries } from "../series/world-series.js";

/** Between which two ends does the truth lie, given what is unknown? */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** An interval with the one value that the method names. */
export interface ValueInterval extends Interval {
  readonly value: number;
}

/**
 * How concentrated is a mix of origins, when part of it is unknown? Low takes the unknown as many small ones, high as all
 * from the largest known country.
 * **Units and range** shares and answer 0-1; the shares and the unknown add up to at most 1.
 * **Source** methods 3; docs/methods/world-concentration.md
 */
export function hhiInterval(
  shares: readonly { readonly shareFraction: number }[],
  unknownShareFraction: number,
): Interval {
  const low = sumOfSquares(shares);
  const high = low + unknownShareFraction * (2 * largestShare(shares) + unknownShareFraction);
  return { low, high: Math.max(low, Math.min(1, high)) };
}

/**
 * How concentrated is the world's production? Low leaves other countries (XXX) out, high takes them as one country.
 * **Shape** null without a series. **Units and range** 0-1.
 */
export function worldHhi(series: WorldSeries): Interval | null {
  if (!series.hasShares) return null;
  const low = sumOfSquares(series.shares);
  return { low, high: low + series.unknownShareFraction ** 2 };
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
