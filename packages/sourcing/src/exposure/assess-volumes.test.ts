import { createPlanLine } from "../testing/plan-line.factory.js";
import { assessPlan, getExposure } from "../testing/assess-plan.js";

const codesAt = (result: ReturnType<typeof assessPlan>, path: string) =>
  result.gaps.filter((gap) => gap.path === path).map(({ code }) => code);

describe("tonnes (methods 2)", () => {
  test("a formula line is one exposure a mineral, its spend counted once in the totals", () => {
    // LiFePO4 = 6.94 + 55.845 + 30.974 + 4·15.999 = 157.755 g/mol; 1000 t hold 43.99 t Li, 354.00 t Fe, 196.34 t P.
    const result = assessPlan([
      createPlanLine({
        mineralId: null,
        formula: "LiFePO4",
        annualQuantityTonnes: 1000,
        unitPriceUsdPerTonne: 9000,
      }),
    ]);
    expect(result.minerals.map(({ mineralId }) => mineralId)).toEqual(["lithium", "phosphorus", "iron"]);
    expect(getExposure(result, "lithium").containedTonnes).toBeCloseTo(43.992, 2);
    expect(getExposure(result, "iron").containedTonnes).toBeCloseTo(354.0, 1);
    expect(result.minerals.map(({ lineSpendUsd }) => lineSpendUsd)).toEqual([9e6, 9e6, 9e6]);
    expect(result.totals).toMatchObject({
      lineCount: 1,
      spendUsd: 9e6,
      pricedLineCount: 1,
      supplierCount: 1,
    });
  });

  test("a contained volume is more goods: its stock and need are in goods tonnes", () => {
    // 10 t Co a year at a fifth cobalt are 50 t of goods; 5 t of stock are 25 t; 12·25/50 = 6 months. Spend: 10 t x 100 USD/t.
    const line = createPlanLine({
      volumeBasis: "contained",
      containedFraction: 0.2,
      annualQuantityTonnes: 10,
      stockTonnes: 5,
      unitPriceUsdPerTonne: 100,
    });
    const result = assessPlan([line]);
    const cobalt = getExposure(result, "cobalt");
    expect(cobalt.containedTonnes).toBe(10);
    expect(cobalt.monthsOfCover.months).toBeCloseTo(6, 12);
    expect(cobalt.monthsOfCover.groups[0]?.goodsTonnesPerMonth).toBeCloseTo(50 / 12, 12);
    expect(result.totals.spendUsd).toBe(1000);
  });

  test("contained goods take the formula's fraction, else 1 with a gap, and without a mineral they are gross", () => {
    const contained = (fields: Parameters<typeof createPlanLine>[0]) =>
      assessPlan([createPlanLine({ volumeBasis: "contained", ...fields })]);
    // LiOH = 6.94 + 15.999 + 1.008 = 23.947: 100 t of lithium are 100·23.947/6.94 t of LiOH.
    const formula = getExposure(contained({ mineralId: "lithium", formula: "LiOH" }), "lithium");
    expect(formula.monthsOfCover.groups[0]?.goodsTonnesPerMonth).toBeCloseTo((100 * 23.947) / 6.94 / 12, 6);
    const silent = contained({});
    expect(getExposure(silent, "cobalt").monthsOfCover.groups[0]?.goodsTonnesPerMonth).toBeCloseTo(
      100 / 12,
      12,
    );
    expect(codesAt(silent, "/totals")).toEqual(["contained-without-fraction"]);
    const unnamed = contained({ mineralId: null, formula: "LiOH", containedFraction: 0.5 });
    expect(getExposure(unnamed, "lithium").containedTonnes).toBeCloseTo((100 * 6.94) / 23.947, 6);
    expect(codesAt(unnamed, "/totals")).toEqual(["contained-without-mineral", "fraction-ignored"]);
  });

  test("a line without a known mineral is in no group and no total, and said", () => {
    const soda = createPlanLine({
      line: "2",
      mineralId: null,
      formula: "Na2CO3",
      supplier: "Soda Works",
      unitPriceUsdPerTonne: 300,
    });
    const result = assessPlan([createPlanLine({ unitPriceUsdPerTonne: 5 }), soda]);
    expect(result.totals).toMatchObject({ lineCount: 1, supplierCount: 1, spendUsd: 500 });
    expect(result.gaps).toContainEqual({
      path: "/totals",
      code: "lines-without-mineral",
      facts: { lineCount: 1 },
    });
  });

  test("scandium is no rare earth of the group: La to Lu and Y are", () => {
    const oxide = (formula: string) => createPlanLine({ mineralId: "rare-earths", formula });
    // LaYO3: 138.91 + 88.906 + 47.997 = 275.813.
    const tonnes = getExposure(assessPlan([oxide("LaYO3")]), "rare-earths").containedTonnes;
    expect(tonnes).toBeCloseTo((100 * (138.91 + 88.906)) / 275.813, 2);
    expect(() => assessPlan([oxide("Sc2O3")])).toThrow("sourcing.formula-without-mineral");
  });
});

describe("spend (methods 2)", () => {
  const cathode = createPlanLine({
    mineralId: null,
    formula: "LiNi0.8Mn0.1Co0.1O2",
    annualQuantityTonnes: 10,
    unitPriceUsdPerTonne: 20_000,
  });

  test("is split over the minerals of a line by contained tonnes x contained price", () => {
    // Per formula unit: Li 6.94 g, Ni 46.9544 g, Mn 5.4938 g, Co 5.8933 g; prices of 2026-11b in USD a contained tonne.
    const worth = {
      lithium: 6.94 * 47_910.06,
      cobalt: 5.8933 * 33_069.34,
      nickel: 46.9544 * 15_000,
      manganese: 5.4938 * 450,
    };
    const total = Object.values(worth).reduce((sum, value) => sum + value, 0);
    const result = assessPlan([cathode]);
    expect(result.minerals.map(({ mineralId }) => mineralId)).toEqual(Object.keys(worth));
    for (const [index, value] of Object.values(worth).entries()) {
      expect(result.minerals[index]?.attributedSpendUsd).toBeCloseTo((200_000 * value) / total, 2);
    }
  });

  test("a mineral without a contained price takes nothing where another has one, and is null if that is all", () => {
    const phosphate = createPlanLine({ mineralId: null, formula: "LiFePO4", unitPriceUsdPerTonne: 10 });
    const result = assessPlan([phosphate]);
    expect(result.minerals.map(({ attributedSpendUsd }) => attributedSpendUsd)).toEqual([1000, null, null]);
    expect(result.minerals.map(({ riskWeightedSpendUsd }) => riskWeightedSpendUsd === null)).toEqual([
      false,
      true,
      true,
    ]);
    expect(codesAt(result, "/minerals/1/attributedSpendUsd")).toEqual(["no-contained-price"]);
    const named = createPlanLine({ line: "2", mineralId: "iron", unitPriceUsdPerTonne: 2 });
    expect(getExposure(assessPlan([phosphate, named]), "iron").attributedSpendUsd).toBe(200);
  });

  test("an edition without contained prices splits by mass, with one gap for the edition", () => {
    const result = assessPlan([{ ...cathode, formula: "LiCoO2" }], { request: { edition: "2026-11" } });
    expect(getExposure(result, "lithium").attributedSpendUsd).toBeCloseTo(
      (200_000 * 6.94) / (6.94 + 58.933),
      2,
    );
    expect(result.gaps.filter(({ code }) => /contained-price|split-by-mass/u.test(code))).toEqual([
      { path: "/totals", code: "edition-without-contained-prices", facts: { edition: "2026-11" } },
    ]);
  });

  test("a price that no line states leaves every spend unknown, not zero, with its reason", () => {
    const result = assessPlan([createPlanLine()]);
    const { touchedByMeasures, ...cobalt } = getExposure(result, "cobalt");
    const spends = [
      cobalt.lineSpendUsd,
      cobalt.attributedSpendUsd,
      cobalt.riskWeightedSpendUsd,
      touchedByMeasures.spendUsd,
    ];
    expect(spends).toEqual([null, null, null, null]);
    expect(result.totals).toMatchObject({
      spendUsd: null,
      riskWeightedSpendUsd: null,
      knownOriginSpendFraction: null,
    });
    for (const field of [
      "lineSpendUsd",
      "attributedSpendUsd",
      "riskWeightedSpendUsd",
      "touchedByMeasures/spendUsd",
    ]) {
      expect(codesAt(result, `/minerals/0/${field}`)).toContain("no-price");
    }
  });
});
