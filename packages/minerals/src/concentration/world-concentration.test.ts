import { governanceRisk, greatestRisk } from "../governance/governance-risk.js";
import { mineralIds, stages, type MineralId, type Stage } from "../mineral.js";
import { loadEdition } from "../reference/edition-loader.js";
import { findWorldSeries } from "../series/world-series.js";
import { worldConcentration } from "./world-concentration.js";

const edition = loadEdition("2026-11b");
const weigh = (mineralId: MineralId, stage: Stage) => {
  const series = findWorldSeries(edition, { mineralId, stage, forms: [] });
  return {
    series,
    found: worldConcentration(edition, series, { mineralId, stage, date: "2026-11-22", homeArea: [] }),
  };
};
const every = mineralIds.flatMap((mineralId) => stages.map((stage) => [mineralId, stage] as const));

describe("the world's weighted concentration", () => {
  it.each(every)(
    "%s %s: other countries are absent, then of risk 0.5, then the riskiest",
    (mineralId, stage) => {
      const { series, found } = weigh(mineralId, stage);
      if (!series.hasShares) {
        expect(found).toBeNull();
        return;
      }
      const named = (end: "low" | "value" | "high") =>
        10 *
        (found?.countries ?? []).reduce(
          (sum, { shareFraction, governance, tradeFactor }) =>
            sum + shareFraction ** 2 * governance.risk * tradeFactor[end],
          0,
        );
      const other = series.unknownShareFraction ** 2;
      expect(found?.low).toBeCloseTo(named("low"), 12);
      expect(found?.value).toBeCloseTo(named("value") + 10 * 0.5 * other, 12);
      expect(found?.high).toBeCloseTo(named("high") + 10 * greatestRisk(edition).risk * other, 12);
      expect(found?.unnamed === null).toBe(series.unknownShareFraction === 0);
    },
  );

  it("names the facts behind each country's share and risk", () => {
    const { found } = weigh("cobalt", "mine");
    const congo = found?.countries.find(({ countryIso3 }) => countryIso3 === "COD");
    expect(congo?.factIds).toEqual(["production/cobalt/mine/COD/2025/usgs-mcs-2026"]);
    expect(congo?.governance.factIds).toEqual(governanceRisk(edition, "COD").factIds);
    expect(congo?.tradeFactor.measureIds).toEqual(["cod-cobalt-quota-2025"]);
  });
});
