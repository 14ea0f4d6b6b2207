import fc from "fast-check";
import { loadEdition } from "../reference/edition-loader.js";
import { measureFactory } from "../testing/measure.factory.js";
import { measureAgeDays, measureEffect, measureStatusOn } from "./measure-status.js";
import { worldTradeFactor } from "./world-trade-factor.js";

const edition = loadEdition("2026-11");
const factorOn = (
  mineralId: "nickel" | "lithium" | "cobalt" | "germanium" | "bauxite" | "natural-graphite",
  stage: "mine" | "refine",
  countryIso3: string,
  date: string,
  homeArea: string[] = [],
) => worldTradeFactor(edition, { mineralId, stage, countryIso3, date, homeArea });

describe("where a measure stands on a day", () => {
  const paused = measureFactory({
    effectiveFrom: "2025-01-01",
    effectiveTo: "2027-01-01",
    pausedFrom: "2025-06-01",
    pausedTo: "2025-09-01",
    afterPause: "unknown",
  });
  it.each([
    ["2024-12-31", "not-yet"],
    ["2025-01-01", "in-effect"],
    ["2025-05-31", "in-effect"],
    ["2025-06-01", "paused"],
    ["2025-08-31", "paused"],
    ["2025-09-01", "pause-run-out"],
    ["2026-12-31", "pause-run-out"],
    ["2027-01-01", "ended"],
  ])("%s: %s", (date, status) => {
    expect(measureStatusOn(paused, date)).toBe(status);
  });

  it("follows what is known after the pause", () => {
    expect(measureStatusOn({ ...paused, afterPause: "resumed" }, "2025-10-01")).toBe("in-effect");
    expect(measureStatusOn({ ...paused, afterPause: "ended" }, "2025-10-01")).toBe("ended");
  });

  it("was never in effect when its pause came first", () => {
    const named =
      edition.measures.find(({ measureId }) => measureId === "chn-58-lithium-2025") ?? measureFactory();
    expect(
      ["2025-11-06", "2025-11-07", "2025-11-08", "2026-11-09", "2026-11-10"].map((day) =>
        measureStatusOn(named, day),
      ),
    ).toEqual(["not-yet", "not-yet", "paused", "paused", "pause-run-out"]);
  });
});

describe("in which bounds a measure counts", () => {
  const ore = measureFactory({ forms: ["ore"], effectiveFrom: "2025-01-01" });
  const counts = (measure: typeof ore, date: string, form: string | null) => {
    const { low, value, high } = measureEffect(measure, date, form);
    return [low, value, high];
  };

  it("is decided by a known form", () => {
    expect(counts(ore, "2025-02-01", "ore")).toEqual([true, true, true]);
    expect(counts(ore, "2025-02-01", "concentrate")).toEqual([false, false, false]);
  });

  it("is in value for an unknown form only while younger than 730 days", () => {
    expect(measureAgeDays(ore, "2026-12-31")).toBe(729);
    expect(counts(ore, "2026-12-31", null)).toEqual([false, true, true]);
    expect(counts(ore, "2027-01-01", null)).toEqual([false, false, true]);
    expect(measureEffect(ore, "2026-12-31", null).gaps).toHaveLength(1);
  });

  it("leaves low when a pause ran out, with a gap", () => {
    const open = measureFactory({ pausedFrom: "2025-06-01", pausedTo: "2025-09-01", afterPause: "unknown" });
    expect(counts(open, "2025-09-01", null)).toEqual([false, true, true]);
    expect(counts(open, "2025-07-01", null)).toEqual([false, false, false]);
    expect(measureEffect(open, "2025-09-01", null).gaps[0]?.code).toBe("measure-pause-run-out");
  });

  it("is high alone for a recalled measure", () => {
    expect(counts(measureFactory({ confidence: "recalled" }), "2025-02-01", "ore")).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("never counts in a lower bound without the next", () => {
    const day = fc.date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
    const iso = day.map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        fc.constantFrom(...edition.measures),
        iso,
        fc.constantFrom(null, "ore", "concentrate", "oxide"),
        (measure, date, form) => {
          const { low, value, high } = measureEffect(measure, date, form);
          expect(!low || value).toBe(true);
          expect(!value || high).toBe(true);
        },
      ),
    );
  });
});

describe("the world's trade factor", () => {
  it.each([
    ["cobalt quota of DR Congo", factorOn("cobalt", "mine", "COD", "2026-11-22"), [1.2, 1.2, 1.2]],
    ["cobalt halt of DR Congo", factorOn("cobalt", "mine", "COD", "2025-03-01"), [1.3, 1.3, 1.3]],
    ["nickel ore ban of 2020, old by now", factorOn("nickel", "mine", "IDN", "2026-11-22"), [1, 1, 1.3]],
    ["nickel ore ban of 2020, young then", factorOn("nickel", "mine", "IDN", "2021-12-30"), [1, 1.3, 1.3]],
    ["lithium concentrate ban of Zimbabwe", factorOn("lithium", "mine", "ZWE", "2026-11-22"), [1, 1.3, 1.3]],
    ["bauxite ban of Indonesia, recalled", factorOn("bauxite", "mine", "IDN", "2023-07-01"), [1, 1, 1.3]],
    ["germanium licence of China", factorOn("germanium", "refine", "CHN", "2026-11-27"), [1.1, 1.1, 1.1]],
    [
      "germanium ban on the USA, for the USA, paused",
      factorOn("germanium", "refine", "CHN", "2026-11-26", ["USA"]),
      [1.1, 1.1, 1.1],
    ],
    [
      "germanium ban on the USA, after its pause",
      factorOn("germanium", "refine", "CHN", "2026-11-27", ["USA"]),
      [1.1, 1.3, 1.3],
    ],
    ["no measure", factorOn("lithium", "mine", "AUS", "2026-11-22"), [1, 1, 1]],
  ])("%s", (_name, { low, value, high }, expected) => {
    expect([low, value, high]).toEqual(expected);
  });

  it("has the factors of version 1 by kind in every edition", () => {
    const byKind = { "export-ban": 1.3, "export-quota": 1.2, "export-licence": 1.1, "export-tax": 1.1 };
    for (const name of ["2026-11", "2025-12"]) {
      expect(loadEdition(name).measures.filter((m) => m.tradeFactor !== byKind[m.kind])).toEqual([]);
    }
  });
});
