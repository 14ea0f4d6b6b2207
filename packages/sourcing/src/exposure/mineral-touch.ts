import type { Measure, ValueInterval } from "@interphase/minerals";
import type { MineralPath } from "./company-mix.js";
import { atEnds } from "./measure-reach.js";
import { createPathTouch, type TouchContext } from "./path-touch.js";

/** How is a measure that touches a mineral in force? A recalled one was not read, whatever its state. */
export type TouchState = "in-force" | "lapsed-pause" | "recalled";

/** How much of a mineral does one measure touch alone? **Units and range** of its contained tonnes, 0-1; attributed USD a year. */
export interface MeasureTouch extends ValueInterval {
  readonly measure: Measure;
  readonly state: TouchState;
  readonly spendUsd: ValueInterval;
}

/** How much of a mineral do export measures touch? **Shape** measures by id. **Units and range** 0-1, attributed USD a year. */
export interface MineralTouch {
  readonly volumeFraction: ValueInterval;
  readonly touchedTonnes: ValueInterval;
  readonly spendUsd: ValueInterval;
  readonly measures: readonly MeasureTouch[];
}

const zero = (): ValueInterval => ({ low: 0, value: 0, high: 0 });
const addScaled = (sum: ValueInterval, part: ValueInterval, weight: number): ValueInterval => ({
  low: sum.low + part.low * weight,
  value: sum.value + part.value * weight,
  high: sum.high + part.high * weight,
});

interface OpenMeasure {
  readonly measure: Measure;
  readonly state: TouchState;
  tonnes: ValueInterval;
  spendUsd: ValueInterval;
}

const fractionOf = (tonnes: ValueInterval, total: number): ValueInterval =>
  atEnds((end) => (total > 0 ? Math.min(1, tonnes[end] / total) : 0));

/** How much of a mineral do measures touch, by contained tonnes and by attributed spend? **Source** methods 9 */
export function computeMineralTouch(paths: readonly MineralPath[], totalTonnes: number): MineralTouch {
  let [touchedTonnes, spendUsd] = [zero(), zero()];
  const byId = new Map<string, OpenMeasure>();
  for (const { tonnes, attributedSpendUsd, touch } of paths) {
    if (touch.measures.length === 0) continue;
    touchedTonnes = addScaled(touchedTonnes, touch.touched, tonnes);
    spendUsd = addScaled(spendUsd, touch.touched, attributedSpendUsd);
    for (const { measure, readings, own } of touch.measures) {
      let open = byId.get(measure.measureId);
      if (open === undefined) {
        const state = readings.state === "lapsed-pause" ? "lapsed-pause" : "in-force";
        open = { measure, state: readings.isRecalled ? "recalled" : state, tonnes: zero(), spendUsd: zero() };
        byId.set(measure.measureId, open);
      }
      open.tonnes = addScaled(open.tonnes, own, tonnes);
      open.spendUsd = addScaled(open.spendUsd, own, attributedSpendUsd);
    }
  }
  const measures = [...byId.values()]
    .map((open) => ({ ...open, ...fractionOf(open.tonnes, totalTonnes) }))
    .sort((a, b) => (a.measure.measureId < b.measure.measureId ? -1 : 1));
  return {
    volumeFraction: fractionOf(touchedTonnes, totalTonnes),
    touchedTonnes,
    spendUsd,
    measures: measures.map(({ measure, state, low, value, high, spendUsd: spend }) => ({
      measure,
      state,
      low,
      value,
      high,
      spendUsd: spend,
    })),
  };
}

/**
 * How much of a mineral would one measure touch on another day, as when its pause has ended?
 * **Shape** the day decides whether it is in force; everything else is the assessment's. **Units and range** 0-1.
 * **Source** methods 11 (`pause-ending`, `pause-lapsed`)
 */
export function touchOfMeasure(
  context: TouchContext,
  paths: readonly MineralPath[],
  totalTonnes: number,
  measure: Measure,
  date: string,
): ValueInterval {
  const { mine, refine, material } = context.measures;
  const only = (measures: readonly Measure[]) =>
    measures.filter(({ measureId }) => measureId === measure.measureId);
  const touchOf = createPathTouch({
    ...context,
    date,
    measures: { mine: only(mine), refine: only(refine), material: only(material) },
  });
  let tonnes = zero();
  for (const entry of paths) {
    for (const { own } of touchOf(entry.path).measures) tonnes = addScaled(tonnes, own, entry.tonnes);
  }
  return fractionOf(tonnes, totalTonnes);
}
