import fc from "fast-check";
import { loadEdition } from "../reference/edition-loader.js";
import type { Measure } from "../reference/measure.js";
import { measureFactory } from "../testing/measure.factory.js";
import { measureReadings } from "./measure-readings.js";
import { measureScope, scopeParts, type MeasureScope, type ScopePart } from "./measure-scope.js";

const inScope: MeasureScope = { answer: "in", unknown: [] };
const open = (...unknown: ScopePart[]): MeasureScope => ({ answer: "unknown", unknown });
const counts = (measure: Measure, date: string, scope: MeasureScope) => {
  const { low, value, high } = measureReadings(measure, date, scope);
  return [low, value, high];
};
const codes = (measure: Measure, date: string, scope: MeasureScope) =>
  measureReadings(measure, date, scope).gaps.map(({ code }) => code);
const measure = measureFactory({ forms: ["ore"], effectiveFrom: "2025-01-01" });
const paused = measureFactory({ pausedFrom: "2025-06-01", pausedTo: "2025-09-01", afterPause: "unknown" });

describe("at which ends a measure counts", () => {
  it("is everywhere or nowhere for goods it surely names or does not", () => {
    expect(counts(measure, "2025-02-01", inScope)).toEqual([true, true, true]);
    expect(counts(measure, "2025-02-01", { answer: "out", unknown: [] })).toEqual([false, false, false]);
    expect(counts(measure, "2024-12-31", inScope)).toEqual([false, false, false]);
  });

  it("is in value for an unknown form only while younger than 730 days", () => {
    expect(counts(measure, "2026-12-31", open("form"))).toEqual([false, true, true]);
    expect(counts(measure, "2027-01-01", open("form"))).toEqual([false, false, true]);
    expect(codes(measure, "2026-12-31", open("form"))).toEqual(["measure-form-unknown"]);
    expect(codes(measure, "2027-01-01", open("form"))).toEqual(["measure-form-unknown-adapted"]);
  });

  it.each([
    [["requires"], "measure-substance-unknown"],
    [["ratio"], "measure-substance-unknown"],
    [["form", "requires"], "measure-substance-unknown"],
    [["condition"], "measure-condition-unknown"],
    [["form", "condition"], "measure-condition-unknown"],
  ] as const)("is high alone where %s is unknown", (parts, code) => {
    expect(counts(measure, "2025-02-01", open(...parts))).toEqual([false, false, true]);
    expect(codes(measure, "2025-02-01", open(...parts))).toEqual([code]);
  });

  it("leaves low when a pause ran out, with a gap that tells until when", () => {
    expect(counts(paused, "2025-09-01", inScope)).toEqual([false, true, true]);
    expect(counts(paused, "2025-07-01", inScope)).toEqual([false, false, false]);
    const { state, gaps } = measureReadings(paused, "2025-09-01", inScope);
    expect(state).toBe("lapsed-pause");
    expect(gaps).toEqual([
      {
        code: "measure-pause-lapsed",
        facts: {
          measureId: "xxx-lithium-2025",
          exporterIso3: "CHL",
          kind: "export-ban",
          mineralIds: "lithium",
          effectiveFrom: "2025-01-01",
          pausedTo: "2025-09-01",
        },
      },
    ]);
  });

  it("is high alone for a recalled measure", () => {
    const recalled = measureFactory({ confidence: "recalled" });
    expect(counts(recalled, "2025-02-01", inScope)).toEqual([false, false, true]);
    expect(measureReadings(recalled, "2025-02-01", inScope).isRecalled).toBe(true);
    expect(codes(recalled, "2025-02-01", inScope)).toEqual(["measure-recalled"]);
  });

  it("never counts at a lower end without the next, for any measure, day and goods", () => {
    const day = fc
      .date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const measures = ["2026-11b", "2025-12"].flatMap((name) => loadEdition(name).measures);
    const atoms = fc.constantFrom(
      null,
      new Map([
        ["Li", 1.2],
        ["Mn", 1],
      ]),
      new Map([["Ni", 1]]),
    );
    const form = fc.constantFrom(null, "ore", "concentrate", "cathode", "precursor", "anode");
    fc.assert(
      fc.property(fc.constantFrom(...measures), day, form, atoms, (entry, date, lineForm, formula) => {
        const scope = measureScope(entry, { form: lineForm, atoms: formula });
        expect(scope.unknown.every((part) => scopeParts.includes(part))).toBe(true);
        const { low, value, high, gaps } = measureReadings(entry, date, scope);
        expect(!low || value).toBe(true);
        expect(!value || high).toBe(true);
        // What keeps a measure out of low or value is said.
        if (high && !low) expect(gaps.length).toBeGreaterThan(0);
      }),
    );
  });
});
