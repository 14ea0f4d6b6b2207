import { refuseConversion } from "../conversion.failure.js";
import { flatten, type FlatStep } from "../program/flat-steps.js";
import type { LossReport } from "../program/loss.js";
import { needCapacity, noteProgram, noteStepSettings, placeIn } from "../program/note-program.js";
import type { Program } from "../program/program.js";
import { writeNumber } from "../program/write-number.js";
import { writeColumns, type Sequence } from "./biologic-columns.js";
import { writeBiologicStep } from "./biologic-step.js";
import { voltageRangeOf } from "./voltage-range.js";
import { isSayableIn1252 } from "./windows-1252.js";

const target = "biologic";

const space = {
  target,
  title: true,
  capacity: true,
  ambient: false,
  recording: ["seconds", "volts", "amperes"],
  safety: ["maxVolts", "minVolts", "maxAmperes", "minAmperes", "delaySeconds"],
} as const;

const mostDelaySeconds = 1;

function voltageLimits(program: Program, report: LossReport): string[] {
  const line = (name: string, key: "minVolts" | "maxVolts"): string[] => {
    const value = program.safety[key];
    if (value === undefined) return [];
    const form = { places: 0, decimals: 5, unit: "V" };
    const { text } = writeNumber(value, form, { path: placeIn(program, key), isSafety: true, report });
    return [`\tEwe ${name} = ${text} V`];
  };
  return [...line("min", "minVolts"), ...line("max", "maxVolts")];
}

/** One limit for the size of the current: the larger of the two, so that no step is cut that the protocol allows. */
function currentLimit(program: Program, report: LossReport): string[] {
  const { minAmperes, maxAmperes } = program.safety;
  if (minAmperes === undefined && maxAmperes === undefined) return [];
  const size = Math.max(Math.abs(minAmperes ?? 0), Math.abs(maxAmperes ?? 0));
  const path = placeIn(program, maxAmperes === undefined ? "minAmperes" : "maxAmperes");
  if (minAmperes === undefined || maxAmperes === undefined || minAmperes !== -maxAmperes)
    report.warn("one-current-limit", path, {
      min: minAmperes ?? "-",
      max: maxAmperes ?? "-",
      written: size,
      target,
    });
  const form = { places: 3, decimals: 5, unit: "mA" };
  const { text, reads } = writeNumber(size, form, { path, isSafety: true, report });
  if (reads !== 0) return [`\t|I| = ${text} mA`];
  report.warn("number-becomes-zero", path, { value: size, target });
  return [];
}

function delayLine(program: Program, report: LossReport): string {
  const delay = program.safety.delaySeconds ?? 0;
  if (delay > mostDelaySeconds)
    report.warn("limit-capped", placeIn(program, "delaySeconds"), {
      value: delay,
      written: mostDelaySeconds,
      unit: "s",
    });
  return `\tfor t > ${String(Math.min(delay, mostDelaySeconds) * 1000)} ms`;
}

function capacityLines(program: Program): string[] {
  const { capacityAmpereHours: capacity } = program;
  if (capacity === undefined) return [];
  const [scaled, unit] =
    capacity < 0.001
      ? [capacity * 1e6, "µA.h"]
      : capacity < 1
        ? [capacity * 1000, "mA.h"]
        : [capacity, "A.h"];
  return [`Battery capacity : ${scaled.toFixed(3)} ${unit}`];
}

/** A comment is one line of characters that the file can hold. */
function commentOf(program: Program, report: LossReport): string {
  const line = program.title.replaceAll(/\p{Cc}+/gu, " ");
  if (line !== program.title || !isSayableIn1252(line))
    report.note("text-replaced", placeIn(program, "title"), { target });
  return line;
}

/** Sequences count from 0, and a jump back is repeated once less than there are passes. */
function sequenceOf(flat: FlatStep<Sequence>, position: number, range: Sequence): Sequence {
  const own =
    flat.is === "step"
      ? flat.written
      : { ctrl_type: "Loop", ctrl_seq: String(flat.backTo), ctrl_repeat: String(flat.passes - 1) };
  const next = String(position + 1);
  return { Ns: String(position), lim1_seq: next, lim2_seq: next, lim3_seq: next, ...range, ...own };
}

/** The current range changes after a rest alone. */
function noteRangeChanges(list: readonly FlatStep<Sequence>[], report: LossReport): void {
  let before: string | undefined;
  for (const flat of list) {
    if (flat.is === "loop") continue;
    const { "I Range": after, ctrl_type: type } = flat.written;
    if (type === "Rest") before = undefined;
    else if (after !== undefined) {
      if (before !== undefined && before !== after)
        report.warn("range-change-needs-rest", flat.path, { before, after });
      before = after;
    }
  }
}

/**
 * Which settings file of EC-Lab says a program, as one Modulo Bat? **Shape** text of lines that end in CR LF; its bytes are Windows-1252.
 * **Fails** conversion.no-steps; conversion.parameter-needed where a C-rate has no capacity.
 * **Source** settings files of EC-Lab 11.5.
 */
export function writeBiologic(program: Program, report: LossReport): string {
  noteProgram(program, space, report);
  noteStepSettings(program.steps, { target, recordSeconds: true }, report);
  needCapacity(program);
  const list = flatten(
    program.steps,
    (step, before) => writeBiologicStep(step, before, { program, report }),
    report,
  );
  if (list.length === 0) refuseConversion("conversion.no-steps", "");
  noteRangeChanges(list, report);
  const { min, max } = voltageRangeOf(program, report);
  const range = { "E range min (V)": min.toFixed(3), "E range max (V)": max.toFixed(3) };
  const lines = [
    "EC-LAB SETTING FILE",
    "",
    "Number of linked techniques : 1",
    `Ewe ctrl range : min = ${min.toFixed(2)} V, max = ${max.toFixed(2)} V`,
    "Safety Limits :",
    ...voltageLimits(program, report),
    ...currentLimit(program, report),
    delayLine(program, report),
    "\tDo not start on E overload",
    `Comments : ${commentOf(program, report)}`,
    ...capacityLines(program),
    "Cycle Definition : Charge/Discharge alternance",
    "",
    "Technique : 1",
    "Modulo Bat",
    ...writeColumns(list.map((flat, position) => sequenceOf(flat, position, range))),
    "",
  ];
  return lines.join("\r\n");
}
