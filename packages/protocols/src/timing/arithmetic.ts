import { boundsOf, evaluate } from "../formulas/evaluate.js";
import type { Formula } from "../formulas/formula.js";
import * as interval from "../formulas/interval.js";
import type { Interval } from "../formulas/interval.js";

/** With what is time and charge reckoned: with values, or with everything that values may be? */
export interface Arithmetic<Quantity> {
  readonly of: (formula: Formula) => Quantity;
  readonly exactly: (value: number) => Quantity;
  readonly plus: (a: Quantity, b: Quantity) => Quantity;
  readonly minus: (a: Quantity, b: Quantity) => Quantity;
  readonly times: (a: Quantity, b: Quantity) => Quantity;
  readonly over: (a: Quantity, b: Quantity) => Quantity;
  readonly size: (a: Quantity) => Quantity;
  readonly least: (a: Quantity, b: Quantity) => Quantity;
  readonly most: (a: Quantity, b: Quantity) => Quantity;
  /** The mean of the size of what goes in a straight line from one to the other. */
  readonly meanSize: (from: Quantity, to: Quantity) => Quantity;
}

/** How is it reckoned for chosen values? */
export function withValues(find: (name: string) => number | undefined): Arithmetic<number> {
  return {
    of: (formula) => evaluate(formula, find),
    exactly: (value) => value,
    plus: (a, b) => a + b,
    minus: (a, b) => a - b,
    times: (a, b) => a * b,
    over: (a, b) => a / b,
    size: Math.abs,
    least: (a, b) => Math.min(a, b),
    most: (a, b) => Math.max(a, b),
    meanSize(from, to) {
      const sum = Math.abs(from) + Math.abs(to);
      return from * to >= 0 ? sum / 2 : (from * from + to * to) / (2 * sum);
    },
  };
}

/** How is it reckoned for all values of ranges at once? */
export function withBounds(find: (name: string) => Interval | undefined): Arithmetic<Interval> {
  const { plus, minus, times, over, size, smaller, larger, exactly } = interval;
  return {
    of: (formula) => boundsOf(formula, find),
    exactly,
    plus,
    minus: (a, b) => plus(a, minus(b)),
    times,
    over,
    size,
    least: smaller,
    most: larger,
    meanSize: (from, to) => ({ low: 0, high: times(plus(size(from), size(to)), exactly(0.5)).high }),
  };
}
