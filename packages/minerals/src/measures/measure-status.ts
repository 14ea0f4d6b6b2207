import type { Gap } from "../reference/fact.js";
import { isScoredConfidence } from "../reference/fact.js";
import type { Measure } from "../reference/measure.js";

/** Where does a measure stand on a day? */
export const measureStatuses = ["not-yet", "in-effect", "paused", "pause-run-out", "ended"] as const;
export type MeasureStatus = (typeof measureStatuses)[number];

const millisecondsPerDay = 86_400_000;
const daysUntilTradeAdapts = 730;

/**
 * Is a measure in effect on a day, paused, over, or left open by a pause that ran out?
 * **Shape** first days are inclusive, last days exclusive; a measure that has not begun is not yet paused.
 * **Source** methods 5; docs/methods/world-measures.md
 */
export function measureStatusOn(measure: Measure, date: string): MeasureStatus {
  if (date < measure.effectiveFrom) return "not-yet";
  if (measure.effectiveTo !== null && date >= measure.effectiveTo) return "ended";
  if (measure.pausedFrom === null || date < measure.pausedFrom) return "in-effect";
  if (measure.pausedTo === null || date < measure.pausedTo) return "paused";
  if (measure.afterPause === "resumed") return "in-effect";
  return measure.afterPause === "ended" ? "ended" : "pause-run-out";
}

/** How old is a measure on a day? **Units and range** whole days, negative before its first day. */
export function measureAgeDays(measure: Measure, date: string): number {
  return Math.round((Date.parse(date) - Date.parse(measure.effectiveFrom)) / millisecondsPerDay);
}

/** In which bounds does a measure count? */
export interface MeasureEffect {
  readonly low: boolean;
  readonly value: boolean;
  readonly high: boolean;
  readonly gaps: readonly Gap[];
}

/**
 * In which bounds does a measure count for goods of one form on a day? Direction and destination are the caller's.
 * **Shape** `form` null is unknown: under a measure with a form scope it is out in low, in in high, and in value only
 * while the measure is younger than 730 days.
 * **Source** methods 5; docs/methods/world-measures.md
 */
export function measureEffect(measure: Measure, date: string, form: string | null): MeasureEffect {
  const none = { low: false, value: false, high: false, gaps: [] };
  const status = measureStatusOn(measure, date);
  if (status !== "in-effect" && status !== "pause-run-out") return none;
  if (measure.forms !== null && form !== null && !measure.forms.includes(form)) return none;
  const isFormUnknown = measure.forms !== null && form === null;
  const isYoung = measureAgeDays(measure, date) < daysUntilTradeAdapts;
  const isScored = isScoredConfidence(measure.confidence);
  return {
    low: isScored && status === "in-effect" && !isFormUnknown,
    value: isScored && (!isFormUnknown || isYoung),
    high: true,
    gaps: effectGaps(measure, { isRunOut: status === "pause-run-out", isFormUnknown, isYoung, isScored }),
  };
}

function effectGaps(
  measure: Measure,
  known: { isRunOut: boolean; isFormUnknown: boolean; isYoung: boolean; isScored: boolean },
): Gap[] {
  const gaps: Gap[] = [];
  if (known.isRunOut) {
    const message = `The pause of ${measure.measureId} ran out on ${measure.pausedTo ?? ""} and what followed is not known: it counts in value and high, not in low.`;
    gaps.push({ code: "measure-pause-run-out", message });
  }
  if (known.isFormUnknown) {
    const message = known.isYoung
      ? `${measure.measureId} reaches some forms only and the form is unknown: it counts in value and high, not in low.`
      : `${measure.measureId} reaches some forms only, the form is unknown and trade has had 730 days to adapt: it counts in high alone.`;
    gaps.push({ code: "measure-form-unknown", message });
  }
  if (!known.isScored) {
    const message = `${measure.measureId} is ${measure.confidence}, not read: it counts in high alone.`;
    gaps.push({ code: "measure-not-read", message });
  }
  return gaps;
}
