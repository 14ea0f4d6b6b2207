import fc from "fast-check";
import { parseAgendaText, writeAgendaText } from "./agenda-text.js";

describe("a typed agenda", () => {
  it("has a point a line, and details below it", () => {
    expect(parseAgendaText("Opening\r\n\n Pressure\n- As measured\n-\n- Not as set\nClose")).toEqual([
      { title: "Opening", details: null },
      { title: "Pressure", details: "As measured\n\nNot as set" },
      { title: "Close", details: null },
    ]);
  });

  it("reads a detail above the first point as a point, and empty details as none", () => {
    expect(parseAgendaText("- Pressure\n-\n- ")).toEqual([{ title: "- Pressure", details: null }]);
    expect(parseAgendaText(" \n\n")).toEqual([]);
  });

  it("comes back as it was, whatever titles begin with", () => {
    const line = fc.string().map((text) => text.replace(/\s+/g, " ").trim());
    const title = line.filter((text) => text !== "");
    const details = fc.option(
      fc
        .array(line, { minLength: 1 })
        .map((lines) => lines.join("\n").trim())
        .filter((text) => text !== ""),
      { nil: null },
    );
    fc.assert(
      fc.property(fc.array(fc.record({ title, details })), (points) => {
        expect(parseAgendaText(writeAgendaText(points))).toEqual(points);
      }),
    );
    const odd = ["- x", "-", "\\", "\\- x"].map((each) => ({ title: each, details: "- y" }));
    expect(parseAgendaText(writeAgendaText(odd))).toEqual(odd);
  });
});
