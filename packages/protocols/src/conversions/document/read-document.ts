import type { Amount } from "../../document/amount.js";
import type { Recording } from "../../document/conditions.js";
import type { ProtocolDocument } from "../../document/document.js";
import type { LoopStep, Step } from "../../document/step.js";
import { sayIn } from "../../document/text.js";
import { refuseConversion } from "../conversion.failure.js";
import type { LossReport } from "../program/loss.js";
import type { Program, ProgramPlace, ProgramRecording, ProgramStep } from "../program/program.js";
import { amountOf, readParameters, type Scope } from "./amounts.js";
import { capacityIn } from "./capacity-name.js";
import { readSafety } from "./read-safety.js";
import { passesOf, readPlainStep, type Reading } from "./read-step.js";

function readRecording(recording: Recording, path: string, reading: Omit<Reading, "path">): ProgramRecording {
  const { scope, report } = reading;
  const take = (
    field: "every" | "voltageChange" | "currentChange",
    dimension: "time" | "voltage" | "current",
  ) => {
    const amount = recording[field];
    return amount === undefined ? undefined : amountOf(amount, dimension, scope, `${path}/${field}`);
  };
  for (const field of ["temperatureChange", "quantities"] as const)
    if (recording[field] !== undefined)
      report.note("setting-not-in-target", `${path}/${field}`, { setting: field, target: "program" });
  return {
    seconds: take("every", "time"),
    volts: take("voltageChange", "voltage"),
    amperes: take("currentChange", "current"),
  };
}

/** A loop whose steps read its counter is another list of steps on each pass. */
function readLoop(loop: LoopStep, reading: Reading): ProgramStep[] {
  const { scope, path, report } = reading;
  if (loop.until !== undefined)
    report.warn("end-not-in-target", `${path}/until`, { end: "loop", target: "program" });
  if (loop.passes === undefined) {
    report.warn("passes-unknown", path);
    return [{ path, does: "other", what: "loop", isByHand: false, matters: true }];
  }
  const passes = passesOf(amountOf(loop.passes, "number", scope, `${path}/passes`), `${path}/passes`);
  if (loop.counter === undefined)
    return [{ path, does: "loop", passes, steps: readSteps(loop.steps, reading) }];
  report.note("loop-written-out", path, { passes });
  const { counter } = loop;
  return Array.from({ length: passes }, (_, pass) => {
    const counters = new Map(scope.counters).set(counter, pass + 1);
    return readSteps(loop.steps, { ...reading, scope: { ...scope, counters } });
  }).flat();
}

function noteTexts(step: Step, { path, report }: Reading): void {
  for (const field of ["label", "note", "optional"] as const)
    if (step[field] !== undefined)
      report.note("text-not-in-target", `${path}/${field}`, { target: "program" });
}

function readStep(step: Step, reading: Reading): ProgramStep[] {
  const { path, report } = reading;
  noteTexts(step, reading);
  if (step.type === "loop") return readLoop(step, reading);
  if (step.type === "group") {
    report.note("group-not-in-target", path);
    return readSteps(step.steps, reading);
  }
  const read = readPlainStep(step, reading);
  if (step.record === undefined) return read;
  const { seconds, volts, amperes } = readRecording(step.record, `${path}/record`, reading);
  if (volts !== undefined || amperes !== undefined)
    report.note("setting-not-in-target", `${path}/record`, { setting: "record", target: "program" });
  return seconds === undefined ? read : read.map((one) => ({ ...one, recordSeconds: seconds }));
}

function readSteps(steps: readonly Step[], { path, ...reading }: Reading): ProgramStep[] {
  return steps.flatMap((step, position) =>
    readStep(step, { ...reading, path: `${path}/steps/${String(position)}` }),
  );
}

/** What a document says beside what a cycler does has no place in any of the formats. */
const otherParts = [
  "summary",
  "scope",
  "preparation",
  "equipment",
  "derived",
  "acceptance",
  "results",
  "report",
  "references",
] as const;

function noteParts(document: ProtocolDocument, report: LossReport): void {
  for (const part of otherParts)
    if (!Array.isArray(document[part]) || document[part].length > 0)
      report.note("document-part-not-in-target", `/${part}`, { part });
  for (const part of Object.keys(document.environment))
    if (part !== "temperature")
      report.warn("document-part-not-in-target", `/environment/${part}`, { part: `environment-${part}` });
  document.parameters.forEach(({ name }, position) => {
    report.note("parameter-fixed", `/parameters/${String(position)}`, { parameter: name });
  });
}

const recordingPlaces = {
  "record-seconds": "/recording/every",
  "record-volts": "/recording/voltageChange",
  "record-amperes": "/recording/currentChange",
} as const;

/**
 * Which program does a document say, its parameters filled in?
 * **Shape** what no cycler reads is said to be lost; operations by hand stay as steps for each format to leave out.
 * **Fails** conversion.parameter-needed, parameter-unknown, parameter-outside, unit-of-another-kind, not-a-number.
 */
export function readDocument(
  document: ProtocolDocument,
  given: Readonly<Record<string, number>>,
  report: LossReport,
): Program {
  const parameters = readParameters(document, given);
  const capacityName = capacityIn(document);
  const known: Scope = { parameters, counters: new Map() };
  const ampereHours = capacityName === undefined ? undefined : capacityOf({ parameter: capacityName }, known);
  const scope: Scope = {
    ...known,
    ...(capacityName !== undefined &&
      ampereHours !== undefined && { capacity: { name: capacityName, ampereHours } }),
  };
  noteParts(document, report);
  const { safety, places } = readSafety(document.safety, scope, report);
  const steps = readSteps(document.steps, { scope, path: "", report });
  if (steps.length === 0) refuseConversion("conversion.no-steps", "/steps");
  return {
    title: sayIn(document.title, "en"),
    capacityAmpereHours: ampereHours,
    kind: document.kind,
    ambientCelsius: ambientOf(document, scope, report),
    isSymmetric: document.cell === "symmetric" || document.cell === "blocking",
    recording: readRecording(document.recording, "/recording", { scope, report }),
    safety,
    steps,
    places: {
      title: "/title",
      capacity: "/parameters",
      ...recordingPlaces,
      ...places,
    } satisfies Program["places"] & Partial<Record<ProgramPlace, string>>,
  };
}

/** The chamber's temperature; how exactly it is held has no place in any format. */
function ambientOf({ environment }: ProtocolDocument, scope: Scope, report: LossReport): number | undefined {
  const condition = environment.temperature;
  if (condition === undefined) return undefined;
  const path = "/environment/temperature";
  if (condition.tolerance !== undefined)
    report.warn("document-part-not-in-target", `${path}/tolerance`, { part: "tolerance" });
  return amountOf(condition.amount, "temperature", scope, `${path}/amount`);
}

/** A capacity that is to be entered is not needed where the file says C-rates by themselves. */
function capacityOf(amount: Extract<Amount, { parameter: string }>, scope: Scope): number | undefined {
  return scope.parameters.has(amount.parameter)
    ? amountOf(amount, "charge", scope, "/parameters")
    : undefined;
}
