import fc from "fast-check";
import { randomProgram } from "../testing/random-programs.js";
import { lessLosses, plainOf } from "../testing/less-losses.js";
import { readBiologic } from "../testing/read-biologic.js";
import { readNeware } from "../testing/read-neware.js";
import { convertProtocol, type Conversion } from "./convert.js";
import { readDocument } from "./document/read-document.js";
import { writeDocument } from "./document/write-document.js";
import { LossReport } from "./program/loss.js";
import type { Program, ProgramStep } from "./program/program.js";

function written(
  program: Program,
  to: "neware" | "biologic",
): { source: Program; there: Conversion } | undefined {
  const document = writeDocument(program, new LossReport());
  const result = convertProtocol({ from: "json", to, content: JSON.stringify(document) });
  if (!result.ok) {
    expect(result.failure.code).toBe("conversion.no-steps");
    return undefined;
  }
  return { source: readDocument(document, {}, new LossReport()), there: result.conversion };
}

/** A file without C-rates: a share of the capacity is the current it comes to. */
function inAmperes(step: ProgramStep, capacity: number): ProgramStep {
  if (step.does === "loop") return { ...step, steps: step.steps.map((inner) => inAmperes(inner, capacity)) };
  if (!("ends" in step)) return step;
  const list = step.ends.list.map((end) =>
    end.of === "rate"
      ? { path: end.path, of: "current" as const, is: end.is, amperes: end.perHour * capacity }
      : end,
  );
  const ends = { ...step.ends, list };
  if (step.does !== "current" || step.current.as !== "rate") return { ...step, ends };
  return { ...step, ends, current: { as: "amperes", amperes: step.current.perHour * capacity } };
}

/** What is recorded in which step is not compared: it follows what moves in it. */
const withoutRecording = (step: ProgramStep): ProgramStep =>
  step.does === "loop"
    ? { ...step, recordSeconds: undefined, steps: step.steps.map(withoutRecording) }
    : { ...step, recordSeconds: undefined };

const stepsOf = (program: Program): unknown =>
  (plainOf({ ...program, steps: program.steps.map(withoutRecording) }) as { steps: unknown }).steps;

test("a step file of Neware says the document, without what the report says was lost", () => {
  fc.assert(
    fc.property(randomProgram, (program) => {
      const result = written(program, "neware");
      if (result === undefined) return;
      const { source, there } = result;
      expect(plainOf(readNeware(there.content))).toEqual(plainOf(lessLosses(source, there.losses)));
    }),
    { numRuns: 80 },
  );
});

test("a settings file of BioLogic says the steps of the document, without what the report says was lost", () => {
  fc.assert(
    fc.property(randomProgram, (program) => {
      const result = written(program, "biologic");
      if (result === undefined) return;
      const { source, there } = result;
      const said = {
        ...source,
        steps: source.steps.map((step) => inAmperes(step, source.capacityAmpereHours ?? 0)),
      };
      const { steps } = readBiologic(Buffer.from(there.content, "base64"));
      expect(stepsOf({ ...source, steps })).toEqual(stepsOf(lessLosses(said, there.losses)));
    }),
    { numRuns: 80 },
  );
});
