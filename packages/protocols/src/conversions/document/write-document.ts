import type { SafetyLimit } from "../../document/conditions.js";
import {
  documentFormat,
  protocolDocumentSchema,
  type Parameter,
  type ProtocolDocument,
} from "../../document/document.js";
import { lineSchema } from "../../document/text.js";
import { refuseConversion } from "../conversion.failure.js";
import { pointerOf } from "../program/json-text.js";
import type { LossReport } from "../program/loss.js";
import { placeIn, usesRates } from "../program/note-program.js";
import type { Program, ProgramSafety, ProgramStep } from "../program/program.js";
import { importedWords } from "../words/imported.js";
import { importedCapacity } from "./capacity-name.js";
import { capacityRange } from "./capacity-range.js";
import { StepNames, written, writeSteps } from "./write-steps.js";

const limits: readonly (readonly [
  Exclude<keyof ProgramSafety, "delaySeconds">,
  Pick<SafetyLimit, "id" | "quantity" | "is">,
])[] = [
  ["maxVolts", { id: "highest-voltage", quantity: "voltage", is: "at-most" }],
  ["minVolts", { id: "lowest-voltage", quantity: "voltage", is: "at-least" }],
  ["maxAmperes", { id: "highest-current", quantity: "current", is: "at-most" }],
  ["minAmperes", { id: "lowest-current", quantity: "current", is: "at-least" }],
  ["maxAmpereHours", { id: "highest-charge", quantity: "charge", is: "at-most" }],
  ["maxCelsius", { id: "highest-temperature", quantity: "temperature", is: "at-most" }],
  ["minCelsius", { id: "lowest-temperature", quantity: "temperature", is: "at-least" }],
];

function writeLimits({ safety }: Program): SafetyLimit[] {
  const { delaySeconds } = safety;
  return limits.flatMap(([key, limit]) => {
    const value = safety[key];
    if (value === undefined) return [];
    const amount = written(value, limit.quantity as "voltage" | "current" | "charge" | "temperature");
    const delay =
      delaySeconds === undefined || delaySeconds === 0 ? {} : { delay: written(delaySeconds, "time") };
    return [{ ...limit, value: { as: "absolute" as const, amount }, ...delay }];
  });
}

/** The capacity is a parameter: whoever runs the protocol has a cell of their own. */
function writeCapacity(program: Program): Parameter[] {
  if (!usesRates(program.steps) && program.capacityAmpereHours === undefined) return [];
  const { capacityAmpereHours: known } = program;
  const amount = known === undefined ? undefined : written(known, "charge");
  const usual = amount?.value;
  const range = capacityRange(program);
  return [
    {
      name: importedCapacity,
      label: importedWords.capacity,
      quantity: "charge",
      unit: amount?.unit ?? "mA.h",
      ...(usual !== undefined && { default: usual }),
      range:
        amount?.unit === "A.h"
          ? { min: range.min / 1000, max: Math.max(range.max / 1000, amount.value) }
          : range,
      why: importedWords.capacityWhy,
    },
  ];
}

function writeRecording(program: Program): ProtocolDocument["recording"] {
  const { seconds, volts, amperes } = program.recording;
  return {
    ...(seconds !== undefined && { every: written(seconds, "time") }),
    ...(volts !== undefined && { voltageChange: written(volts, "voltage") }),
    ...(amperes !== undefined && { currentChange: written(amperes, "current") }),
  };
}

const allImpedance = (steps: readonly ProgramStep[]): boolean =>
  steps.every((step) =>
    step.does === "loop" ? allImpedance(step.steps) : step.does === "impedance" || step.does === "rest",
  ) && steps.some((step) => step.does === "impedance" || step.does === "loop");

/** A name that a page would not show is replaced, and said to be. */
function titleOf(program: Program, report: LossReport): ProtocolDocument["title"] {
  if (program.title === "") return importedWords.title;
  const title = { en: program.title.trim() };
  if (lineSchema.safeParse(title).success) return title;
  report.note("text-replaced", placeIn(program, "title"), { target: "document" });
  return importedWords.title;
}

/**
 * Which document says a program? What the source does not say (scope, preparation, results) is left open, for its reader to write.
 * **Fails** conversion.no-steps, conversion.document-refused.
 */
export function writeDocument(program: Program, report: LossReport): ProtocolDocument {
  const steps = writeSteps(program.steps, new StepNames(), report);
  if (steps.length === 0) refuseConversion("conversion.no-steps", "");
  const document = protocolDocumentSchema.safeParse({
    format: documentFormat,
    title: titleOf(program, report),
    summary: importedWords.summary,
    scope: importedWords.scope,
    kind: program.kind ?? (allImpedance(program.steps) ? "eis" : "other"),
    routes: ["other"],
    cell: program.isSymmetric ? "symmetric" : "full",
    parameters: writeCapacity(program),
    preparation: { instructions: [] },
    environment:
      program.ambientCelsius === undefined
        ? {}
        : { temperature: { amount: written(program.ambientCelsius, "temperature") } },
    equipment: [],
    safety: { limits: writeLimits(program), hazards: [] },
    recording: writeRecording(program),
    steps,
    derived: [],
    acceptance: [],
    results: { fields: [{ name: "file", label: importedWords.file, type: "string" }] },
    report: [],
    references: [],
  } satisfies ProtocolDocument);
  if (document.success) return document.data;
  const issue = document.error.issues[0];
  return refuseConversion("conversion.document-refused", pointerOf(issue?.path ?? []), {
    problem: issue?.message ?? "",
  });
}
