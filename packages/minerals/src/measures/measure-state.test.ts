import { loadEdition } from "../reference/edition-loader.js";
import { measureFactory } from "../testing/measure.factory.js";
import { measureAgeDays, measureStateOn, measureStatusOn } from "./measure-state.js";

describe("where a measure stands on a day", () => {
  const paused = measureFactory({
    effectiveFrom: "2025-01-01",
    effectiveTo: "2027-01-01",
    pausedFrom: "2025-06-01",
    pausedTo: "2025-09-01",
    afterPause: "unknown",
  });
  it.each([
    ["2024-12-31", "not-yet", "not-yet"],
    ["2025-01-01", "in-force", "in-effect"],
    ["2025-05-31", "in-force", "in-effect"],
    ["2025-06-01", "paused", "paused"],
    ["2025-08-31", "paused", "paused"],
    ["2025-09-01", "lapsed-pause", "pause-run-out"],
    ["2026-12-31", "lapsed-pause", "pause-run-out"],
    ["2027-01-01", "ended", "ended"],
  ])("%s: %s", (date, state, status) => {
    expect(measureStateOn(paused, date)).toBe(state);
    expect(measureStatusOn(paused, date)).toBe(status);
  });

  it("follows what is known after the pause", () => {
    expect(measureStateOn({ ...paused, afterPause: "resumed" }, "2025-10-01")).toBe("in-force");
    expect(measureStateOn({ ...paused, afterPause: "ended" }, "2025-10-01")).toBe("ended");
  });

  it("was never in force when its pause came first", () => {
    const named = loadEdition("2026-11b").measures.find(({ measureId }) => measureId === "chn-58-lfp-2025");
    const days = ["2025-11-06", "2025-11-07", "2025-11-08", "2026-11-09", "2026-11-10"];
    expect(days.map((day) => measureStateOn(named ?? measureFactory(), day))).toEqual([
      "not-yet",
      "not-yet",
      "paused",
      "paused",
      "lapsed-pause",
    ]);
  });

  it("counts its age from its first day", () => {
    const measure = measureFactory({ effectiveFrom: "2025-01-01" });
    expect(measureAgeDays(measure, "2025-01-01")).toBe(0);
    expect(measureAgeDays(measure, "2026-12-31")).toBe(729);
    expect(measureAgeDays(measure, "2024-12-31")).toBe(-1);
  });
});
