import { mineralIds } from "../mineral.js";
import { mineralCatalogue } from "../mineral-catalogue.js";
import { loadEdition } from "../reference/edition-loader.js";
import { describeMineral, summariseMinerals } from "./mineral-profile.js";
import { mineralListSchema, mineralProfileSchema } from "./minerals.contract.js";

const date = "2026-11-22";
const editions = ["2026-11b", "2026-11", "2025-12"].map((name) => loadEdition(name));

describe("the mineral catalogue", () => {
  it("names every mineral in both languages, in the order of every list", () => {
    expect(mineralCatalogue.map(({ id }) => id)).toEqual([...mineralIds]);
    expect(
      mineralCatalogue.filter(({ nameEn, nameZh }) => nameEn === "" || !/\p{Script=Han}/u.test(nameZh)),
    ).toEqual([]);
    for (const names of [
      mineralCatalogue.map(({ nameEn }) => nameEn),
      mineralCatalogue.map(({ nameZh }) => nameZh),
    ]) {
      expect(new Set(names).size).toBe(mineralIds.length);
    }
  });

  it("lets no symbol mean two minerals", () => {
    const symbols = mineralCatalogue.filter((entry) => entry.isNamedBySymbol).map(({ symbol }) => symbol);
    expect(new Set(symbols).size).toBe(symbols.length);
  });
});

describe("the list of minerals", () => {
  it.each(editions)("keeps its wire schema in every edition ($name)", (edition) => {
    const list = { items: summariseMinerals(edition, date), nextCursor: null, edition: edition.name, date };
    expect(mineralListSchema.parse(list)).toEqual(list);
  });

  it("says why a stage has no figure", () => {
    const [edition = loadEdition("2026-11")] = editions;
    for (const summary of summariseMinerals(edition, date)) {
      for (const stage of Object.values(summary.stages)) {
        if (stage.worldHhi === null) expect(stage.gaps.length).toBeGreaterThan(0);
        else expect(stage.badge).not.toBeNull();
      }
    }
  });
});

describe("the page of a mineral", () => {
  it.each(editions.flatMap((edition) => mineralIds.map((mineralId) => [edition.name, mineralId] as const)))(
    "keeps its wire schema and names every source: %s %s",
    (name, mineralId) => {
      const profile = describeMineral(loadEdition(name), mineralId, date);
      expect(mineralProfileSchema.parse(profile)).toEqual(profile);
      const sources = new Set(profile.sources.map(({ sourceId }) => sourceId));
      const shown = [
        ...profile.prices,
        ...profile.events,
        ...profile.publishedFigures,
        ...profile.tradeFlows,
      ];
      expect(shown.filter(({ sourceId }) => !sources.has(sourceId))).toEqual([]);
    },
  );

  it.each(mineralIds)("carries all that its figures are made of: %s", (mineralId) => {
    for (const stage of Object.values(describeMineral(loadEdition("2026-11b"), mineralId, date).stages)) {
      const { producers, unknownShareFraction: other, worldHhi, worldConcentration: weighed } = stage;
      if (worldHhi === null || weighed === null) {
        expect(producers).toEqual([]);
        continue;
      }
      const at = (end: "low" | "value" | "high", others: number) =>
        10 *
        producers.reduce(
          (sum, { shareFraction, governanceRisk, tradeFactor }) =>
            sum + shareFraction ** 2 * governanceRisk * tradeFactor[end],
          others * other ** 2,
        );
      expect(weighed.low).toBeCloseTo(at("low", 0), 12);
      expect(weighed.value).toBeCloseTo(at("value", 0.5), 12);
      expect(weighed.high).toBeCloseTo(at("high", stage.greatestRisk), 12);
      const squares = producers.reduce((sum, { shareFraction }) => sum + shareFraction ** 2, 0);
      expect(worldHhi.value).toBeCloseTo(squares + other ** 2, 12);
    }
  });

  it("lists a measure with all its minerals, on the page of each", () => {
    for (const mineralId of ["nickel", "cobalt", "manganese", "aluminium"] as const) {
      const { measures } = describeMineral(loadEdition("2026-11b"), mineralId, date);
      const precursor = measures.find(({ measureId }) => measureId === "chn-58-precursor-2025");
      expect(precursor?.mineralIds).toContain(mineralId);
      expect(precursor?.mineralId).toBe("nickel");
    }
  });

  it("shows who is withheld beside who is known", () => {
    const { mine } = describeMineral(loadEdition("2026-11"), "lithium", date).stages;
    expect(mine.absent).toEqual([
      { countryIso3: "USA", state: "withheld", factId: "production/lithium/mine/USA/2025/usgs-mcs-2026" },
    ]);
    expect(mine.publishedTotal?.value).toBe(290000);
    expect(mine.producers[0]).toMatchObject({
      countryIso3: "AUS",
      quantity: 92000,
      badge: { confidence: "secondary", isEstimated: true },
    });
    expect(mine.producers.find(({ countryIso3 }) => countryIso3 === "ZWE")?.tradeFactor).toEqual({
      low: 1,
      value: 1.3,
      high: 1.3,
    });
  });

  it("says that a rare earth is reported only within its group", () => {
    const { mine } = describeMineral(loadEdition("2026-11"), "yttrium", date).stages;
    expect(mine.series).toMatchObject({ state: "group", mineralId: "rare-earths" });
    expect(mine.gaps.map(({ code }) => code)).toContain("series-group");
  });

  it("keeps events and measures known later out of an older edition", () => {
    const ids = (name: string) =>
      describeMineral(loadEdition(name), "lithium", date).measures.map(({ measureId }) => measureId);
    expect(ids("2026-11")).toContain("zwe-lithium-concentrate-2026");
    expect(ids("2025-12")).not.toContain("zwe-lithium-concentrate-2026");
  });
});
