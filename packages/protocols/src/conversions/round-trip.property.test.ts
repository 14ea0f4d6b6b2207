import fc from "fast-check";
import { protocolDocumentSchema } from "../document/document.js";
import { randomProgram } from "../testing/random-programs.js";
import { lessLosses, plainOf } from "../testing/less-losses.js";
import { convertProtocol, readableFormats, type Conversion } from "./convert.js";
import type { ConversionFormat } from "./conversion-format.js";
import { readDocument } from "./document/read-document.js";
import { writeDocument } from "./document/write-document.js";
import { LossReport } from "./program/loss.js";
import type { Program } from "./program/program.js";

const programOf = (text: string): Program =>
  readDocument(protocolDocumentSchema.parse(JSON.parse(text)), {}, new LossReport());

function converted(from: ConversionFormat, to: ConversionFormat, content: string): Conversion | undefined {
  const result = convertProtocol({ from, to, content });
  if (result.ok) return result.conversion;
  // The one refusal that a well-formed document may meet: nothing of it can be said in the other format.
  expect(result.failure.code).toBe("conversion.no-steps");
  return undefined;
}

test.each(readableFormats.filter((format) => format !== "json"))(
  "a document written as %s and read back lacks what the report says, and nothing else",
  (format) => {
    let checked = 0;
    fc.assert(
      fc.property(randomProgram, (program) => {
        const source = JSON.stringify(writeDocument(program, new LossReport()));
        const there = converted("json", format, source);
        if (there === undefined) return;
        const back = converted(format, "json", there.content);
        if (back === undefined) return;
        expect(plainOf(programOf(back.content))).toEqual(
          plainOf(lessLosses(programOf(source), there.losses)),
        );
        checked += 1;
      }),
      { numRuns: 80 },
    );
    expect(checked).toBeGreaterThan(40);
  },
);

test("a document of plain steps that is read and written again is the same steps", () => {
  fc.assert(
    fc.property(randomProgram, (program) => {
      const written = writeDocument(program, new LossReport());
      const again = writeDocument(readDocument(written, {}, new LossReport()), new LossReport());
      expect(again.steps).toEqual(written.steps);
      expect(again.safety).toEqual(written.safety);
    }),
    { numRuns: 100 },
  );
});
