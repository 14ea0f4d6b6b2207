import { z } from "zod";
import { refuseConversion } from "../conversion.failure.js";
import { readJson, readShape } from "../program/json-text.js";
import type { LossReport } from "../program/loss.js";
import type { Program, ProgramEnd, ProgramStep, StepAction } from "../program/program.js";
import { maxWrittenSteps } from "../program/step-count.js";
import type { Magnitude } from "./magnitude.js";
import { readPybammStep, type PybammStep, type PybammStop } from "./read-pybamm-step.js";

/** An experiment as a file: strings, and arrays of strings that are cycles. */
const experimentShape = z.array(z.union([z.string(), z.array(z.string()).min(1)])).min(1);

/** PyBaMM counts discharging as positive, all others here charging; a hold counts as a discharge. */
const signOf = (step: PybammStep): number => (step.does === "Charge" ? 1 : -1);

function actionOf(step: PybammStep, path: string, report: LossReport): StepAction {
  const { at } = step;
  if (at === undefined) return { does: "rest" };
  const signed = signOf(step) * at.value;
  if (at.isOdd || (step.does === "Hold" && at.kind !== "voltage"))
    report.warn("read-as", path, { kind: at.kind, value: at.kind === "voltage" ? -signed : signed });
  switch (at.kind) {
    case "voltage":
      return voltageOf(step, at, path, report);
    case "resistance":
      return { does: "resistance", ohms: Math.abs(at.value), direction: signed > 0 ? "charge" : "discharge" };
    case "power":
      return signed === 0 ? zeroOf(path, report) : { does: "power", watts: signed };
    case "rate":
    case "current":
      if (signed === 0) return zeroOf(path, report);
      return {
        does: "current",
        current: at.kind === "rate" ? { as: "rate", perHour: signed } : { as: "amperes", amperes: signed },
      };
  }
}

/** A charge "at 4.2 V" is a hold at -4.2 V to PyBaMM: the sign of the direction goes to whatever number follows. */
function voltageOf(step: PybammStep, { value }: Magnitude, path: string, report: LossReport): StepAction {
  const volts = step.does === "Charge" ? -value : value;
  if (step.does !== "Hold") report.warn("read-as", path, { kind: "voltage", value: volts });
  return { does: "voltage", volts };
}

function zeroOf(path: string, report: LossReport): StepAction {
  report.note("read-as", path, { kind: "rest", value: 0 });
  return { does: "rest" };
}

type Charging = "charge" | "discharge" | undefined;

function directionOf(action: StepAction): Charging {
  switch (action.does) {
    case "current": {
      const { current } = action;
      return (current.as === "rate" ? current.perHour : current.amperes) > 0 ? "charge" : "discharge";
    }
    case "power":
      return action.watts > 0 ? "charge" : "discharge";
    case "resistance":
      return action.direction;
    default:
      return undefined;
  }
}

/** What does PyBaMM watch for? Undefined where it makes no event of the words. */
function endOf(stop: PybammStop, direction: Charging, path: string): ProgramEnd | undefined {
  const { operator, magnitude } = stop;
  const value = magnitude.value;
  if (magnitude.kind === "voltage") {
    if (operator !== undefined)
      return { path, of: "voltage", is: operator === ">" ? "above" : "below", volts: value };
    if (direction === undefined) return undefined;
    return { path, of: "voltage", is: direction === "charge" ? "above" : "below", volts: value };
  }
  if (value <= 0) return undefined;
  if (magnitude.kind === "rate") return { path, of: "rate", is: "below", perHour: value };
  if (operator === undefined) return { path, of: "current", is: "below", amperes: value };
  // A signed comparison says something about the size only while the current is positive to PyBaMM.
  if (direction !== "discharge") return undefined;
  return { path, of: "current", is: operator === ">" ? "above" : "below", amperes: value };
}

function endsOf(step: PybammStep, action: StepAction, path: string, report: LossReport): ProgramEnd[] {
  const ends: ProgramEnd[] = [];
  if (step.seconds !== undefined) ends.push({ path, of: "time", seconds: step.seconds });
  if (step.stop === undefined) return ends;
  const end = endOf(step.stop, directionOf(action), path);
  if (end === undefined) report.warn("end-not-understood", path);
  else ends.push(end);
  if (step.stop.magnitude.isOdd)
    report.warn("read-as", path, { kind: "stop", value: step.stop.magnitude.value });
  if (step.stop.magnitude.kind === "rate" && step.stop.operator !== undefined)
    report.warn("ignored-by-its-reader", path, { text: step.stop.operator });
  return ends;
}

function readOne(text: string, path: string, report: LossReport): ProgramStep {
  const read = readPybammStep(text);
  if (!read.ok) {
    const { rule, at, found } = read.refusal;
    return refuseConversion("conversion.pybamm-refuses", path, { at, found, text: text.slice(0, 120) }, rule);
  }
  const { step } = read;
  for (const ignored of step.ignored) report.warn("ignored-by-its-reader", path, { text: ignored });
  const action = actionOf(step, path, report);
  const list = endsOf(step, action, path, report);
  if (list.length === 0)
    return refuseConversion(
      "conversion.pybamm-refuses",
      path,
      { at: 0, found: text.slice(0, 80), text },
      "no-end",
    );
  const recordSeconds = step.periodSeconds;
  return { ...action, path, ends: { join: "any", list }, ...(recordSeconds && { recordSeconds }) };
}

/** How many cycles from here on say the same? Such a row is one loop. */
function sameFrom(items: readonly (string | string[])[], start: number): number {
  const first = JSON.stringify(items[start]);
  let count = 1;
  while (start + count < items.length && JSON.stringify(items[start + count]) === first) count += 1;
  return count;
}

function readCycle(cycle: readonly string[], path: string, report: LossReport): ProgramStep[] {
  return cycle.map((text, position) => readOne(text, `${path}/${String(position)}`, report));
}

/**
 * Which program does an experiment of PyBaMM say? **Shape** of the text a JSON array; cycles that follow each other and are equal become one loop.
 * **Fails** conversion.not-json, wrong-shape, too-many-steps, pybamm-refuses with the rule.
 */
export function readPybamm(text: string, report: LossReport): Program {
  const items = readShape(experimentShape, readJson(text));
  const steps: ProgramStep[] = [];
  for (let at = 0; at < items.length;) {
    const item = items[at] ?? "";
    const path = `/${String(at)}`;
    const passes = typeof item === "string" ? 1 : sameFrom(items, at);
    const read = typeof item === "string" ? [readOne(item, path, report)] : readCycle(item, path, report);
    if (passes > 1) steps.push({ path, does: "loop", passes, steps: read });
    else steps.push(...read);
    at += passes;
    if (steps.length > maxWrittenSteps)
      refuseConversion("conversion.too-many-steps", path, { limit: maxWrittenSteps });
  }
  return { title: "PyBaMM experiment", isSymmetric: false, recording: {}, safety: {}, steps };
}
