import { chooseEnds, type ChosenEnds } from "../program/choose-ends.js";
import { leaveOut } from "../program/leave-out.js";
import type { LossReport } from "../program/loss.js";
import type { Program, ProgramEnd, ProgramStep, StepOf } from "../program/program.js";
import { amperesOf, peakOf } from "../program/step-facts.js";
import type { Sequence } from "./biologic-columns.js";
import { biologicForms, isLost, rangeFor, writeFitting } from "./biologic-numbers.js";

const target = "biologic";

/** What a sequence is written with. */
export type BiologicContext = { readonly program: Program; readonly report: LossReport };

type Stop = ChosenEnds["stops"][number];

/** How large is the current that ends a step? A rate is one times the capacity. */
const limitOf = (
  end: Extract<ProgramEnd, { of: "current" | "rate" }>,
  ampereHours: number | undefined,
): number => (end.of === "current" ? end.amperes : end.perHour * (ampereHours ?? 0));

function canWrite(end: ProgramEnd, { program, report }: BiologicContext): boolean {
  if (end.of === "time") return !isLost(end.seconds, biologicForms.seconds);
  if (end.of === "voltage") return true;
  if (end.of !== "current" && end.of !== "rate") return false;
  const amperes = limitOf(end, program.capacityAmpereHours);
  if (!isLost(amperes, biologicForms.limitAmperes)) return true;
  report.warn("number-becomes-zero", end.path, { value: amperes, target });
  return false;
}

function writeStop(stop: Stop, context: BiologicContext): [string, string, string, string] {
  const place = { path: stop.path, isSafety: true, report: context.report };
  if (stop.of === "voltage") {
    const { text, unit } = writeFitting(stop.volts, biologicForms.volts, place);
    return ["Ewe", stop.is === "above" ? ">" : "<", text, unit];
  }
  if (stop.of !== "current" && stop.of !== "rate") throw new TypeError("only what can be written is chosen");
  const amperes = limitOf(stop, context.program.capacityAmpereHours);
  const { text, unit } = writeFitting(amperes, biologicForms.limitAmperes, place);
  return ["|I|", stop.is === "above" ? ">" : "<", text, unit];
}

function limitsOf(ends: ChosenEnds, context: BiologicContext): Sequence {
  const { report } = context;
  const time: [string, string, string, string][] = [];
  if (ends.seconds !== undefined) {
    const { text, unit } = writeFitting(ends.seconds, biologicForms.seconds, {
      path: ends.timePath,
      isSafety: true,
      report,
    });
    time.push(["Time", ">", text, unit]);
  }
  const all = [...time, ...ends.stops.map((stop) => writeStop(stop, context))];
  const rows = all.flatMap(([type, comparison, value, unit], position) => {
    const name = `lim${String(position + 1)}`;
    return [
      [`${name}_type`, type],
      [`${name}_comp`, comparison],
      [`${name}_value`, value],
      [`${name}_value_unit`, unit],
    ];
  });
  return { lim_nb: String(all.length), ...(Object.fromEntries(rows) as Sequence) };
}

type Recorded = "seconds" | "volts" | "amperes";

/** What is recorded in a step follows what moves in it. */
function recordsOf(
  step: ProgramStep,
  what: readonly Recorded[],
  { program, report }: BiologicContext,
): Sequence {
  const recording = {
    ...program.recording,
    ...(step.recordSeconds !== undefined && { seconds: step.recordSeconds }),
  };
  const forms = {
    seconds: biologicForms.seconds,
    volts: biologicForms.volts,
    amperes: biologicForms.limitAmperes,
  };
  const types = { seconds: "Time", volts: "Ewe", amperes: "I" };
  const said = what.flatMap((key) => {
    const value = recording[key];
    if (value === undefined) return [];
    const place = { path: program.places?.[`record-${key}`] ?? step.path, isSafety: false, report };
    if (isLost(value, forms[key])) {
      report.note("number-becomes-zero", place.path, { value, target });
      return [];
    }
    return [{ type: types[key], ...writeFitting(value, forms[key], place) }];
  });
  const rows = said.flatMap(({ type, text, unit }, position) => {
    const name = `rec${String(position + 1)}`;
    return [
      [`${name}_type`, type],
      [`${name}_value`, text],
      [`${name}_value_unit`, unit],
    ];
  });
  return { rec_nb: String(said.length), ...(Object.fromEntries(rows) as Sequence) };
}

function rangeOf(amperes: number, path: string, report: LossReport): Sequence {
  const range = rangeFor(amperes);
  if (range === undefined) report.warn("range-by-hand", path, { value: amperes, target });
  return range === undefined ? {} : { "I Range": range };
}

function writeCurrent(step: StepOf<"current">, { program, report }: BiologicContext): Sequence | undefined {
  const amperes = amperesOf(step.current, program.capacityAmpereHours) ?? 0;
  if (isLost(amperes, biologicForms.setAmperes)) {
    report.warn("number-becomes-zero", step.path, { value: amperes, target });
    return undefined;
  }
  const set = writeFitting(amperes, biologicForms.setAmperes, { path: step.path, isSafety: false, report });
  return {
    ctrl_type: "CC",
    ctrl1_val: set.text,
    ctrl1_val_unit: set.unit,
    ctrl1_val_vs: "<None>",
    ...rangeOf(amperes, step.path, report),
  };
}

/** A held voltage keeps the current range of the current that led to it. */
function writeVoltage(
  step: StepOf<"voltage">,
  before: ProgramStep | undefined,
  { program, report }: BiologicContext,
): Sequence {
  const held = writeFitting(step.volts, biologicForms.volts, { path: step.path, isSafety: true, report });
  const leads =
    before?.does === "current" &&
    before.ends.list.some((end) => end.of === "voltage" && end.volts === step.volts)
      ? amperesOf(before.current, program.capacityAmpereHours)
      : undefined;
  const range = leads === undefined ? undefined : rangeFor(leads);
  return {
    ctrl_type: "CV",
    ctrl1_val: held.text,
    ctrl1_val_unit: held.unit,
    ctrl1_val_vs: "Ref",
    ...(range !== undefined && { "I Range": range }),
  };
}

function writeSpectrum(step: StepOf<"impedance">, { report }: BiologicContext): Sequence {
  const { sweep, path } = step;
  const place = { path, isSafety: false, report };
  const peak = peakOf(sweep, path, target, report);
  const isVoltage = sweep.amplitude.of === "volts";
  const amplitude = writeFitting(
    peak,
    isVoltage ? biologicForms.amplitudeVolts : biologicForms.setAmperes,
    place,
  );
  const [from, to] = [sweep.fromHertz, sweep.toHertz].map((hertz) =>
    writeFitting(hertz, biologicForms.hertz, place),
  );
  return {
    ctrl_type: isVoltage ? "PEIS" : "GEIS",
    ctrl1_val: amplitude.text,
    ctrl1_val_unit: amplitude.unit,
    ctrl2_val: from?.text ?? "",
    ctrl2_val_unit: from?.unit ?? "",
    ctrl3_val: to?.text ?? "",
    ctrl3_val_unit: to?.unit ?? "",
    ctrl_Nd: String(sweep.pointsPerDecade),
    ctrl_Na: String(sweep.measuresPerPoint),
    ctrl_corr: sweep.isDriftCorrected ? "1" : "0",
    // An amplitude swings both ways: a range holds half of what it is called.
    ...(isVoltage ? {} : rangeOf(2 * peak, path, report)),
  };
}

function writeScan(step: StepOf<"scan">, context: BiologicContext): Sequence {
  const { report } = context;
  const volts = (value: number) =>
    writeFitting(value, biologicForms.volts, { path: step.path, isSafety: true, report });
  const rate = writeFitting(step.voltsPerSecond, biologicForms.scanRate, {
    path: step.path,
    isSafety: false,
    report,
  });
  return {
    ctrl_type: "VS",
    ctrl1_val: rate.text,
    ctrl1_val_unit: rate.unit,
    ctrl2_val: volts(step.fromVolts).text,
    ctrl2_val_unit: "V",
    ctrl2_val_vs: "Ref",
    ctrl3_val: volts(step.toVolts).text,
    ctrl3_val_unit: "V",
    ctrl3_val_vs: "Ref",
    ...recordsOf(step, ["seconds", "volts", "amperes"], context),
  };
}

const recordedIn = {
  rest: ["seconds", "volts"],
  current: ["seconds", "volts"],
  voltage: ["seconds", "amperes"],
} as const;

/** How is a step that is no loop written? Undefined where it is left out. */
export function writeBiologicStep(
  step: Exclude<ProgramStep, StepOf<"loop">>,
  before: ProgramStep | undefined,
  context: BiologicContext,
): Sequence | undefined {
  if (step.does === "impedance") return writeSpectrum(step, context);
  if (step.does === "scan") return writeScan(step, context);
  if (step.does !== "rest" && step.does !== "current" && step.does !== "voltage") {
    leaveOut(step, target, context.report);
    return undefined;
  }
  const space = { target, canWrite: (end: ProgramEnd) => canWrite(end, context), maxStops: 3, maxEnds: 3 };
  const ends = chooseEnds(step, space, context.report);
  if (ends === undefined) return undefined;
  const set =
    step.does === "rest"
      ? { ctrl_type: "Rest" }
      : step.does === "current"
        ? writeCurrent(step, context)
        : writeVoltage(step, before, context);
  return set && { ...set, ...limitsOf(ends, context), ...recordsOf(step, recordedIn[step.does], context) };
}
