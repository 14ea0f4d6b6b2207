import type { Measure } from "../reference/measure.js";

/** Where does a measure stand on a day? How it was read (`recalled`) is its confidence, not its state. */
export const measureStates = ["not-yet", "in-force", "paused", "lapsed-pause", "ended"] as const;
export type MeasureState = (typeof measureStates)[number];

const millisecondsPerDay = 86_400_000;

/**
 * Is a measure in force on a day, paused, over, or left open by a pause that ran out?
 * **Shape** first days are inclusive, last days exclusive; a measure that has not begun is not yet paused.
 * **Source** methods 5; docs/methods/world-measures.md
 */
export function measureStateOn(measure: Measure, date: string): MeasureState {
  if (date < measure.effectiveFrom) return "not-yet";
  if (measure.effectiveTo !== null && date >= measure.effectiveTo) return "ended";
  if (measure.pausedFrom === null || date < measure.pausedFrom) return "in-force";
  if (measure.pausedTo === null || date < measure.pausedTo) return "paused";
  if (measure.afterPause === "resumed") return "in-force";
  return measure.afterPause === "ended" ? "ended" : "lapsed-pause";
}

/** How old is a measure on a day? **Units and range** whole days, negative before its first day. */
export function measureAgeDays(measure: Measure, date: string): number {
  return Math.round((Date.parse(date) - Date.parse(measure.effectiveFrom)) / millisecondsPerDay);
}

/** Which words has the public answer for the states of a measure? They were published before today's, and stay. */
export const measureStatuses = ["not-yet", "in-effect", "paused", "pause-run-out", "ended"] as const;
export type MeasureStatus = (typeof measureStatuses)[number];

const statusOfState: Readonly<Record<MeasureState, MeasureStatus>> = {
  "not-yet": "not-yet",
  "in-force": "in-effect",
  paused: "paused",
  "lapsed-pause": "pause-run-out",
  ended: "ended",
};

/** Where does a measure stand on a day, in the words of the public answer? */
export function measureStatusOn(measure: Measure, date: string): MeasureStatus {
  return statusOfState[measureStateOn(measure, date)];
}
