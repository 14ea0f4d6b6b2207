import type { Ends } from "../../document/ends.js";
import { operations, type PlainStep, type Step } from "../../document/step.js";
import { refuseConversion } from "../conversion.failure.js";
import type { LossReport } from "../program/loss.js";
import type { ProgramEnds, ProgramStep } from "../program/program.js";
import { signedOf } from "../program/step-facts.js";
import { amountOf, currentOf, levelOf, type Scope } from "./amounts.js";
import { readEnds } from "./read-ends.js";

/** Where a step stands, what its names mean, and where losses are written down. */
export type Reading = { readonly scope: Scope; readonly path: string; readonly report: LossReport };

type StepOf<Type extends Step["type"]> = Extract<Step, { type: Type }>;

/** What a person does is no cycler's affair, unless it moves charge, heat or pressure. */
const harmless: readonly (typeof operations)[number][] = [
  "weigh",
  "measure",
  "inspect",
  "mount",
  "wait-for-person",
  "other",
];

const endsIn = (step: PlainStep, field: "ends" | "pulseEnds" | "restEnds", reading: Reading): ProgramEnds =>
  readEnds((step as Partial<Record<typeof field, Ends>>)[field], {
    ...reading,
    path: `${reading.path}/${field}`,
  });

/** An end of a step that ends by itself is only a guard, and no format here has one. */
function dropGuards(step: PlainStep, reading: Reading): void {
  for (const end of endsIn(step, "ends", reading).list)
    reading.report.warn("end-not-in-target", end.path, {
      end: end.of === "other" ? end.what : end.of,
      target: "program",
    });
}

function readSpectrum(step: StepOf<"eis">, reading: Reading): ProgramStep {
  const { scope, path, report } = reading;
  const of = step.control === "voltage" ? "volts" : "amperes";
  dropGuards(step, reading);
  if (step.bias !== undefined)
    report.warn("setting-not-in-target", `${path}/bias`, { setting: "bias", target: "program" });
  return {
    path,
    does: "impedance",
    sweep: {
      amplitude: {
        of,
        value: amountOf(
          step.amplitude.amount,
          of === "volts" ? "voltage" : "current",
          scope,
          `${path}/amplitude`,
        ),
        measure: step.amplitude.as,
      },
      fromHertz: amountOf(step.fromFrequency, "frequency", scope, `${path}/fromFrequency`),
      toHertz: amountOf(step.toFrequency, "frequency", scope, `${path}/toFrequency`),
      pointsPerDecade: step.pointsPerDecade,
      measuresPerPoint: step.measuresPerPoint ?? 1,
      isDriftCorrected: step.driftCorrection === true,
    },
  };
}

function readScan(step: StepOf<"scan">, reading: Reading): ProgramStep {
  const { scope, path } = reading;
  if (step.from === undefined) return otherStep(path, "scan-from-open-circuit");
  dropGuards(step, reading);
  return {
    path,
    does: "scan",
    fromVolts: amountOf(step.from, "voltage", scope, `${path}/from`),
    toVolts: amountOf(step.to, "voltage", scope, `${path}/to`),
    voltsPerSecond: Math.abs(amountOf(step.rate, "scan-rate", scope, `${path}/rate`)),
  };
}

const otherStep = (path: string, what: string): ProgramStep => ({
  path,
  does: "other",
  what,
  isByHand: false,
  matters: true,
});

/** Its ends count from the beginning of the current; of two steps, each counts anew, and both may take the whole time. */
function readCurrentVoltage(step: StepOf<"current-voltage">, reading: Reading): ProgramStep[] {
  const { scope, path, report } = reading;
  const current = currentOf(step.current, scope, `${path}/current`);
  const volts = amountOf(step.voltage, "voltage", scope, `${path}/voltage`);
  const ends = endsIn(step, "ends", reading);
  report.note("written-as-two-steps", path);
  const counted = ends.list.filter((end) => end.of === "time" || end.of === "charge");
  for (const end of counted) report.warn("time-counts-anew", end.path, { end: end.of });
  const reached = {
    path: `${path}/voltage`,
    of: "voltage",
    is: signedOf(current) > 0 ? "above" : "below",
    volts,
  } as const;
  return [
    {
      path,
      does: "current",
      current,
      ends: { join: "any", list: [reached, ...(ends.join === "any" ? counted : [])] },
    },
    { path, does: "voltage", volts, ends },
  ];
}

/** A current of nothing is a rest. */
function readCurrent(
  step: StepOf<"current">,
  ends: ProgramEnds,
  { scope, path, report }: Reading,
): ProgramStep {
  const current = currentOf(step.current, scope, `${path}/current`);
  if (signedOf(current) !== 0) return { path, does: "current", current, ends };
  report.note("read-as", path, { kind: "rest", value: 0 });
  return { path, does: "rest", ends };
}

/** Pulses are a loop of a current and a rest. */
function readPulses(step: StepOf<"pulse-train">, reading: Reading): ProgramStep {
  const { scope, path, report } = reading;
  dropGuards(step, reading);
  report.note("pulses-as-loop", path);
  const current = currentOf(step.current, scope, `${path}/current`);
  const pulse: ProgramStep = { path, does: "current", current, ends: endsIn(step, "pulseEnds", reading) };
  const rest: ProgramStep = { path, does: "rest", ends: endsIn(step, "restEnds", reading) };
  const passes = passesOf(amountOf(step.pulses, "number", scope, `${path}/pulses`), `${path}/pulses`);
  return { path, does: "loop", passes, steps: step.restEnds === undefined ? [pulse] : [pulse, rest] };
}

/** How often is a loop done? **Fails** conversion.not-a-number where it is no count. */
export function passesOf(value: number, path: string): number {
  return Number.isInteger(value) && value > 0
    ? value
    : refuseConversion("conversion.not-a-number", path, { formula: String(value) });
}

/** A step that holds one thing constant until it ends. */
type Held = StepOf<"rest" | "current" | "voltage" | "power" | "resistance">;

function readHeld(step: Held, reading: Reading): ProgramStep {
  const { scope, path } = reading;
  const ends = endsIn(step, "ends", reading);
  switch (step.type) {
    case "rest":
      return { path, does: "rest", ends };
    case "current":
      return readCurrent(step, ends, reading);
    case "voltage":
      return {
        path,
        does: "voltage",
        volts: amountOf(step.voltage, "voltage", scope, `${path}/voltage`),
        ends,
      };
    case "power":
      return { path, does: "power", watts: levelOf(step.power, "power", scope, `${path}/power`), ends };
    case "resistance": {
      const ohms = amountOf(step.resistance, "resistance", scope, `${path}/resistance`);
      return { path, does: "resistance", ohms, direction: "discharge", ends };
    }
  }
}

/** What does a cycler do in a step that holds no other? */
export function readPlainStep(step: PlainStep, reading: Reading): ProgramStep[] {
  const { path } = reading;
  switch (step.type) {
    case "rest":
    case "current":
    case "voltage":
    case "power":
    case "resistance":
      return [readHeld(step, reading)];
    case "current-voltage":
      return readCurrentVoltage(step, reading);
    case "eis":
      return [readSpectrum(step, reading)];
    case "scan":
      return [readScan(step, reading)];
    case "pulse-train":
      return [readPulses(step, reading)];
    case "operation": {
      const matters = !harmless.includes(step.operation);
      return [{ path, does: "other", what: step.operation, isByHand: true, matters }];
    }
    default:
      return [otherStep(path, step.type)];
  }
}
