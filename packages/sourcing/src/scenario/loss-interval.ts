import type { ValueInterval } from "@interphase/minerals";
import { atEnds } from "../exposure/measure-reach.js";

/** Nothing is lost. */
export const noLoss: ValueInterval = { low: 0, value: 0, high: 0 };

/** A loss that is the same in every reading. */
export const certainLoss = (fraction: number): ValueInterval => ({
  low: fraction,
  value: fraction,
  high: fraction,
});

/** How much is a part of a loss? End by end. */
export const scaleLoss = (loss: ValueInterval, by: number): ValueInterval => atEnds((end) => loss[end] * by);

/** 1 - (1 - a)(1 - b), without the rounding of a lone loss. */
const either = (a: number, b: number): number => a + (1 - a) * b;

/**
 * What do several losses take together of the same goods: low the greatest, value 1 - Π(1 - loss), high their sum, at most 1?
 * **Source** methods 10
 */
export function combineLosses(losses: readonly ValueInterval[]): ValueInterval {
  return losses.reduce(
    (sum, loss) => ({
      low: Math.max(sum.low, loss.low),
      value: either(sum.value, loss.value),
      high: Math.min(1, sum.high + loss.high),
    }),
    noLoss,
  );
}
