import { chooseEnds, type ChosenEnds } from "../program/choose-ends.js";
import { leaveOut } from "../program/leave-out.js";
import { LossReport } from "../program/loss.js";
import type { EndedStep, ProgramEnd, ProgramStep, StepOf } from "../program/program.js";
import { amperesOf, isChargeStep, signedOf } from "../program/step-facts.js";
import { becomesZero, writeNumber, type NumberForm } from "../program/write-number.js";
import { element, type XmlElement } from "./xml-writer.js";

const target = "neware";

/**
 * In which units does a step file count? 0.1 mV, ms, mA, mA s; six decimals.
 * **Source** the step file of BTS 8 as it is read by it, version 17.
 */
export const newareForms = {
  volts: { places: 4, decimals: 6, unit: "0.1 mV" },
  seconds: { places: 3, decimals: 6, unit: "ms" },
  amperes: { places: 3, decimals: 6, unit: "mA" },
  rate: { places: 0, decimals: 6, unit: "C" },
  scanRate: { places: 3, decimals: 6, unit: "mV/s" },
} as const satisfies Record<string, NumberForm>;

/** What a step is written with: its place, the capacity that 1C refers to, and where losses go. */
export type NewareContext = { readonly ampereHours: number | undefined; readonly report: LossReport };

/** A step of the file without its number, which it gets when all are there. */
export type NewareStep = { readonly type: string; readonly children: readonly XmlElement[] };

type Number = { value: number; form: NumberForm; path: string; isSafety: boolean };

const field = (name: string, { value, form, path, isSafety }: Number, report: LossReport): XmlElement =>
  element(name, { Value: writeNumber(value, form, { path, isSafety, report }).text });

const inMain = (fields: readonly XmlElement[]): XmlElement[] => [
  element("Limit", {}, [element("Main", {}, fields)]),
];

/** A voltage ends a current on the side that the current goes to; a current or a rate ends a held voltage from above. */
function canWrite(end: ProgramEnd, step: EndedStep, ampereHours: number | undefined): boolean {
  if (end.of === "time") return !becomesZero(end.seconds, newareForms.seconds);
  if (step.does === "current")
    return end.of === "voltage" && end.is === (isChargeStep(step) ? "above" : "below");
  if (step.does !== "voltage" || (end.of !== "current" && end.of !== "rate") || end.is !== "below")
    return false;
  if (end.of === "rate" && ampereHours === undefined) return false;
  const amperes = end.of === "current" ? end.amperes : end.perHour * (ampereHours ?? 0);
  return !becomesZero(amperes, newareForms.amperes);
}

function timeField(ends: ChosenEnds, report: LossReport): XmlElement[] {
  const { seconds: value } = ends;
  if (value === undefined) return [];
  return [field("Time", { value, form: newareForms.seconds, path: ends.timePath, isSafety: true }, report)];
}

/** A rate is written beside the current it comes to. */
function currentFields(
  names: readonly [string, string],
  { perHour, amperes }: { perHour?: number | undefined; amperes: number },
  place: { path: string; isSafety: boolean },
  report: LossReport,
): XmlElement[] {
  const rate =
    perHour === undefined
      ? []
      : [field(names[0], { value: perHour, form: newareForms.rate, ...place }, report)];
  // What the rate comes to is rounded with it, and said once.
  const own = perHour === undefined ? report : undefined;
  const written = writeNumber(amperes, newareForms.amperes, { ...place, report: own ?? new LossReport() });
  return [...rate, element(names[1], { Value: written.text })];
}

function writeCurrent(
  step: StepOf<"current">,
  ends: ChosenEnds,
  context: NewareContext,
): NewareStep | undefined {
  const { report, ampereHours } = context;
  const amperes = Math.abs(amperesOf(step.current, ampereHours) ?? 0);
  if (becomesZero(amperes, newareForms.amperes)) {
    report.warn("number-becomes-zero", step.path, { value: amperes, target });
    return undefined;
  }
  const perHour = step.current.as === "rate" ? Math.abs(step.current.perHour) : undefined;
  const [stop] = ends.stops;
  const volts =
    stop?.of === "voltage"
      ? [
          field(
            "Stop_Volt",
            { value: stop.volts, form: newareForms.volts, path: stop.path, isSafety: true },
            report,
          ),
        ]
      : [];
  const set = currentFields(
    ["Rate", "Curr"],
    { perHour, amperes },
    { path: step.path, isSafety: false },
    report,
  );
  return {
    type: isChargeStep(step) ? "1" : "2",
    children: inMain([...set, ...timeField(ends, report), ...volts]),
  };
}

/** The current before a held voltage, where that current ended at this voltage. */
function currentBefore(
  step: StepOf<"voltage">,
  before: ProgramStep | undefined,
): StepOf<"current"> | undefined {
  const leadsHere =
    before?.does === "current" &&
    before.ends.list.some((end) => end.of === "voltage" && end.volts === step.volts);
  return leadsHere ? before : undefined;
}

function writeVoltage(
  step: StepOf<"voltage">,
  ends: ChosenEnds,
  before: ProgramStep | undefined,
  context: NewareContext,
): NewareStep {
  const { report, ampereHours } = context;
  const lead = currentBefore(step, before);
  const isDischarge = lead !== undefined && signedOf(lead.current) < 0;
  if (lead === undefined) report.warn("hold-direction-guessed", step.path, { target, written: "charge" });
  const [stop] = ends.stops;
  const stopFields =
    stop?.of === "rate" || stop?.of === "current"
      ? currentFields(
          ["Stop_Rate", "Stop_Curr"],
          stop.of === "rate"
            ? { perHour: stop.perHour, amperes: stop.perHour * (ampereHours ?? 0) }
            : { amperes: stop.amperes },
          { path: stop.path, isSafety: true },
          report,
        )
      : [];
  const leading = lead && Math.abs(amperesOf(lead.current, ampereHours) ?? 0);
  const perHour = lead?.current.as === "rate" ? Math.abs(lead.current.perHour) : undefined;
  const carried =
    leading === undefined
      ? []
      : currentFields(
          ["Rate", "Curr"],
          { perHour, amperes: leading },
          { path: step.path, isSafety: false },
          new LossReport(),
        );
  return {
    type: isDischarge ? "19" : "3",
    children: inMain([
      field("Volt", { value: step.volts, form: newareForms.volts, path: step.path, isSafety: true }, report),
      ...timeField(ends, report),
      ...stopFields,
      ...carried,
    ]),
  };
}

function writeScan(step: StepOf<"scan">, report: LossReport): NewareStep {
  const volts = (value: number): string =>
    writeNumber(value, newareForms.volts, { path: step.path, isSafety: true, report }).text;
  const rate = writeNumber(step.voltsPerSecond, newareForms.scanRate, {
    path: step.path,
    isSafety: false,
    report,
  });
  const slope = element("Slope1", {
    StartValue: volts(step.fromVolts),
    EndValue: volts(step.toVolts),
    Value: rate.text,
  });
  return {
    type: "25",
    children: [element("Slope", { SlopeType: "1", Cycle_Count: "1", ItemCount: "1" }, [slope])],
  };
}

/** How is a step that is no loop written? Undefined where it is left out. */
export function writeNewareStep(
  step: Exclude<ProgramStep, StepOf<"loop">>,
  before: ProgramStep | undefined,
  context: NewareContext,
): NewareStep | undefined {
  const { report, ampereHours } = context;
  if (step.does === "scan") return writeScan(step, report);
  if (step.does !== "rest" && step.does !== "current" && step.does !== "voltage") {
    leaveOut(step, target, report);
    return undefined;
  }
  const space = { target, canWrite: (end: ProgramEnd) => canWrite(end, step, ampereHours), maxStops: 1 };
  const ends = chooseEnds(step, space, report);
  if (ends === undefined) return undefined;
  if (step.does === "current") return writeCurrent(step, ends, context);
  if (step.does === "voltage") return writeVoltage(step, ends, before, context);
  return { type: "4", children: inMain(timeField(ends, report)) };
}
