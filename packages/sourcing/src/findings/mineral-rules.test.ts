import { createSoundLine, findByRule } from "../testing/finding.factory.js";
import { originsOf } from "../testing/plan-line.factory.js";

const near = (value: number): number => expect.closeTo(value, 9) as number;

describe("country-above", () => {
  test.each<[string, string, boolean, number | null]>([
    ["certain", "COD:70;AUS:30", false, 0.7],
    ["only with the unknown part", "COD:60;AUS:30", true, 0.7],
    ["more is unknown than known", "COD:40", false, null],
    ["as much is unknown as known", "COD:50", true, 1],
    ["at the limit is not above", "COD:65;AUS:35", false, null],
    ["home is not counted", "KOR:100", false, null],
    ["recycled is no country", "RECYCLED:100", false, null],
  ])("%s", (_name, origins, possible, value) => {
    const found = findByRule("country-above", [createSoundLine({ minedIn: originsOf(origins) })]);
    const told = found.map((entry) => [entry.stage, entry.countryIso3, entry.possible, entry.value]);
    expect(told).toEqual(value === null ? [] : [["mine", "COD", possible, near(value)]]);
  });

  test("what is at stake is the share concerned, and a possible one is only watched", () => {
    const [certain] = findByRule("country-above", [createSoundLine({ minedIn: originsOf("COD:70;AUS:30") })]);
    expect(certain).toMatchObject({ level: "plan", stakeUsd: near(70_000), rankUsd: 70_000 });
    const [possible] = findByRule("country-above", [
      createSoundLine({ minedIn: originsOf("COD:60;AUS:30") }),
    ]);
    expect(possible).toMatchObject({ level: "watch", stakeUsd: near(70_000) });
  });

  test("a possible one names those who left the origin unknown", () => {
    const lines = [
      createSoundLine({ supplier: "Known", minedIn: originsOf("COD"), annualQuantityTonnes: 60 }),
      createSoundLine({ line: "2", supplier: "Silent", minedIn: originsOf(""), annualQuantityTonnes: 40 }),
    ];
    expect(findByRule("country-above", lines)).toMatchObject([{ lines: ["2"], suppliers: ["Silent"] }]);
  });

  test("a stage that is not applicable is not judged", () => {
    const found = findByRule("country-above", [
      createSoundLine({ mineralId: "germanium", minedIn: originsOf("CHN") }),
    ]);
    expect(found.map(({ stage }) => stage)).not.toContain("mine");
  });
});

test("supplier-above names the parent above half", () => {
  const lines = [
    createSoundLine({ supplier: "Alpha", supplierParent: "Group", annualQuantityTonnes: 60 }),
    createSoundLine({ line: "2", supplier: "Beta", annualQuantityTonnes: 40 }),
  ];
  expect(findByRule("supplier-above", lines)).toMatchObject([
    { supplier: "Group", value: 0.6, lines: ["1"], lineCount: 1, suppliers: ["Group"], level: "watch" },
  ]);
  const [a, b] = [
    { ...lines[0]!, annualQuantityTonnes: 50 },
    { ...lines[1]!, annualQuantityTonnes: 50 },
  ];
  expect(findByRule("supplier-above", [a, b])).toEqual([]);
});

describe("touched-by-measures", () => {
  // The quota of DR Congo on cobalt is in force since 2025-10-16.
  test("counts what measures in force touch", () => {
    const found = findByRule("touched-by-measures", [
      createSoundLine({ minedIn: originsOf("COD:20;AUS:80") }),
    ]);
    expect(found).toMatchObject([
      { value: near(0.2), limit: 0.1, possible: false, stakeUsd: near(20_000), level: "plan" },
    ]);
    expect(found[0]?.facts["measureIds"]).toBe("cod-cobalt-quota-2025");
    expect(
      findByRule("touched-by-measures", [createSoundLine({ minedIn: originsOf("COD:10;AUS:90") })]),
    ).toEqual([]);
  });

  test("is possible where only what is unknown could be touched", () => {
    const found = findByRule("touched-by-measures", [createSoundLine({ minedIn: originsOf("AUS:88") })]);
    expect(found).toMatchObject([{ possible: true, value: near(0.12), level: "watch" }]);
  });

  test("leaves out a measure whose suspension has run out", () => {
    const precursor = {
      mineralId: "nickel" as const,
      formula: "Ni0.8Co0.1Mn0.1(OH)2",
      form: "precursor" as const,
      supplierCountryIso3: "CHN",
      minedIn: originsOf("AUS"),
    };
    const after = { request: { date: "2026-11-20" } };
    expect(findByRule("touched-by-measures", [createSoundLine(precursor)], after)).toEqual([]);
    expect(findByRule("pause-lapsed", [createSoundLine(precursor)], after)).toHaveLength(1);
  });

  test("names those in force beside one that has lapsed", () => {
    const germanium = createSoundLine({
      mineralId: "germanium",
      refinedIn: originsOf("CHN"),
      plantCountryIso3: "USA",
    });
    const [found] = findByRule("touched-by-measures", [germanium], { request: { date: "2026-12-01" } });
    expect(found?.facts["measureIds"]).toBe("chn-germanium-licence-2023");
  });
});

describe("origin-unknown", () => {
  test("asks the supplier of the unknown part, not at a stage that does not apply", () => {
    const line = createSoundLine({
      mineralId: "germanium",
      minedIn: originsOf(""),
      refinedIn: originsOf("FIN:70"),
    });
    expect(findByRule("origin-unknown", [line])).toMatchObject([
      { stage: "refine", value: near(0.3), suppliers: ["Supplier A"], level: "plan", stakeUsd: near(30_000) },
    ]);
  });

  test("a fifth is not above a fifth", () => {
    expect(findByRule("origin-unknown", [createSoundLine({ minedIn: originsOf("AUS:50;CAN:30") })])).toEqual(
      [],
    );
    expect(
      findByRule("origin-unknown", [createSoundLine({ minedIn: originsOf("AUS:50;CAN:29") })]),
    ).toHaveLength(1);
  });

  test("tells how much of the concentration is assumed", () => {
    const [found] = findByRule("origin-unknown", [createSoundLine({ minedIn: originsOf("") })]);
    expect(found?.facts["assumedPoints"]).toBe(found?.facts["concentration"]);
  });
});

describe("mix-more-concentrated", () => {
  test("needs a worse value than the world's and a country outside the home area above 40 %", () => {
    const found = findByRule("mix-more-concentrated", [createSoundLine({ minedIn: originsOf("COD") })]);
    expect(found).toMatchObject([
      { stage: "mine", countryIso3: "COD", value: 1, limit: 0.4, level: "watch" },
    ]);
    expect(
      findByRule("mix-more-concentrated", [createSoundLine({ minedIn: originsOf("AUS:50;CAN:50") })]),
    ).toEqual([]);
  });

  test("the home country is no advice to leave", () => {
    const home = { organisationCountryIso3: "COD" };
    expect(
      findByRule("mix-more-concentrated", [createSoundLine({ minedIn: originsOf("COD") })], home),
    ).toEqual([]);
  });
});
