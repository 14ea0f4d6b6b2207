import { refuseConversion } from "../conversion.failure.js";
import { chooseEnds, type ChosenEnds } from "../program/choose-ends.js";
import { shiftDecimal } from "../program/decimal.js";
import { leaveOut } from "../program/leave-out.js";
import type { LossReport } from "../program/loss.js";
import { noteProgram, noteStepSettings, placeIn, usesRates } from "../program/note-program.js";
import type { EndedStep, Program, ProgramEnd, ProgramStep, StepOf } from "../program/program.js";
import { isChargeStep, peakOf } from "../program/step-facts.js";

const target = "unicycler";

const space = {
  target,
  title: true,
  capacity: true,
  ambient: false,
  recording: ["seconds", "volts", "amperes"],
  safety: ["maxVolts", "minVolts", "maxAmperes", "minAmperes", "maxAmpereHours", "delaySeconds"],
} as const;

type Written = Readonly<Record<string, unknown>>;

/** An end whose value is 0 reads as no end at all. The direction of a voltage is the sign of the current. */
function canWrite(end: ProgramEnd, step: EndedStep): boolean {
  if (end.of === "time") return true;
  if (step.does === "current")
    return end.of === "voltage" && end.volts !== 0 && end.is === (isChargeStep(step) ? "above" : "below");
  const isCurrent = end.of === "current" || end.of === "rate";
  return (
    step.does === "voltage" &&
    isCurrent &&
    end.is === "below" &&
    (end.of === "rate" ? end.perHour : end.amperes) > 0
  );
}

/** A number that does not come back the same is said to be rounded: beyond 15 digits moving the point may cost the last. */
function milli(value: number, path: string, report: LossReport, isSafety = true): number {
  const written = shiftDecimal(value, 3);
  if (shiftDecimal(written, -3) !== value)
    report[isSafety ? "warn" : "note"]("number-rounded", path, { value, written: shiftDecimal(written, -3) });
  return written;
}

const timeOf = (ends: ChosenEnds): Written =>
  ends.seconds === undefined ? {} : { until_time_s: ends.seconds };

function writeStop(ends: ChosenEnds, report: LossReport): Written {
  const [stop] = ends.stops;
  if (stop?.of === "voltage") return { until_voltage_V: stop.volts };
  if (stop?.of === "rate") return { until_rate_C: stop.perHour };
  return stop?.of === "current" ? { until_current_mA: milli(stop.amperes, stop.path, report) } : {};
}

function without(step: ProgramStep, report: LossReport): Written[] {
  leaveOut(step, target, report);
  return [];
}

function writeEnded(step: EndedStep, report: LossReport): Written[] {
  if (step.does === "power" || step.does === "resistance") return without(step, report);
  const ends = chooseEnds(step, { target, canWrite, maxStops: step.does === "rest" ? 0 : 1 }, report);
  if (ends === undefined) return [];
  if (step.does === "rest") return [{ step: "open_circuit_voltage", ...timeOf(ends) }];
  const tail = { ...timeOf(ends), ...writeStop(ends, report) };
  if (step.does === "voltage") return [{ step: "constant_voltage", voltage_V: step.volts, ...tail }];
  const { current } = step;
  const set =
    current.as === "rate"
      ? { rate_C: current.perHour }
      : { current_mA: milli(current.amperes, step.path, report) };
  return [{ step: "constant_current", ...set, ...tail }];
}

function writeImpedance(step: StepOf<"impedance">, report: LossReport): Written[] {
  const { sweep } = step;
  if (Math.max(sweep.fromHertz, sweep.toHertz) > 1e7 || Math.min(sweep.fromHertz, sweep.toHertz) < 1e-5)
    return without(step, report);
  const peak = peakOf(sweep, step.path, target, report);
  const amplitude =
    sweep.amplitude.of === "volts"
      ? { amplitude_V: peak }
      : { amplitude_mA: milli(peak, step.path, report, false) };
  return [
    {
      step: "impedance_spectroscopy",
      ...amplitude,
      start_frequency_Hz: sweep.fromHertz,
      end_frequency_Hz: sweep.toHertz,
      points_per_decade: sweep.pointsPerDecade,
      measures_per_point: sweep.measuresPerPoint,
      drift_correction: sweep.isDriftCorrected,
    },
  ];
}

/** Loops count from 1, and count all passes. */
function writeLoop(step: StepOf<"loop">, before: number, report: LossReport): Written[] {
  const body = writeSteps(step.steps, before, report);
  if (body.length > 0) return [...body, { step: "loop", loop_to: before + 1, cycle_count: step.passes }];
  report.note("loop-without-steps", step.path);
  return [];
}

function writeStep(step: ProgramStep, before: number, report: LossReport): Written[] {
  switch (step.does) {
    case "loop":
      return writeLoop(step, before, report);
    case "impedance":
      return writeImpedance(step, report);
    case "scan":
      return [
        {
          step: "voltage_scan",
          start_voltage_V: step.fromVolts,
          end_voltage_V: step.toVolts,
          scan_rate_mV_per_s: milli(step.voltsPerSecond, step.path, report, false),
        },
      ];
    case "other":
      return without(step, report);
    default:
      return writeEnded(step, report);
  }
}

function writeSteps(steps: readonly ProgramStep[], before: number, report: LossReport): Written[] {
  const written: Written[] = [];
  for (const step of steps) written.push(...writeStep(step, before + written.length, report));
  return written;
}

/** A file must say how often a point is recorded. */
function recordingOf(program: Program, report: LossReport): Written {
  const { seconds, volts, amperes } = program.recording;
  if (seconds === undefined)
    report.note("recording-assumed", placeIn(program, "record-seconds"), { seconds: 10, target });
  return {
    time_s: seconds ?? 10,
    ...(volts !== undefined && { voltage_V: volts }),
    ...(amperes !== undefined && {
      current_mA: milli(amperes, placeIn(program, "record-amperes"), report, false),
    }),
  };
}

function safetyOf(program: Program, report: LossReport): Written {
  const { maxVolts, minVolts, maxAmperes, minAmperes, maxAmpereHours, delaySeconds } = program.safety;
  const current = (value: number, key: "maxAmperes" | "minAmperes"): number =>
    milli(value, placeIn(program, key), report);
  return {
    ...(maxVolts !== undefined && { max_voltage_V: maxVolts }),
    ...(minVolts !== undefined && { min_voltage_V: minVolts }),
    ...(maxAmperes !== undefined && { max_current_mA: current(maxAmperes, "maxAmperes") }),
    ...(minAmperes !== undefined && { min_current_mA: current(minAmperes, "minAmperes") }),
    ...(maxAmpereHours !== undefined && {
      max_capacity_mAh: milli(maxAmpereHours, placeIn(program, "maxAmpereHours"), report),
    }),
    ...(delaySeconds !== undefined && { delay_s: delaySeconds }),
  };
}

/**
 * Which file of aurora-unicycler says a program?
 * **Fails** conversion.no-steps where nothing of it can be written.
 */
export function writeUnicycler(program: Program, report: LossReport): string {
  noteProgram(program, space, report);
  noteStepSettings(program.steps, { target, recordSeconds: false }, report);
  const method = writeSteps(program.steps, 0, report);
  if (method.length === 0) refuseConversion("conversion.no-steps", "");
  const capacity = program.capacityAmpereHours;
  if (capacity === undefined && usesRates(program.steps))
    report.warn("capacity-unknown", placeIn(program, "capacity"), { target });
  const file = {
    sample: {
      name: program.title === "" ? "$NAME" : program.title,
      ...(capacity !== undefined && { capacity_mAh: milli(capacity, placeIn(program, "capacity"), report) }),
    },
    record: recordingOf(program, report),
    safety: safetyOf(program, report),
    method,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
