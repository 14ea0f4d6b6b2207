import type { Amount, Level } from "../../document/amount.js";
import type { End, Ends } from "../../document/ends.js";
import type { Step } from "../../document/step.js";
import { leaveOut } from "../program/leave-out.js";
import type { LossReport } from "../program/loss.js";
import type { ProgramCurrent, ProgramEnd, ProgramEnds, ProgramStep, StepOf } from "../program/program.js";
import { importedCapacity } from "./capacity-name.js";
import { inReadableUnit } from "./unit-scale.js";

/** In which unit does a reader expect a quantity? */
const readable = {
  current: "mA",
  voltage: "V",
  power: "mW",
  resistance: "Ohm",
  charge: "mA.h",
  frequency: "Hz",
  "scan-rate": "mV/s",
  time: "s",
  temperature: "Cel",
} as const;

/** How is a number written as an amount of a document? */
export const written = (value: number, quantity: keyof typeof readable): Extract<Amount, { value: number }> =>
  inReadableUnit(value, readable[quantity], quantity);

const absolute = (value: number, quantity: keyof typeof readable): Level => ({
  as: "absolute",
  amount: written(value, quantity),
});

const rateOf = (perHour: number): Level => ({
  as: "c-rate",
  amount: { value: perHour, unit: "1" },
  capacity: importedCapacity,
});

const levelOf = (current: ProgramCurrent): Level =>
  current.as === "rate" ? rateOf(current.perHour) : absolute(current.amperes, "current");

const sideOf = { above: "at-least", below: "at-most" } as const;

function writeEnd(end: ProgramEnd): End[] {
  switch (end.of) {
    case "time":
      return [{ quantity: "time", value: written(end.seconds, "time") }];
    case "voltage":
      return [{ quantity: "voltage", is: sideOf[end.is], value: written(end.volts, "voltage") }];
    case "current":
      return [{ quantity: "current", is: sideOf[end.is], value: absolute(end.amperes, "current") }];
    case "rate":
      return [{ quantity: "current", is: sideOf[end.is], value: rateOf(end.perHour) }];
    case "charge":
      return [{ quantity: "charge", value: absolute(end.ampereHours, "charge") }];
    case "other":
      return [];
  }
}

function writeEnds({ join, list }: ProgramEnds): { ends?: Ends } {
  const ends = list.flatMap(writeEnd);
  return ends.length === 0 ? {} : { ends: join === "any" ? { any: ends } : { all: ends } };
}

function writeSpectrum({ sweep }: StepOf<"impedance">): Omit<Extract<Step, { type: "eis" }>, "id"> {
  const { of, value, measure } = sweep.amplitude;
  return {
    type: "eis",
    control: of === "volts" ? "voltage" : "current",
    amplitude: { as: measure, amount: written(value, of === "volts" ? "voltage" : "current") },
    fromFrequency: written(sweep.fromHertz, "frequency"),
    toFrequency: written(sweep.toHertz, "frequency"),
    pointsPerDecade: sweep.pointsPerDecade,
    ...(sweep.measuresPerPoint !== 1 && { measuresPerPoint: sweep.measuresPerPoint }),
    ...(sweep.isDriftCorrected && { driftCorrection: true as const }),
  };
}

/** Names steps in the order in which they are written. */
export class StepNames {
  private count = 0;

  next(): string {
    this.count += 1;
    return `step-${String(this.count)}`;
  }
}

/** A resistor takes current out of a cell: a resistance that charges has no step. */
function writePlain(step: ProgramStep, id: string, report: LossReport): Step | undefined {
  switch (step.does) {
    case "rest":
      return { type: "rest", id, ...writeEnds(step.ends) };
    case "current":
      return { type: "current", id, current: levelOf(step.current), ...writeEnds(step.ends) };
    case "voltage":
      return { type: "voltage", id, voltage: written(step.volts, "voltage"), ...writeEnds(step.ends) };
    case "power":
      return { type: "power", id, power: absolute(step.watts, "power"), ...writeEnds(step.ends) };
    case "resistance":
      if (step.direction === "discharge")
        return {
          type: "resistance",
          id,
          resistance: written(step.ohms, "resistance"),
          ...writeEnds(step.ends),
        };
      break;
    case "impedance":
      return { id, ...writeSpectrum(step) };
    case "scan":
      return {
        type: "scan",
        id,
        from: written(step.fromVolts, "voltage"),
        to: written(step.toVolts, "voltage"),
        rate: written(step.voltsPerSecond, "scan-rate"),
      };
    default:
  }
  leaveOut(step, "document", report);
  return undefined;
}

/** Which steps of a document say the steps of a program? */
export function writeSteps(steps: readonly ProgramStep[], names: StepNames, report: LossReport): Step[] {
  return steps.flatMap((step): Step[] => {
    const id = names.next();
    if (step.does === "loop") {
      const inner = writeSteps(step.steps, names, report);
      if (inner.length === 0) report.note("loop-without-steps", step.path);
      return inner.length === 0
        ? []
        : [{ type: "loop", id, passes: { value: step.passes, unit: "1" }, steps: inner }];
    }
    const plain = writePlain(step, id, report);
    if (plain === undefined) return [];
    if (step.celsius !== undefined)
      report.warn("setting-not-in-target", step.path, { setting: "temperature", target: "document" });
    const { recordSeconds } = step;
    return [
      recordSeconds === undefined ? plain : { ...plain, record: { every: written(recordSeconds, "time") } },
    ];
  });
}
