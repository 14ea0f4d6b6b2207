import {
  isScoredConfidence,
  measureStateOn,
  type Measure,
  type MineralId,
  type ValueInterval,
} from "@interphase/minerals";
import type { AssessmentFacts } from "../exposure/assessment-facts.js";
import type { MineralPath } from "../exposure/company-mix.js";
import { createPathTouch, createTouchContext, type TouchContext } from "../exposure/path-touch.js";
import { dayOf } from "../exposure/plan-columns.js";

/** A suspension that ends within so many days makes a measure count as one to come. **Source** methods 11. */
export const watchedDays = 90;

/** Where does a measure stand that is watched? `ending`: suspended, and the suspension ends soon. */
export type WatchState = "in-force" | "lapsed-pause" | "ending";

/** What a watched measure touches of one path, or would. **Units and range** `own` parts 0-1, `daysLeft` of its suspension. */
export interface WatchedTouch {
  readonly measure: Measure;
  readonly state: WatchState;
  readonly isRecalled: boolean;
  readonly daysLeft: number | null;
  readonly own: ValueInterval;
}

/** What is watched of one mineral? */
export interface MineralWatch {
  /** What each watched measure touches of a path, or would once its suspension ends. */
  touchesOf(path: MineralPath): readonly WatchedTouch[];
  /** What measures in force, neither lapsed nor recalled, touch of a path together. */
  inForce(path: MineralPath): ValueInterval;
}

const stagesOfContext = ["mine", "refine", "material"] as const;

function narrow(context: TouchContext, keep: (measure: Measure) => Measure | null): TouchContext {
  const of = (stage: (typeof stagesOfContext)[number]) =>
    context.measures[stage].flatMap((measure) => keep(measure) ?? []);
  return {
    ...context,
    measures: { mine: of("mine"), refine: of("refine"), material: of("material") },
  };
}

const listAll = ({ measures }: TouchContext): Measure[] =>
  stagesOfContext.flatMap((stage) => measures[stage]);

/** How many days is a measure still suspended? Null where it is not, or where it is known to end with its suspension. */
function daysLeftOf(measure: Measure, date: string): number | null {
  if (measureStateOn(measure, date) !== "paused" || measure.pausedTo === null) return null;
  return measure.afterPause === "ended" ? null : dayOf(measure.pausedTo) - dayOf(date);
}

const notYet = (measure: Measure): Measure => ({
  ...measure,
  pausedFrom: null,
  pausedTo: null,
  afterPause: null,
});

function listPresent(path: MineralPath): WatchedTouch[] {
  return path.touch.measures.flatMap(({ measure, readings, own }) => {
    const { state, isRecalled } = readings;
    if (state !== "in-force" && state !== "lapsed-pause") return [];
    return [{ measure, state, isRecalled, daysLeft: null, own }];
  });
}

/**
 * Which measures matter to a mineral: in force, lapsed, or soon to come back?
 * **Shape** a suspension that ends within `days` is looked at as if it had ended. What the exposure computed already is taken.
 */
export function watchMeasures(
  facts: AssessmentFacts,
  mineralId: MineralId,
  paths: readonly MineralPath[],
  days: number,
): MineralWatch {
  const forms = paths.map(({ path }) => path.form);
  const context = createTouchContext(facts, mineralId, forms);
  const { date } = facts;
  const ending = new Map<string, Measure>();
  for (const measure of listAll(context)) {
    const left = daysLeftOf(measure, date);
    if (left !== null && left <= days) ending.set(measure.measureId, measure);
  }
  const revived = createPathTouch(
    narrow(context, (measure) => (ending.has(measure.measureId) ? notYet(measure) : null)),
  );
  const isPlain = (measure: Measure) =>
    measureStateOn(measure, date) === "in-force" && isScoredConfidence(measure.confidence);
  const plain = createPathTouch(narrow(context, (measure) => (isPlain(measure) ? measure : null)));
  const listEnding = (path: MineralPath) =>
    revived(path.path).measures.flatMap(({ measure, readings, own }): WatchedTouch[] => {
      const whole = ending.get(measure.measureId);
      if (whole === undefined) return [];
      const { isRecalled } = readings;
      return [{ measure: whole, state: "ending", isRecalled, daysLeft: daysLeftOf(whole, date), own }];
    });
  const present = (path: MineralPath) =>
    ending.size === 0 ? listPresent(path) : [...listPresent(path), ...listEnding(path)];
  const inForce = (path: MineralPath) =>
    path.touch.measures.every(({ measure }) => isPlain(measure))
      ? path.touch.touched
      : plain(path.path).touched;
  return { touchesOf: oncePerPath(present), inForce: oncePerPath(inForce) };
}

/** Many goods share a path: what is asked of one is computed once. */
function oncePerPath<T>(compute: (path: MineralPath) => T): (path: MineralPath) => T {
  const known = new Map<number, T>();
  return (path) => {
    let answer = known.get(path.pathIndex);
    if (answer === undefined) known.set(path.pathIndex, (answer = compute(path)));
    return answer;
  };
}
