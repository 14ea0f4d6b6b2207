import type { PlanLine } from "../plan-line.js";
import { createSoundLine, findByRule } from "../testing/finding.factory.js";
import { originsOf } from "../testing/plan-line.factory.js";

const near = (value: number): number => expect.closeTo(value, 9) as number;

describe("pauses", () => {
  const germanium = (fields: Partial<PlanLine> = {}) =>
    createSoundLine({
      mineralId: "germanium",
      refinedIn: originsOf("CHN:60;FIN:40"),
      plantCountryIso3: "USA",
      ...fields,
    });
  const on = (ruleId: "pause-ending" | "pause-lapsed", date: string, line = germanium()) =>
    findByRule(ruleId, [line], { request: { date } });

  // The suspension of China's ban on exports to the USA ends on 2026-11-27; nothing later is known.
  test("one that ends within 90 days is found, with what it would touch", () => {
    expect(on("pause-ending", "2026-11-20")).toMatchObject([
      {
        subject: { kind: "measure", measureId: "chn-germanium-usa-2024" },
        mineralIds: ["germanium"],
        value: near(0.6),
        limit: 0.1,
        stakeUsd: near(60_000),
        possible: false,
        level: "act",
        facts: { days: 7, pausedTo: "2026-11-27" },
      },
    ]);
    expect(on("pause-ending", "2026-08-29")).toHaveLength(1);
    expect(on("pause-ending", "2026-08-28")).toEqual([]);
    expect(on("pause-ending", "2026-11-27")).toEqual([]);
  });

  test("one that has run out stays found, however long ago", () => {
    expect(on("pause-lapsed", "2026-11-26")).toEqual([]);
    expect(on("pause-lapsed", "2026-11-27")).toMatchObject([{ value: near(0.6), level: "act" }]);
    expect(on("pause-lapsed", "2030-01-01")).toHaveLength(1);
  });

  test("is silent where the measure would not reach the plant, or too little", () => {
    expect(on("pause-ending", "2026-11-20", germanium({ plantCountryIso3: "KOR" }))).toEqual([]);
    const tenth = germanium({ refinedIn: originsOf("CHN:10;FIN:90") });
    expect(on("pause-ending", "2026-11-20", tenth)).toEqual([]);
  });

  test("is possible, and watched, where only an unknown origin could be touched", () => {
    const unknown = germanium({ refinedIn: originsOf("FIN:89.5") });
    expect(on("pause-ending", "2026-11-20", unknown)).toMatchObject([
      { possible: true, level: "watch", value: near(0.105), stakeUsd: near(10_500) },
    ]);
  });

  test("names every mineral of the goods once, with their stakes added", () => {
    const cathode = createSoundLine({
      mineralId: null,
      formula: "Ni0.8Co0.1Mn0.1(OH)2",
      form: "precursor",
      supplierCountryIso3: "CHN",
      minedIn: originsOf("AUS"),
      refinedIn: originsOf("FIN"),
    });
    const [found, ...others] = on("pause-lapsed", "2026-11-20", cathode);
    expect(others).toEqual([]);
    expect(found?.mineralIds.length).toBeGreaterThan(1);
    expect(found).toMatchObject({ value: 1, stakeUsd: near(100_000), lines: ["1"], lineCount: 1 });
  });

  test("natural graphite and a cathode are not found under notices that do not name them", () => {
    const graphite = createSoundLine({
      mineralId: "natural-graphite",
      form: null,
      supplierCountryIso3: "CHN",
      minedIn: originsOf("CHN"),
      refinedIn: originsOf("CHN"),
    });
    const cathode = createSoundLine({
      mineralId: null,
      formula: "LiNi0.8Co0.1Mn0.1O2",
      form: "cathode",
      supplierCountryIso3: "CHN",
    });
    const found = [graphite, cathode].flatMap((line) => on("pause-lapsed", "2026-11-20", line));
    expect(found.filter(({ possible }) => !possible)).toEqual([]);
  });
});
