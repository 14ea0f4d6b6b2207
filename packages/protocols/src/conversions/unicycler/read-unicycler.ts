import { refuseConversion } from "../conversion.failure.js";
import { shiftDecimal } from "../program/decimal.js";
import { readJson, readShape } from "../program/json-text.js";
import type { LossReport } from "../program/loss.js";
import type { Program, ProgramEnd, ProgramSafety, ProgramStep } from "../program/program.js";
import { maxWrittenSteps } from "../program/step-count.js";
import { nestLoops } from "./nest-loops.js";
import { unicyclerShape, type UnicyclerFile, type UnicyclerStep } from "./unicycler-shape.js";

type StepOf<Name extends UnicyclerStep["step"]> = Extract<UnicyclerStep, { step: Name }>;

const scaled = (value: number | undefined, places: number): number | undefined =>
  value === undefined ? undefined : shiftDecimal(value, places);

/** Which limits end the test? */
function readSafety(safety: UnicyclerFile["safety"]): ProgramSafety {
  return {
    maxVolts: safety.max_voltage_V,
    minVolts: safety.min_voltage_V,
    maxAmperes: scaled(safety.max_current_mA, -3),
    minAmperes: scaled(safety.min_current_mA, -3),
    maxAmpereHours: scaled(safety.max_capacity_mAh, -3),
    delaySeconds: safety.delay_s,
  };
}

const timeEnd = (path: string, seconds: number | undefined): ProgramEnd[] =>
  seconds === undefined || seconds === 0 ? [] : [{ path: `${path}/until_time_s`, of: "time", seconds }];

/** A rate of 0 beside a real current counts as none: one of aurora-unicycler's own writers takes it, and writes a current of 0. */
function readCurrent(step: StepOf<"constant_current">, path: string, report: LossReport): ProgramStep {
  const { rate_C: perHour, current_mA: milli } = step;
  if (perHour === 0) report.warn("rate-zero-beside-current", `${path}/rate_C`, { milliamperes: milli ?? 0 });
  const isRate = perHour !== undefined && perHour !== 0;
  if (isRate && milli !== undefined && milli !== 0)
    report.note("rate-over-current", `${path}/current_mA`, { milliamperes: milli, rate: perHour });
  const signed = isRate ? perHour : (milli ?? 0);
  const volts = step.until_voltage_V;
  const place = `${path}/until_voltage_V`;
  if (volts === 0) report.warn("zero-may-mean-none", place, { setting: "voltage" });
  const stop: ProgramEnd[] =
    volts === undefined ? [] : [{ path: place, of: "voltage", is: signed > 0 ? "above" : "below", volts }];
  return {
    path,
    does: "current",
    current: isRate ? { as: "rate", perHour } : { as: "amperes", amperes: shiftDecimal(signed, -3) },
    ends: { join: "any", list: [...timeEnd(path, step.until_time_s), ...stop] },
  };
}

function readVoltage(step: StepOf<"constant_voltage">, path: string, report: LossReport): ProgramStep {
  const { until_rate_C: perHour, until_current_mA: milli } = step;
  const isRate = perHour !== undefined && perHour !== 0;
  const isCurrent = milli !== undefined && milli !== 0;
  if (isRate && isCurrent)
    report.note("rate-over-current", `${path}/until_current_mA`, { milliamperes: milli, rate: perHour });
  const stop: ProgramEnd[] = isRate
    ? [{ path: `${path}/until_rate_C`, of: "rate", is: "below", perHour: Math.abs(perHour) }]
    : isCurrent
      ? [
          {
            path: `${path}/until_current_mA`,
            of: "current",
            is: "below",
            amperes: shiftDecimal(Math.abs(milli), -3),
          },
        ]
      : [];
  const ends = [...timeEnd(path, step.until_time_s), ...stop];
  return { path, does: "voltage", volts: step.voltage_V, ends: { join: "any", list: ends } };
}

/** The file does not say whether an amplitude is a peak; the instruments it is written for take peaks. */
function readImpedance(
  step: StepOf<"impedance_spectroscopy">,
  path: string,
  report: LossReport,
): ProgramStep {
  report.note("amplitude-unsaid", path, {});
  const volts = step.amplitude_V;
  return {
    path,
    does: "impedance",
    sweep: {
      amplitude:
        volts === undefined
          ? { of: "amperes", value: shiftDecimal(step.amplitude_mA ?? 0, -3), measure: "peak" }
          : { of: "volts", value: volts, measure: "peak" },
      fromHertz: step.start_frequency_Hz,
      toHertz: step.end_frequency_Hz,
      pointsPerDecade: step.points_per_decade,
      measuresPerPoint: step.measures_per_point,
      isDriftCorrected: step.drift_correction === true,
    },
  };
}

function readStep(
  step: Exclude<UnicyclerStep, { step: "loop" | "tag" }>,
  path: string,
  report: LossReport,
): ProgramStep {
  switch (step.step) {
    case "open_circuit_voltage":
      return { path, does: "rest", ends: { join: "any", list: timeEnd(path, step.until_time_s) } };
    case "constant_current":
      return readCurrent(step, path, report);
    case "constant_voltage":
      return readVoltage(step, path, report);
    case "impedance_spectroscopy":
      return readImpedance(step, path, report);
    case "voltage_scan":
      return {
        path,
        does: "scan",
        fromVolts: step.start_voltage_V,
        toVolts: step.end_voltage_V,
        voltsPerSecond: shiftDecimal(step.scan_rate_mV_per_s, -3),
      };
  }
}

const places = {
  title: "/sample/name",
  capacity: "/sample/capacity_mAh",
  "record-seconds": "/record/time_s",
  "record-volts": "/record/voltage_V",
  "record-amperes": "/record/current_mA",
  maxVolts: "/safety/max_voltage_V",
  minVolts: "/safety/min_voltage_V",
  maxAmperes: "/safety/max_current_mA",
  minAmperes: "/safety/min_current_mA",
  maxAmpereHours: "/safety/max_capacity_mAh",
  delaySeconds: "/safety/delay_s",
} as const;

/**
 * Which program does a file of aurora-unicycler say?
 * **Fails** conversion.not-json, wrong-shape, loop-goes-nowhere, loops-cross, too-many-steps.
 */
export function readUnicycler(text: string, report: LossReport): Program {
  const file = readShape(unicyclerShape, readJson(text));
  if (file.method.length > maxWrittenSteps)
    refuseConversion("conversion.too-many-steps", "/method", { limit: maxWrittenSteps });
  const { name, capacity_mAh: capacity } = file.sample;
  return {
    title: name === "$NAME" ? "" : name,
    capacityAmpereHours: scaled(capacity, -3),
    isSymmetric: false,
    recording: {
      seconds: file.record.time_s,
      volts: file.record.voltage_V,
      amperes: scaled(file.record.current_mA, -3),
    },
    safety: readSafety(file.safety),
    steps: nestLoops(file.method, (step, path) => readStep(step, path, report)),
    places,
  };
}
