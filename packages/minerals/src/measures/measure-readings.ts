import { isScoredConfidence, type Gap, type GapFacts } from "../reference/fact.js";
import type { Measure } from "../reference/measure.js";
import type { MeasureScope } from "./measure-scope.js";
import { measureAgeDays, measureStateOn, type MeasureState } from "./measure-state.js";

const daysUntilTradeAdapts = 730;

/**
 * At which ends of a figure does a measure count?
 * **Shape** `low` implies `value`, `value` implies `high`. `isRecalled` says that it was not read and counts in `high` alone.
 */
export interface MeasureReadings {
  readonly low: boolean;
  readonly value: boolean;
  readonly high: boolean;
  readonly state: MeasureState;
  readonly isRecalled: boolean;
  readonly gaps: readonly Gap[];
}

/**
 * At which ends does a measure count on a day, for goods in this scope? Direction and destination are the caller's.
 * **Shape** low: in force and surely in scope. Value: also after a pause has run out, and where the form alone is unknown
 * and the measure younger than 730 days (trade adapts). High: whatever may be touched. A recalled one in high only.
 * **Source** methods 5; docs/methods/world-measures.md
 */
export function measureReadings(measure: Measure, date: string, scope: MeasureScope): MeasureReadings {
  const state = measureStateOn(measure, date);
  const isRecalled = !isScoredConfidence(measure.confidence);
  const isOpen = state === "in-force" || state === "lapsed-pause";
  if (!isOpen || scope.answer === "out") {
    return { low: false, value: false, high: false, state, isRecalled, gaps: [] };
  }
  const isFormAlone = scope.unknown.length === 1 && scope.unknown[0] === "form";
  const isYoung = measureAgeDays(measure, date) < daysUntilTradeAdapts;
  const isIn = scope.answer === "in";
  return {
    low: !isRecalled && state === "in-force" && isIn,
    value: !isRecalled && (isIn || (isFormAlone && isYoung)),
    high: true,
    state,
    isRecalled,
    gaps: readingGaps(measure, scope, { state, isRecalled, isFormAlone, isYoung }),
  };
}

function readingGaps(
  measure: Measure,
  scope: MeasureScope,
  known: { state: MeasureState; isRecalled: boolean; isFormAlone: boolean; isYoung: boolean },
): Gap[] {
  const gaps: Gap[] = [];
  const facts = measureFacts(measure);
  if (known.state === "lapsed-pause") {
    gaps.push({ code: "measure-pause-lapsed", facts: { ...facts, pausedTo: measure.pausedTo } });
  }
  if (known.isFormAlone) {
    gaps.push({ code: known.isYoung ? "measure-form-unknown" : "measure-form-unknown-adapted", facts });
  } else if (scope.unknown.includes("condition")) {
    gaps.push({ code: "measure-condition-unknown", facts });
  } else if (scope.unknown.length > 0) {
    gaps.push({ code: "measure-substance-unknown", facts });
  }
  if (known.isRecalled) gaps.push({ code: "measure-recalled", facts });
  return gaps;
}

/** What identifies a measure in a sentence: whose, which kind, on what, since when? The id is for links, not for reading. */
export function measureFacts(measure: Measure): GapFacts {
  return {
    measureId: measure.measureId,
    exporterIso3: measure.exporterIso3,
    kind: measure.kind,
    mineralIds: measure.mineralIds.join(";"),
    effectiveFrom: measure.effectiveFrom,
  };
}
