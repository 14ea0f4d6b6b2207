import type { LossReport } from "./loss.js";
import type { EndedStep, ProgramEnd } from "./program.js";

/** What can a format say of the end of a step? **Shape** `maxStops` counts what stands beside the time. */
export type EndSpace = {
  readonly target: string;
  readonly canWrite: (end: ProgramEnd, step: EndedStep) => boolean;
  readonly maxStops: number;
  /** How many ends in all, the time counted? */
  readonly maxEnds?: number;
};

/** Which ends go into the file? */
export type ChosenEnds = {
  readonly seconds?: number | undefined;
  /** Where the time stands that is written. */
  readonly timePath: string;
  readonly stops: readonly Exclude<ProgramEnd, { of: "time" }>[];
};

/** The end that belongs to a step stands first where only one has a place: a voltage on a current, a current on a voltage. */
function isOwnEnd(end: ProgramEnd, step: EndedStep): boolean {
  return step.does === "voltage" ? end.of === "current" || end.of === "rate" : end.of === "voltage";
}

function sortStops(stops: ChosenEnds["stops"], step: EndedStep): ChosenEnds["stops"] {
  return [...stops.filter((end) => isOwnEnd(end, step)), ...stops.filter((end) => !isOwnEnd(end, step))];
}

/** The first of several times ends a step, or the last where all are wanted. */
function timeOf(step: EndedStep, times: readonly { readonly seconds: number }[]): number {
  const seconds = times.map((end) => end.seconds);
  return step.ends.join === "all" ? Math.max(...seconds) : Math.min(...seconds);
}

/**
 * Which ends of a step does a target take, and what is lost? Undefined where none is left: a step without an end is never written.
 */
export function chooseEnds(step: EndedStep, space: EndSpace, report: LossReport): ChosenEnds | undefined {
  const { target } = space;
  const kept: ProgramEnd[] = [];
  for (const end of step.ends.list)
    if (space.canWrite(end, step)) kept.push(end);
    else report.warn("end-not-in-target", end.path, { end: end.of === "other" ? end.what : end.of, target });
  const times = kept.filter((end) => end.of === "time");
  const stops = sortStops(
    kept.filter((end) => end.of !== "time"),
    step,
  );
  const room = Math.min(space.maxStops, (space.maxEnds ?? Infinity) - Math.sign(times.length));
  for (const end of stops.slice(room)) report.warn("end-beside-another", end.path, { end: end.of, target });
  const chosen = stops.slice(0, room);
  if (times.length === 0 && chosen.length === 0) {
    report.warn("step-without-end", step.path, { step: step.does, target });
    return undefined;
  }
  if (
    step.ends.join === "all" &&
    step.ends.list.some((end) => end.of !== "time") &&
    step.ends.list.length > 1
  )
    report.warn("ends-taken-as-any", step.path, { target });
  const seconds = times.length > 0 ? timeOf(step, times) : undefined;
  const timePath = times.find((end) => end.seconds === seconds)?.path ?? step.path;
  return { seconds, timePath, stops: chosen };
}
