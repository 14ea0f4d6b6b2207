import { refuseConversion } from "../conversion.failure.js";
import { flatten, type FlatStep } from "../program/flat-steps.js";
import type { LossReport } from "../program/loss.js";
import { needCapacity, noteProgram, noteStepSettings, placeIn } from "../program/note-program.js";
import type { Program, ProgramPlace } from "../program/program.js";
import { stableHex } from "../program/stable-hex.js";
import { writeNumber, type NumberForm } from "../program/write-number.js";
import { newareForms, writeNewareStep, type NewareStep } from "./neware-step.js";
import { element, isSayableInXml, writeXml, type XmlElement } from "./xml-writer.js";

const target = "neware";

const space = {
  target,
  title: true,
  capacity: true,
  ambient: false,
  recording: ["seconds", "volts", "amperes"],
  safety: ["maxVolts", "minVolts", "maxAmperes", "minAmperes", "maxAmpereHours", "delaySeconds"],
} as const;

/** mA s: a capacity of 1 A.h is 3,600,000. */
const capacityOf = (ampereHours: number): string => (ampereHours * 3_600_000).toFixed(6);

function limitsOf(program: Program, report: LossReport): XmlElement {
  const { safety } = program;
  const field = (
    name: string,
    place: ProgramPlace,
    value: number | undefined,
    form: NumberForm,
  ): XmlElement[] =>
    value === undefined
      ? []
      : [
          element(name, {
            Value: writeNumber(value, form, { path: placeIn(program, place), isSafety: true, report }).text,
          }),
        ];
  const { maxAmpereHours } = safety;
  const charge =
    maxAmpereHours === undefined ? [] : [element("Upper", { Value: capacityOf(maxAmpereHours) })];
  return element("Protect", {}, [
    element("Main", {}, [
      element("Volt", {}, [
        ...field("Upper", "maxVolts", safety.maxVolts, newareForms.volts),
        ...field("Lower", "minVolts", safety.minVolts, newareForms.volts),
      ]),
      element("Curr", {}, [
        ...field("Upper", "maxAmperes", safety.maxAmperes, newareForms.amperes),
        ...field("Lower", "minAmperes", safety.minAmperes, newareForms.amperes),
      ]),
      ...field("Delay_Time", "delaySeconds", safety.delaySeconds, newareForms.seconds),
      element("Cap", {}, charge),
    ]),
  ]);
}

function recordingOf(program: Program, report: LossReport): XmlElement {
  const { seconds, volts, amperes } = program.recording;
  const field = (
    name: string,
    place: ProgramPlace,
    value: number | undefined,
    form: NumberForm,
  ): XmlElement[] =>
    value === undefined
      ? []
      : [
          element(name, {
            Value: writeNumber(value, form, { path: placeIn(program, place), isSafety: false, report }).text,
          }),
        ];
  return element("Record", {}, [
    element("Main", {}, [
      ...field("Time", "record-seconds", seconds, newareForms.seconds),
      ...field("Volt", "record-volts", volts, newareForms.volts),
      ...field("Curr", "record-amperes", amperes, newareForms.amperes),
    ]),
  ]);
}

function stepElement(flat: FlatStep<NewareStep>, position: number): XmlElement {
  const number = String(position + 1);
  const name = `Step${number}`;
  if (flat.is === "step")
    return element(name, { Step_ID: number, Step_Type: flat.written.type }, flat.written.children);
  // Steps count from 1, and passes count all.
  const other = element("Other", {}, [
    element("Start_Step", { Value: String(flat.backTo + 1) }),
    element("Cycle_Count", { Value: String(flat.passes) }),
  ]);
  return element(name, { Step_ID: number, Step_Type: "5" }, [element("Limit", {}, [other])]);
}

function headOf(program: Program, report: LossReport): XmlElement {
  if (!isSayableInXml(program.title)) report.note("text-replaced", placeIn(program, "title"), { target });
  const capacity = program.capacityAmpereHours;
  return element("Head_Info", {}, [
    element("Operate", { Value: "66" }),
    element("Scale", { Value: "1" }),
    element("Start_Step", { Value: "1", Hide_Ctrl_Step: "0" }),
    element("Creator", { Value: "interphase" }),
    element("Remark", { Value: program.title }),
    element("RateType", { Value: "103" }),
    ...(capacity === undefined ? [] : [element("MultCap", { Value: capacityOf(capacity) })]),
  ]);
}

/** The file names itself by what it says: the same program is the same file. */
function guidOf(parts: readonly XmlElement[]): string {
  const hex = stableHex(parts.map(writeXml).join(""), 32);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/**
 * Which step file of Neware's BTS says a program?
 * **Fails** conversion.no-steps; conversion.parameter-needed where a C-rate has no capacity.
 * **Source** the step file, version 17: 1 and 2 charge and discharge by current, 3 and 19 by voltage, 4 rest, 5 loop, 6 end, 25 slope.
 */
export function writeNeware(program: Program, report: LossReport): string {
  noteProgram(program, space, report);
  noteStepSettings(program.steps, { target, recordSeconds: false }, report);
  const ampereHours = needCapacity(program);
  const steps = flatten(
    program.steps,
    (step, before) => writeNewareStep(step, before, { ampereHours, report }),
    report,
  );
  if (steps.length === 0) refuseConversion("conversion.no-steps", "");
  const end = String(steps.length + 1);
  const parts = [
    headOf(program, report),
    element("Whole_Prt", {}, [limitsOf(program, report), recordingOf(program, report)]),
    element("Step_Info", { Num: end }, [
      ...steps.map(stepElement),
      element(`Step${end}`, { Step_ID: end, Step_Type: "6" }),
    ]),
    element("SMBUS", {}, [element("SMBUS_Info", { Num: "0", AdjacentInterval: "0" })]),
  ];
  const config = element(
    "config",
    {
      type: "Step File",
      version: "17",
      client_version: "BTS Client 8.0.0.478(2024.06.24)(R3)",
      date: "20000101000000",
      Guid: guidOf(parts),
    },
    parts,
  );
  return writeXml(element("root", {}, [config]));
}
