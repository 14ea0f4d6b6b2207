import type { Ends } from "../document/ends.js";
import type { PlainStep } from "../document/step.js";
import { withValues, type Arithmetic } from "./arithmetic.js";
import { amountIn, boundsOfStep, levelIn } from "./step-bounds.js";

/** What surrounds the cell while a step runs? **Units and range** K and Pa; null before anything was set. */
export interface Surroundings {
  readonly kelvins: number | null;
  readonly pascals: number | null;
}

/** A set point that stays or moves in a straight line. */
export interface Course {
  readonly from: number;
  readonly to: number;
}

/**
 * What is drawn of one step?
 * **Shape** `startSeconds` counts steps of unknown length as 0, `isOpen` says that this one's is unknown; `lowVolts` and `highVolts` are
 * limits that end it; null is what only the cell knows.
 */
export interface PlotPiece extends Surroundings {
  readonly pointer: string;
  readonly type: PlainStep["type"];
  readonly startSeconds: number;
  readonly seconds: number;
  readonly isOpen: boolean;
  readonly amperes: Course | null;
  readonly volts: Course | null;
  readonly lowVolts: number | null;
  readonly highVolts: number | null;
  /** Of a train: how many pulses, and how long each and its rest are; null where only the cell ends them. */
  readonly pulses: {
    readonly count: number;
    readonly onSeconds: number | null;
    readonly offSeconds: number | null;
  } | null;
}

/** A step as it is done once. */
export interface Done {
  readonly step: PlainStep;
  readonly pointer: string;
  readonly values: ReadonlyMap<string, number>;
  readonly startSeconds: number;
  readonly seconds: number;
  readonly isOpen: boolean;
  readonly surroundings: Surroundings;
}

/** What is drawn of a step as it is done once? */
export function pieceOf(done: Done): PlotPiece {
  const { step, pointer, startSeconds, seconds, isOpen, surroundings } = done;
  const reckon = withValues((name) => done.values.get(name));
  return {
    pointer,
    type: step.type,
    startSeconds,
    seconds,
    isOpen,
    ...surroundings,
    amperes: amperesOf(step, reckon),
    volts: voltsOf(step, reckon),
    ...voltageLimitsOf("ends" in step ? step.ends : undefined, reckon),
    pulses: step.type === "pulse-train" ? pulsesOf(step, reckon) : null,
  };
}

const steady = (value: number): Course => ({ from: value, to: value });

function amperesOf(step: PlainStep, reckon: Arithmetic<number>): Course | null {
  switch (step.type) {
    case "current":
    case "current-voltage":
    case "pulse-train":
      return steady(levelIn(step.current, "current", reckon));
    case "ramp":
      return step.of === "current"
        ? { from: levelIn(step.from, "current", reckon), to: levelIn(step.to, "current", reckon) }
        : null;
    case "rest":
    case "operation":
    case "temperature":
    case "pressure":
      return steady(0);
    case "eis":
      if (step.bias === undefined) return steady(0);
      return step.control === "current" ? steady(amountIn(step.bias, reckon)) : null;
    default:
      return null;
  }
}

function voltsOf(step: PlainStep, reckon: Arithmetic<number>): Course | null {
  switch (step.type) {
    case "voltage":
    case "current-voltage":
      return steady(amountIn(step.voltage, reckon));
    case "scan":
      return step.from === undefined
        ? null
        : { from: amountIn(step.from, reckon), to: amountIn(step.to, reckon) };
    case "ramp":
      return step.of === "voltage"
        ? { from: levelIn(step.from, "other", reckon), to: levelIn(step.to, "other", reckon) }
        : null;
    default:
      return null;
  }
}

function voltageLimitsOf(ends: Ends | undefined, reckon: Arithmetic<number>) {
  let [lowVolts, highVolts]: (number | null)[] = [null, null];
  const list = ends === undefined ? [] : "any" in ends ? ends.any : ends.all;
  for (const end of list) {
    if (end.quantity !== "voltage") continue;
    const volts = amountIn(end.value, reckon);
    if (end.is === "at-most") lowVolts = volts;
    else highVolts = volts;
  }
  return { lowVolts: lowVolts ?? null, highVolts: highVolts ?? null };
}

function pulsesOf(step: Extract<PlainStep, { type: "pulse-train" }>, reckon: Arithmetic<number>) {
  const { id, current, pulseEnds, restEnds } = step;
  const on = boundsOfStep({ type: "current", id, current, ends: pulseEnds }, reckon).seconds;
  const off = boundsOfStep({ type: "rest", id, ends: restEnds }, reckon).seconds;
  return { count: amountIn(step.pulses, reckon), onSeconds: on ?? null, offSeconds: off ?? null };
}
