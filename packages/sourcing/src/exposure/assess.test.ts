import { assessmentResultSchema } from "../assessment-result.js";
import { createPlanLine, originsOf } from "../testing/plan-line.factory.js";
import { assessPlan, getExposure } from "../testing/assess-plan.js";

const lines = [
  createPlanLine({
    line: "1",
    minedIn: originsOf("COD:60;RECYCLED:10"),
    refinedIn: originsOf("CHN"),
    stockTonnes: 3,
    stockAsOf: "2026-01-01",
    unitPriceUsdPerTonne: 30_000,
  }),
  createPlanLine({
    line: "2",
    mineralId: null,
    formula: "LiNi0.8Mn0.1Co0.1O2",
    unitPriceUsdPerTonne: 20_000,
  }),
  createPlanLine({
    line: "3",
    mineralId: "germanium",
    refinedIn: originsOf("CHN"),
    plantCountryIso3: "USA",
  }),
  createPlanLine({ line: "4", mineralId: "bauxite", minedIn: originsOf("GIN") }),
];

describe("the result", () => {
  test("keeps the shape and key order of the contract", () => {
    const result = assessPlan(lines);
    expect(JSON.stringify(assessmentResultSchema.parse(result))).toBe(JSON.stringify(result));
    expect(result).toMatchObject({ methodsVersion: "2", engineVersion: "2.0.0" });
  });

  test("sorts gaps by path and code, each once", () => {
    const { gaps } = assessPlan(lines);
    const keys = gaps.map(({ path, code, facts }) => `${path}\n${code}\n${JSON.stringify(facts)}`);
    expect(keys).toEqual([...keys].sort());
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("orders exposures by risk-weighted spend, then by sourcing concentration, then by id", () => {
    const result = assessPlan(lines);
    const spendOf = (id: string) =>
      result.minerals.find(({ mineralId }) => mineralId === id)?.riskWeightedSpendUsd?.value ?? null;
    const scoreOf = (id: string) =>
      result.minerals.find(({ mineralId }) => mineralId === id)?.sourcingConcentration?.value ?? 0;
    const spends = result.exposureOrder.map(spendOf);
    const priced = spends.filter((spend) => spend !== null);
    expect(spends.slice(priced.length)).toEqual([null, null]);
    expect(priced).toEqual([...priced].sort((a, b) => b - a));
    const [first = "", second = ""] = result.exposureOrder.slice(priced.length);
    expect(scoreOf(first)).toBeGreaterThanOrEqual(scoreOf(second));
  });

  test("weighs attributed spend by sourcing concentration, and adds it up", () => {
    const { minerals, totals } = assessPlan(lines);
    let sum = 0;
    for (const { attributedSpendUsd: spend, sourcingConcentration, riskWeightedSpendUsd } of minerals) {
      if (spend === null || sourcingConcentration === null) continue;
      expect(riskWeightedSpendUsd?.high).toBeCloseTo((spend * sourcingConcentration.high) / 10, 6);
      sum += (spend * sourcingConcentration.value) / 10;
    }
    expect(totals.riskWeightedSpendUsd?.value).toBeCloseTo(sum, 6);
  });

  test("knows the origin of spend by what is known at the stages that apply", () => {
    // Cobalt: 0.7 known at mine (RECYCLED is known), all at refine: 0.85 of 3,000,000; the cathode's 2,000,000: nothing.
    const { totals } = assessPlan(lines);
    expect(totals.knownOriginSpendFraction).toBeCloseTo((0.85 * 3e6) / 5e6, 12);
  });

  test("reads blanks, case and inner spaces of suppliers as one lump", () => {
    const open = (supplier: string, line: string) => createPlanLine({ line, supplier });
    const one = assessPlan([open("Alpha  Co", "1"), open(" alpha co ", "2")]);
    const two = assessPlan([open("Alpha", "1"), open("Beta", "2")]);
    const hhi = (result: typeof one) => getExposure(result, "cobalt").stages.mine.companyHhi?.value ?? NaN;
    expect(hhi(one)).toBeGreaterThan(hhi(two));
  });

  test.each([1e300, 1.7e308, 1e-300, 5e-324])("stays finite for %p t", (annualQuantityTonnes) => {
    const extreme = createPlanLine({
      annualQuantityTonnes,
      unitPriceUsdPerTonne: 1e300,
      stockTonnes: 1e300,
      minedIn: originsOf("COD:60"),
      containedFraction: 0.3,
    });
    const text = JSON.stringify(
      assessPlan([extreme, { ...extreme, line: "2", minedIn: originsOf("") }]),
      (_key, value: unknown) => (typeof value === "number" && !Number.isFinite(value) ? "not finite" : value),
    );
    expect(text).not.toContain("not finite");
  });
});
