import {
  defaultEditionName,
  findWorldSeries,
  governanceRisk,
  greatestRisk,
  greatestInstability,
  loadEdition,
  politicalStabilityRisk,
  type MineralId,
  type Stage,
} from "@interphase/minerals";
import type { PlanLine } from "../plan-line.js";
import { createPlanLine, originsOf } from "../testing/plan-line.factory.js";
import { assessPlan, getExposure } from "../testing/assess-plan.js";

const edition = loadEdition(defaultEditionName());
const r = (country: string) => governanceRisk(edition, country).risk;
const g = (country: string) => politicalStabilityRisk(edition, country).risk;
const worldOf = (mineralId: MineralId, stage: Stage) => {
  const { shares, unknownShareFraction } = findWorldSeries(edition, { mineralId, stage, forms: [] });
  return {
    P: new Map(shares.map((share) => [share.countryIso3, share.shareFraction])),
    PX: unknownShareFraction,
  };
};
const plan = (mineralId: MineralId, ...lines: Partial<PlanLine>[]) =>
  getExposure(
    assessPlan(
      lines.map((fields, index) =>
        createPlanLine({ line: String(index), mineralId, supplier: `S${String(index)}`, ...fields }),
      ),
    ),
    mineralId,
  );

describe("the company's mix (methods 3)", () => {
  test("adds repeated countries, leaves what is missing unknown and recycled material without a country", () => {
    const { mine } = plan("cobalt", { minedIn: originsOf("COD:30;AUS:20;COD:10;RECYCLED:15") }).stages;
    expect(mine.companyShares.map(({ countryIso3 }) => countryIso3)).toEqual(["COD", "AUS"]);
    expect(mine.companyShares[0]?.shareFraction).toBeCloseTo(0.4, 12);
    expect(mine.unknownShareFraction).toBeCloseTo(0.25, 12);
    expect(mine.recycledShareFraction).toBeCloseTo(0.15, 12);
    expect(mine.companyHhi?.low).toBeCloseTo(0.2, 12);
    // U = 0.25, the largest 0.4: 0.2 + 0.25·(0.8 + 0.25).
    expect(mine.companyHhi?.high).toBeCloseTo(0.2 + 0.25 * 1.05, 12);
  });

  test("an element that the origins do not name is unknown", () => {
    const minedIn = { all: [], byElement: { Ni: [{ origin: "IDN", shareFraction: 1 }] } };
    const result = assessPlan([createPlanLine({ mineralId: null, formula: "LiNiO2", minedIn })]);
    expect(getExposure(result, "nickel").stages.mine.companyShares).toEqual([
      { countryIso3: "IDN", shareFraction: 1 },
    ]);
    expect(getExposure(result, "lithium").stages.mine.unknownShareFraction).toBe(1);
  });

  test("without a world series the unknown is one unnamed country", () => {
    // Manganese has no refining series. KOR 0.4, two unknown lumps of 0.3: 0.16 + (0.3 + 0.3)².
    const { refine } = plan(
      "manganese",
      { annualQuantityTonnes: 40, refinedIn: originsOf("KOR") },
      { annualQuantityTonnes: 30 },
      { annualQuantityTonnes: 30 },
    ).stages;
    expect(refine.companyHhi?.value).toBeCloseTo(0.16 + 0.36, 12);
    expect(refine.worldHhi).toBeNull();
    // C = 10·(r_KOR·0.16 + 0.5·0.36); at worst all 0.6 come from the riskiest country or from Korea.
    expect(refine.companyConcentration?.value).toBeCloseTo(10 * (r("KOR") * 0.16 + 0.5 * 0.36), 12);
    const worst = Math.max(greatestRisk(edition).risk * 0.36, r("KOR") * (1 - 0.16));
    expect(refine.companyConcentration?.high).toBeCloseTo(10 * (r("KOR") * 0.16 + worst), 12);
  });

  test("the value is the expectation over every draw of every lump's country", () => {
    // Copper at refine: lumps of 0.3 (two lines of one parent) and 0.2 beside CHL 0.5.
    const own = { supplierParent: "Parent" };
    const { refine } = plan(
      "copper",
      { annualQuantityTonnes: 50, refinedIn: originsOf("CHL") },
      { annualQuantityTonnes: 10, ...own },
      { annualQuantityTonnes: 20, ...own },
      { annualQuantityTonnes: 20 },
    ).stages;
    const { P, PX } = worldOf("copper", "refine");
    const draws: [string, number][] = [...P, ["unnamed", PX]];
    let [hhi, weighted] = [0, 0];
    for (const [a, pa] of draws) {
      for (const [b, pb] of draws) {
        const S = new Map([["CHL", 0.5]]);
        S.set(a, (S.get(a) ?? 0) + 0.3);
        S.set(b, (S.get(b) ?? 0) + 0.2);
        for (const [country, share] of S) {
          hhi += pa * pb * share * share;
          weighted += pa * pb * share * share * (country === "unnamed" ? 0.5 : r(country));
        }
      }
    }
    expect(refine.companyHhi?.value).toBeCloseTo(hhi, 10);
    expect(refine.companyConcentration?.value).toBeCloseTo(10 * weighted, 10);
  });

  test("a stage that is not applicable has no figure, but its RECYCLED still counts", () => {
    const germanium = plan("germanium", { minedIn: originsOf("RECYCLED"), refinedIn: originsOf("KOR") });
    expect(germanium.stages.mine).toEqual({
      series: { state: "not-applicable", mineralId: null, sourceId: null, year: null },
      companyShares: [],
      unknownShareFraction: null,
      recycledShareFraction: null,
      companyHhi: null,
      worldHhi: null,
      companyConcentration: null,
      worldConcentration: null,
      supplyLeftWithoutLargest: { company: null, world: null },
    });
    // ρ = 1 and all from home (IR = 0): nothing is left of C(1 - ρ).
    expect(germanium.sourcingConcentration).toMatchObject({ stage: "refine", value: 0 });
  });
});

describe("the weighted concentration (methods 6)", () => {
  test("one unknown lump's high end is the worst producer, with the measures its goods would meet", () => {
    const { mine } = plan("cobalt", { minedIn: originsOf("COD:80") }).stages;
    // The quota (1.2) meets all that leaves DR Congo, in high wherever it is refined: S + U = 1, all at 1.2.
    expect(mine.companyConcentration?.high).toBeCloseTo(10 * r("COD") * 1.2, 10);
    expect(mine.companyConcentration?.low).toBeCloseTo(10 * 0.64 * r("COD"), 10);
  });

  test("the world without its other countries, with them as a middling one, and as the worst", () => {
    const { mine } = plan("cobalt", {}).stages;
    const { P, PX } = worldOf("cobalt", "mine");
    const sum = [...P].reduce(
      (total, [country, share]) => total + r(country) * share ** 2 * (country === "COD" ? 1.2 : 1),
      0,
    );
    expect(PX).toBeGreaterThan(0);
    expect(mine.worldConcentration?.low).toBeCloseTo(10 * sum, 10);
    expect(mine.worldConcentration?.value).toBeCloseTo(10 * (sum + 0.5 * PX ** 2), 10);
    expect(mine.worldConcentration?.high).toBeCloseTo(10 * (sum + greatestRisk(edition).risk * PX ** 2), 10);
  });
});

describe("sourcing concentration (methods 7)", () => {
  test("follows the EU formula; the stage of the highest value is reported, its ends are the greatest of all", () => {
    const { stages, sourcingConcentration } = plan("cobalt", {
      minedIn: originsOf("AUS"),
      refinedIn: originsOf("KOR"),
    });
    const [w, c] = [
      stages.mine.worldConcentration?.value ?? NaN,
      stages.mine.companyConcentration?.value ?? NaN,
    ];
    // IR = 1 at mine (Australia is outside Korea), EoL of cobalt 22 %, ρ = 0. At refine IR = 0: C alone.
    const atMine = (w / 2) * 0.78 + c / 2;
    const atRefine = stages.refine.companyConcentration?.value ?? NaN;
    expect(atMine).toBeGreaterThan(atRefine);
    expect(sourcingConcentration).toMatchObject({ stage: "mine", assumed: false, withoutWorld: false });
    expect(sourcingConcentration?.value).toBeCloseTo(atMine, 12);
  });

  test("unknown origin is outside the home area as far as the world's production is", () => {
    const { stages, sourcingConcentration } = plan("copper", {
      minedIn: originsOf("CHL"),
      refinedIn: originsOf("CHL:50"),
    });
    const home = worldOf("copper", "refine").P.get("KOR") ?? 0;
    expect(home).toBeGreaterThan(0);
    const { worldConcentration: W, companyConcentration: C } = stages.refine;
    const ir = 0.5 + 0.5 * (1 - home);
    const atRefine = (rate: number) =>
      ((W?.value ?? NaN) * ir * (1 - rate)) / 2 + (C?.value ?? NaN) * (1 - ir / 2);
    const atMine = (rate: number) =>
      ((stages.mine.worldConcentration?.value ?? NaN) * (1 - rate)) / 2 +
      (stages.mine.companyConcentration?.value ?? NaN) / 2;
    // EoL of copper 55 %.
    expect(sourcingConcentration?.value).toBeCloseTo(Math.max(atMine(0.55), atRefine(0.55)), 10);
  });

  test("recycled content of a line comes before its RECYCLED share; in low the unknown may be recycled as published", () => {
    const alone = (fields: Partial<PlanLine>) =>
      plan("manganese", { refinedIn: originsOf("KOR"), ...fields }).sourcingConcentration;
    // Manganese has no refining series: C(1 - ρ), C = 10·r_KOR, is below what is expected of an unknown mine. EoL 9 %.
    const { stages } = plan("manganese", { minedIn: originsOf("KOR"), refinedIn: originsOf("KOR") });
    const c = 10 * r("KOR");
    expect(stages.refine.companyConcentration?.value).toBeCloseTo(c, 12);
    const known = alone({ minedIn: originsOf("KOR:80;RECYCLED:20") });
    expect(known).toMatchObject({ stage: "refine", withoutWorld: true });
    expect(known?.value).toBeCloseTo(c * 0.8, 12);
    expect(
      alone({ minedIn: originsOf("KOR:80;RECYCLED:20"), recycledContentFraction: 0.5 })?.value,
    ).toBeCloseTo(c * 0.5, 12);
    // Half of the mine is unknown: ρ = 0.09·0.5 in low.
    const half = alone({ minedIn: originsOf("KOR:50") });
    expect(half?.low).toBeGreaterThanOrEqual(c * (1 - 0.045) - 1e-12);
  });

  test("a stage of which nothing is known competes with its expectation, marked: naming the other cannot hide it", () => {
    const blank = plan("cobalt", {}).sourcingConcentration;
    expect(blank?.assumed).toBe(true);
    const named = plan("cobalt", { minedIn: originsOf("AUS") });
    const { refine } = named.stages;
    const atRefine = named.sourcingConcentration;
    expect(refine.unknownShareFraction).toBe(1);
    expect(atRefine).toMatchObject({ stage: "refine", assumed: true });
    expect(atRefine?.value).toBeGreaterThan(0);
  });
});

describe("GeoPolRisk (methods 8)", () => {
  test("weighs political stability by the world's concentration at mine, unknown origins by the world's shares", () => {
    const { geoPolRisk, stages } = plan("cobalt", {
      minedIn: originsOf("COD:60;AUS:20"),
      unitPriceUsdPerTonne: 25_000,
      containedFraction: 0.5,
    });
    const hhi = stages.mine.worldHhi;
    const known = 0.6 * g("COD") + 0.2 * g("AUS");
    const { P, PX } = worldOf("cobalt", "mine");
    const expected = [...P].reduce((sum, [country, share]) => sum + share * g(country), 0) + 0.5 * PX;
    const middle = ((hhi?.low ?? NaN) + (hhi?.high ?? NaN)) / 2;
    expect(geoPolRisk?.value).toBeCloseTo(middle * (known + 0.2 * expected), 12);
    expect(geoPolRisk?.low).toBeCloseTo((hhi?.low ?? NaN) * known, 12);
    // The series has other countries: in high they may be the least stable of all.
    expect(geoPolRisk?.high).toBeCloseTo(
      (hhi?.high ?? NaN) * (known + 0.2 * greatestInstability(edition).risk),
      12,
    );
    // 25,000 USD a gross tonne at half cobalt is 50 USD a contained kilogram.
    expect(geoPolRisk?.supplyRiskPotentialUsdPerKg).toBeCloseTo((geoPolRisk?.value ?? NaN) * 50, 10);
    expect(geoPolRisk?.factorKgCuEqPerKg).toBeCloseTo(((geoPolRisk?.value ?? NaN) * 50) / 0.409412948, 10);
  });

  test("a by-product is scored at refine, and a mineral without any series not at all", () => {
    const germanium = plan("germanium", { refinedIn: originsOf("CHN") });
    const hhi = germanium.stages.refine.worldHhi;
    expect(germanium.geoPolRisk).toMatchObject({ stage: "refine", supplyRiskPotentialUsdPerKg: null });
    expect(germanium.geoPolRisk?.value).toBeCloseTo(
      (((hhi?.low ?? NaN) + (hhi?.high ?? NaN)) / 2) * g("CHN"),
      12,
    );
  });
});
