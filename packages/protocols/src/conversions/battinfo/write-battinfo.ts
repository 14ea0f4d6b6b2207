import { refuseConversion } from "../conversion.failure.js";
import { shiftDecimal } from "../program/decimal.js";
import { leaveOut } from "../program/leave-out.js";
import type { LossReport } from "../program/loss.js";
import { noteProgram, placeIn } from "../program/note-program.js";
import type {
  EndedStep,
  Program,
  ProgramEnd,
  ProgramPlace,
  ProgramStep,
  StepOf,
} from "../program/program.js";
import { stableName } from "../program/stable-hex.js";
import { peakOf, signedOf } from "../program/step-facts.js";
import { kindOfRecord, recordOfKind } from "./battinfo-kind.js";
import type {
  BattinfoQuantity,
  BattinfoRecord,
  BattinfoStep,
  BattinfoTermination,
} from "./battinfo-shape.js";

const target = "battinfo";

const space = {
  target,
  title: true,
  capacity: false,
  ambient: true,
  recording: ["seconds", "volts", "amperes"],
  safety: [
    "maxVolts",
    "minVolts",
    "maxAmperes",
    "minAmperes",
    "maxAmpereHours",
    "maxCelsius",
    "minCelsius",
    "delaySeconds",
  ],
} as const;

const q = (value: number, unit: string): BattinfoQuantity => ({ value, unit });

function writeEnd(end: ProgramEnd, report: LossReport): BattinfoTermination[] {
  switch (end.of) {
    case "voltage":
      return [{ quantity: "voltage", value: end.volts, unit: "V", direction: end.is }];
    case "current":
      return [{ quantity: "current", value: end.amperes, unit: "A", direction: end.is }];
    case "rate":
      return [{ quantity: "c_rate", value: end.perHour, unit: "A/Ah", direction: end.is }];
    case "charge":
      return [{ quantity: "capacity", value: end.ampereHours, unit: "Ah", direction: "above" }];
    case "time":
      return [];
    case "other":
      report.warn("end-not-in-target", end.path, { end: end.what, target });
      return [];
  }
}

function writeEnds(step: EndedStep, report: LossReport): Pick<BattinfoStep, "termination" | "duration"> {
  const { join, list } = step.ends;
  const times = list.flatMap((end) => (end.of === "time" ? [end.seconds] : []));
  const termination = list.flatMap((end) => writeEnd(end, report));
  if (join === "all" && list.length > 1 && list.some((end) => end.of !== "time"))
    report.warn("ends-taken-as-any", step.path, { target });
  const seconds = join === "all" ? Math.max(...times) : Math.min(...times);
  return {
    ...(termination.length > 0 && { termination }),
    ...(times.length > 0 && { duration: q(seconds, "s") }),
  };
}

function writeAction(step: EndedStep): Pick<BattinfoStep, "mode" | "direction" | "setpoints"> {
  switch (step.does) {
    case "rest":
      return { mode: "rest", direction: "rest" };
    case "voltage":
      return { mode: "cv", direction: "hold", setpoints: { voltage: q(step.volts, "V") } };
    case "current": {
      const size = Math.abs(signedOf(step.current));
      const set = step.current.as === "rate" ? { c_rate: q(size, "A/Ah") } : { current: q(size, "A") };
      return { mode: "cc", direction: signedOf(step.current) > 0 ? "charge" : "discharge", setpoints: set };
    }
    case "power":
      return {
        mode: "cp",
        direction: step.watts > 0 ? "charge" : "discharge",
        setpoints: { power: q(Math.abs(step.watts), "W") },
      };
    case "resistance":
      return { mode: "cr", direction: step.direction, setpoints: { resistance: q(step.ohms, "Ohm") } };
  }
}

function writeSpectrum(step: StepOf<"impedance">, report: LossReport): BattinfoStep {
  const { sweep, path } = step;
  if (sweep.isDriftCorrected)
    report.note("setting-not-in-target", `${path}/driftCorrection`, { setting: "driftCorrection", target });
  const peak = peakOf(sweep, path, target, report);
  return {
    mode: "eis",
    direction: "hold",
    setpoints: {
      frequency_upper_limit: q(sweep.fromHertz, "Hz"),
      frequency_lower_limit: q(sweep.toHertz, "Hz"),
      ac_perturbation_amplitude: q(peak, sweep.amplitude.of === "volts" ? "V" : "A"),
      points_per_decade: q(sweep.pointsPerDecade, "count"),
      ...(sweep.measuresPerPoint !== 1 && { measures_per_point: q(sweep.measuresPerPoint, "count") }),
    },
  };
}

function writeScan(step: StepOf<"scan">): BattinfoStep {
  return {
    mode: "scan",
    direction: step.toVolts > step.fromVolts ? "charge" : "discharge",
    setpoints: {
      start_voltage: q(step.fromVolts, "V"),
      end_voltage: q(step.toVolts, "V"),
      scan_rate: q(step.voltsPerSecond, "V/s"),
    },
  };
}

function writePlain(step: Exclude<ProgramStep, StepOf<"loop">>, report: LossReport): BattinfoStep[] {
  if (step.does === "impedance") return [writeSpectrum(step, report)];
  if (step.does === "scan") return [writeScan(step)];
  if (step.does !== "other") return writeEnded(step, report);
  leaveOut(step, target, report);
  return [];
}

function writeEnded(step: EndedStep, report: LossReport): BattinfoStep[] {
  const ends = writeEnds(step, report);
  if (ends.duration !== undefined || ends.termination !== undefined)
    return [{ ...writeAction(step), ...ends }];
  report.warn("step-without-end", step.path, { step: step.does, target });
  return [];
}

function writeSteps(steps: readonly ProgramStep[], report: LossReport): BattinfoStep[] {
  return steps.flatMap((step): BattinfoStep[] => {
    if (step.does === "loop") {
      const inner = writeSteps(step.steps, report);
      if (inner.length === 0) report.note("loop-without-steps", step.path);
      return inner.length === 0 ? [] : [{ mode: "group", count: step.passes, steps: inner }];
    }
    return writePlain(step, report).map((written) => ({
      ...written,
      ...(step.celsius !== undefined && { temperature: q(step.celsius, "degC") }),
      ...(step.recordSeconds !== undefined && { period: q(step.recordSeconds, "s") }),
    }));
  });
}

type Milli = (value: number, place: ProgramPlace) => number;

function recordOf(program: Program, milli: Milli): BattinfoRecord["record"] {
  const { seconds, volts, amperes } = program.recording;
  return {
    ...(seconds !== undefined && { time_s: seconds }),
    ...(volts !== undefined && { voltage_V: volts }),
    ...(amperes !== undefined && { current_mA: milli(amperes, "record-amperes") }),
  };
}

function safetyOf({ safety }: Program, milli: Milli): BattinfoRecord["safety"] {
  const { maxVolts, minVolts, maxAmperes, minAmperes, maxAmpereHours, maxCelsius, minCelsius, delaySeconds } =
    safety;
  return {
    ...(maxVolts !== undefined && { max_voltage_V: maxVolts }),
    ...(minVolts !== undefined && { min_voltage_V: minVolts }),
    ...(maxAmperes !== undefined && { max_current_mA: milli(maxAmperes, "maxAmperes") }),
    ...(minAmperes !== undefined && { min_current_mA: milli(minAmperes, "minAmperes") }),
    ...(maxAmpereHours !== undefined && { max_capacity_mAh: milli(maxAmpereHours, "maxAmpereHours") }),
    ...(maxCelsius !== undefined && { max_temperature_degC: maxCelsius }),
    ...(minCelsius !== undefined && { min_temperature_degC: minCelsius }),
    ...(delaySeconds !== undefined && { delay_s: delaySeconds }),
  };
}

function kindOf(program: Program, report: LossReport): BattinfoRecord["test_spec"]["kind"] {
  const { kind = "other" } = program;
  const written = recordOfKind[kind] ?? "other";
  if ((kindOfRecord[written] ?? "other") !== kind)
    report.note("kind-not-in-target", placeIn(program, "kind"), { value: kind, written, target });
  return written;
}

/**
 * Which test-protocol record of BattINFO says a program? **Shape** its identifier stands in until BattINFO gives it one, and the time
 * at which it was made is left at 0 for whoever registers it.
 * **Fails** conversion.no-steps.
 */
export function writeBattinfo(program: Program, report: LossReport): string {
  noteProgram(program, space, report);
  const method = writeSteps(program.steps, report);
  if (method.length === 0) refuseConversion("conversion.no-steps", "");
  const milli: Milli = (value, place) => {
    const written = shiftDecimal(value, 3);
    const reads = shiftDecimal(written, -3);
    if (reads !== value) report.warn("number-rounded", placeIn(program, place), { value, written: reads });
    return written;
  };
  const id = `https://w3id.org/battinfo/spec/${stableName(JSON.stringify([program.title, method]))}`;
  report.note("identifier-made-up", "", { written: id });
  const ambient = program.ambientCelsius;
  const record: BattinfoRecord = {
    schema_version: "0.2.0",
    test_spec: { id, name: program.title === "" ? "Protocol" : program.title, kind: kindOf(program, report) },
    method,
    record: recordOf(program, milli),
    safety: safetyOf(program, milli),
    conditions: ambient === undefined ? {} : { ambient_temperature: q(ambient, "degC") },
    provenance: { source_type: "import", retrieved_at: 0 },
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}
