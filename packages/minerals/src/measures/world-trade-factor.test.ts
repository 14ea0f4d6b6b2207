import { loadEdition } from "../reference/edition-loader.js";
import type { MineralId, Stage } from "../mineral.js";
import { findMeasures, worldTradeFactor } from "./world-trade-factor.js";

const edition = loadEdition("2026-11b");
const factorOn = (
  mineralId: MineralId,
  stage: Stage,
  countryIso3: string,
  date: string,
  homeArea: string[] = [],
) => worldTradeFactor(edition, { mineralId, stage, countryIso3, date, homeArea });

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
    [
      "a licence by name spares the rest of the group",
      factorOn("lanthanum", "refine", "CHN", "2026-11-22"),
      [1, 1, 1],
    ],
  ])("%s", (_name, { low, value, high }, expected) => {
    expect([low, value, high]).toEqual(expected);
  });

  it("tells which measures count, and at which ends", () => {
    const { measures, measureIds } = factorOn("germanium", "refine", "CHN", "2026-11-27", ["USA"]);
    expect(measures.map(({ measureId, readings }) => [measureId, readings.low, readings.value])).toEqual([
      ["chn-germanium-licence-2023", true, true],
      ["chn-germanium-usa-2024", false, true],
    ]);
    expect(measureIds).toEqual(["chn-germanium-licence-2023", "chn-germanium-usa-2024"]);
  });

  it("counts a scope by substance in high alone: the world's goods are not known", () => {
    const measures = edition.measures.map((measure) =>
      measure.measureId === "chn-58-precursor-2025"
        ? { ...measure, stage: "refine" as const, forms: null, pausedFrom: null, pausedTo: null }
        : measure,
    );
    const query = {
      mineralId: "nickel",
      stage: "refine",
      countryIso3: "CHN",
      date: "2026-11-22",
      homeArea: [],
    } as const;
    expect(worldTradeFactor({ ...edition, measures }, query)).toMatchObject({ low: 1, value: 1, high: 1.1 });
  });

  it("has the factors of version 1 by kind in every edition", () => {
    const byKind = { "export-ban": 1.3, "export-quota": 1.2, "export-licence": 1.1, "export-tax": 1.1 };
    for (const name of ["2026-11b", "2026-11", "2025-12"]) {
      expect(loadEdition(name).measures.filter((m) => m.tradeFactor !== byKind[m.kind])).toEqual([]);
    }
  });
});

describe("a measure on several minerals", () => {
  it("is one measure, found by each of them", () => {
    const ids = (mineralId: MineralId) =>
      findMeasures(edition, { mineralId, stage: "material", countryIso3: "CHN" }).map(
        ({ measureId }) => measureId,
      );
    expect(ids("cobalt")).toEqual(["chn-58-lithium-rich-2025", "chn-58-precursor-2025"]);
    expect(ids("iron")).toEqual(["chn-58-lfp-2025"]);
    expect(ids("natural-graphite")).toEqual(["chn-58-graphite-2025"]);
  });
});
