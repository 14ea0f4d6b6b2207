import {
  measureReadings,
  measureScope,
  type Measure,
  type MeasureReadings,
  type MeasureScope,
  type ValueInterval,
} from "@interphase/minerals";
import type { SupplyPath } from "./supply-path.js";

/** The three ends of a figure, in their order. */
export const ends = ["low", "value", "high"] as const;
export type End = (typeof ends)[number];

/** A measure that may count for some goods, why, and at which ends. */
export interface Reach {
  readonly measure: Measure;
  readonly scope: MeasureScope;
  readonly readings: MeasureReadings;
}

/** Which goods are asked about? The form and the atoms of a path. */
export type ReachedGoods = Pick<SupplyPath, "form" | "formula" | "atoms">;

/**
 * Which of these measures may count for some goods on a day?
 * **Shape** the strongest first, then by id; those that count at no end are left out. Direction and destination are asked later.
 * **Source** methods 5
 */
export function listReaches(measures: readonly Measure[], date: string, goods: ReachedGoods): Reach[] {
  return measures
    .map((measure) => {
      const scope = measureScope(measure, goods);
      return { measure, scope, readings: measureReadings(measure, date, scope) };
    })
    .filter(({ readings }) => readings.high)
    .sort((a, b) => b.measure.tradeFactor - a.measure.tradeFactor || compareIds(a, b));
}

const compareIds = (a: Reach, b: Reach): number => (a.measure.measureId < b.measure.measureId ? -1 : 1);

/** Answers once a form and formula which measures count: few goods stand behind many paths. */
export function createReachList(
  measures: readonly Measure[],
  date: string,
): (goods: ReachedGoods) => readonly Reach[] {
  const none: readonly Reach[] = [];
  if (measures.length === 0) return () => none;
  const known = new Map<string, readonly Reach[]>();
  return (goods) => {
    const key = `${goods.form}|${goods.formula}`;
    let reaches = known.get(key);
    if (reaches === undefined) known.set(key, (reaches = listReaches(measures, date, goods)));
    return reaches;
  };
}

/** What part do measures touch, and what do they add to the trade factor? **Shape** `own` is each measure's alone, in their order. */
export interface Touch {
  readonly touched: ValueInterval;
  /** Σ touched part x (factor - 1), the strongest measure first on each part. */
  readonly excess: ValueInterval;
  readonly own: readonly ValueInterval[];
}

/** Nothing is touched. */
export const untouched: Touch = {
  touched: { low: 0, value: 0, high: 0 },
  excess: { low: 0, value: 0, high: 0 },
  own: [],
};

/** Which numbers make an interval, end by end? */
export function atEnds(of: (end: End) => number): ValueInterval {
  return { low: of("low"), value: of("value"), high: of("high") };
}
