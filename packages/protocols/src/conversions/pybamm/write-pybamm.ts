import { refuseConversion } from "../conversion.failure.js";
import { shiftDecimal, writePlain } from "../program/decimal.js";
import type { LossReport } from "../program/loss.js";
import { chooseEnds } from "../program/choose-ends.js";
import { leaveOut } from "../program/leave-out.js";
import { noteProgram, noteStepSettings } from "../program/note-program.js";
import type { EndedStep, Program, ProgramCurrent, ProgramEnd, ProgramStep } from "../program/program.js";
import { countPasses } from "../program/step-count.js";

/** How many steps does an experiment hold that somebody can still look at? */
const maxSteps = 10_000;

const space = { target: "pybamm", title: false, capacity: false, ambient: false, recording: [], safety: [] };

/** PyBaMM divides the number after "m" by 1000: that spelling is taken only where it comes back as the same number. */
function writeAmount(value: number, unit: string): string {
  const inMilli = shiftDecimal(value, 3);
  const isSmall = value !== 0 && Math.abs(value) < 1 && inMilli / 1000 === value;
  return isSmall ? `${writePlain(inMilli)} m${unit}` : `${writePlain(value)} ${unit}`;
}

function writeRate(perHour: number): string {
  const divisor = Math.round(1 / perHour);
  return divisor > 1 && 1 / divisor === perHour ? `C/${String(divisor)}` : `${writePlain(perHour)}C`;
}

function writeTime(seconds: number): string {
  for (const [unit, size] of [
    ["hour", 3600],
    ["minute", 60],
  ] as const)
    if (seconds % size === 0) return `${String(seconds / size)} ${unit}${seconds === size ? "" : "s"}`;
  return `${writePlain(seconds)} seconds`;
}

const writeSize = (current: ProgramCurrent): string =>
  current.as === "rate" ? writeRate(Math.abs(current.perHour)) : writeAmount(Math.abs(current.amperes), "A");

const isCharge = (current: ProgramCurrent): boolean =>
  (current.as === "rate" ? current.perHour : current.amperes) > 0;

function writeAction(step: EndedStep): string {
  switch (step.does) {
    case "rest":
      return "Rest";
    case "current":
      return `${isCharge(step.current) ? "Charge" : "Discharge"} at ${writeSize(step.current)}`;
    // Only "Hold" leaves the sign of a voltage alone.
    case "voltage":
      return `Hold at ${writeAmount(step.volts, "V")}`;
    case "power":
      return `${step.watts > 0 ? "Charge" : "Discharge"} at ${writeAmount(Math.abs(step.watts), "W")}`;
    case "resistance":
      return `${step.direction === "charge" ? "Charge" : "Discharge"} at ${writeAmount(step.ohms, "Ohm")}`;
  }
}

/** The operator is always written: without one PyBaMM takes the direction of the step, and none on a hold. */
function writeStop(end: ProgramEnd): string {
  if (end.of === "voltage") return `${end.is === "above" ? ">" : "<"} ${writeAmount(end.volts, "V")}`;
  if (end.of === "rate") return writeRate(end.perHour);
  return end.of === "current" ? writeAmount(end.amperes, "A") : "";
}

const canWrite = (end: ProgramEnd): boolean =>
  end.of === "time" ||
  end.of === "voltage" ||
  ((end.of === "current" || end.of === "rate") && end.is === "below");

function writeEnded(step: EndedStep, report: LossReport): string | undefined {
  const ends = chooseEnds(step, { target: "pybamm", canWrite, maxStops: 1 }, report);
  if (ends === undefined) return undefined;
  const duration = ends.seconds === undefined ? "" : ` for ${writeTime(ends.seconds)}`;
  const [stop] = ends.stops;
  const until = stop === undefined ? "" : `${duration === "" ? "" : " or"} until ${writeStop(stop)}`;
  const period = step.recordSeconds === undefined ? "" : ` (${writeTime(step.recordSeconds)} period)`;
  return `${writeAction(step)}${duration}${until}${period}`;
}

function writeSteps(steps: readonly ProgramStep[], report: LossReport): string[] {
  return steps.flatMap((step) => {
    if (step.does === "loop") {
      report.note("loop-written-out", step.path, { passes: step.passes });
      const body = writeSteps(step.steps, report);
      return Array.from({ length: step.passes }, () => body).flat();
    }
    if ("ends" in step) return writeEnded(step, report) ?? [];
    leaveOut(step, "pybamm", report);
    return [];
  });
}

/** A loop at the top is a row of equal cycles: PyBaMM knows cycles, and reads them back as the loop. */
function writeItem(step: ProgramStep, report: LossReport): (string | string[])[] {
  if (step.does !== "loop") return writeSteps([step], report);
  const body = writeSteps(step.steps, report);
  if (body.length > 0) return Array.from({ length: step.passes }, () => body);
  report.note("loop-without-steps", step.path);
  return [];
}

/**
 * Which experiment of PyBaMM says a program? **Shape** a JSON array; an inner array is one cycle.
 * **Fails** conversion.too-many-steps above 10,000, conversion.no-steps.
 */
export function writePybamm(program: Program, report: LossReport): string {
  if (countPasses(program.steps) > maxSteps)
    refuseConversion("conversion.too-many-steps", "", { limit: maxSteps });
  noteProgram(program, space, report);
  noteStepSettings(program.steps, { target: "pybamm", recordSeconds: true }, report);
  const items = program.steps.flatMap((step) => writeItem(step, report));
  if (items.length === 0) refuseConversion("conversion.no-steps", "");
  return `${JSON.stringify(items, null, 2)}\n`;
}
