import {
  defaultEditionName,
  findWorldSeries,
  governanceRisk,
  loadEdition,
  politicalStabilityRisk,
} from "@interphase/minerals";
import { assessmentResultSchema } from "../assessment-result.js";
import { assessPlan, createPlanLine, getExposure, originsOf, routesOf } from "../testing/index.js";

const edition = loadEdition(defaultEditionName());
const r = (country: string) => governanceRisk(edition, country).risk;
const g = (country: string) => politicalStabilityRisk(edition, country).risk;
const cobalt = (lines: Parameters<typeof assessPlan>[0], choices = {}) =>
  getExposure(assessPlan(lines, choices), "cobalt");
const mined = (fields: Parameters<typeof createPlanLine>[0]) => cobalt([createPlanLine(fields)]).stages.mine;

describe("company mix", () => {
  test("an unknown part widens the index as if it were the largest country's", () => {
    // S = 0.7, 0.2, U = 0.1: low 0.49 + 0.04 = 0.53; high 0.53 + 0.1·(2·0.7 + 0.1) = 0.68. Left: 1 - 0.7 - 0.1 to 1 - 0.7.
    const mine = mined({ minedIn: originsOf("COD:70;AUS:20") });
    expect(mine.companyHhi.low).toBeCloseTo(0.53, 12);
    expect(mine.companyHhi.high).toBeCloseTo(0.68, 12);
    expect(mine.unknownShareFraction).toBeCloseTo(0.1, 12);
    expect(mine.supplyLeftWithoutLargest.company.low).toBeCloseTo(0.2, 12);
    expect(mine.supplyLeftWithoutLargest.company.high).toBeCloseTo(0.3, 12);
  });

  test("nothing known lies between 0 and 1", () => {
    expect(mined({}).companyHhi).toEqual({ low: 0, high: 1 });
    expect(mined({}).companyShares).toEqual([]);
  });

  test("recycled material is neither known country nor unknown", () => {
    const mine = mined({ minedIn: originsOf("COD:60;RECYCLED:40") });
    expect(mine.recycledShareFraction).toBeCloseTo(0.4, 12);
    expect(mine.unknownShareFraction).toBe(0);
    expect(mine.companyHhi.low).toBeCloseTo(0.36, 12);
    expect(mine.companyHhi.high).toBeCloseTo(0.36, 12);
  });

  test("routes win over both origin columns", () => {
    const stages = cobalt([
      createPlanLine({
        minedIn: originsOf("AUS"),
        refinedIn: originsOf("FIN"),
        routes: routesOf("COD>CHN:70;COD>BEL:20"),
      }),
    ]).stages;
    expect(stages.mine.companyShares).toEqual([
      { countryIso3: "COD", shareFraction: expect.closeTo(0.9, 12) as number },
    ]);
    expect(stages.refine.companyShares.map((part) => part.countryIso3)).toEqual(["CHN", "BEL"]);
    expect(stages.refine.unknownShareFraction).toBeCloseTo(0.1, 12);
  });

  test("an element that per-element origins do not name is unknown", () => {
    const minedIn = { all: [], byElement: { Ni: [{ origin: "IDN", shareFraction: 1 }] } };
    const result = assessPlan([createPlanLine({ mineralId: null, formula: "LiNiO2", minedIn })]);
    expect(getExposure(result, "nickel").stages.mine.companyShares).toEqual([
      { countryIso3: "IDN", shareFraction: 1 },
    ]);
    expect(getExposure(result, "lithium").stages.mine.unknownShareFraction).toBe(1);
  });
});

describe("contained tonnes and spend", () => {
  test("a formula line is one exposure a mineral, its spend counted once in the totals", () => {
    // LiFePO4 = 6.94 + 55.845 + 30.974 + 4·15.999 = 157.755 g/mol; 1000 t hold 43.99 t Li, 354.00 t Fe, 196.34 t P.
    const line = createPlanLine({
      mineralId: null,
      formula: "LiFePO4",
      annualQuantityTonnes: 1000,
      unitPriceUsdPerTonne: 9000,
    });
    const result = assessPlan([line]);
    expect(result.minerals.map((mineral) => mineral.mineralId)).toEqual(["lithium", "phosphorus", "iron"]);
    expect(getExposure(result, "lithium").containedTonnes).toBeCloseTo(43.992, 2);
    expect(getExposure(result, "iron").containedTonnes).toBeCloseTo(354.0, 1);
    expect(result.minerals.map((mineral) => mineral.spendUsd)).toEqual([9e6, 9e6, 9e6]);
    expect(result.totals).toEqual({ lineCount: 1, spendUsd: 9e6, pricedLineCount: 1 });
  });

  test("a contained volume counts whole, a stated fraction before the formula", () => {
    const contained = createPlanLine({ formula: "CoSO4", volumeBasis: "contained" });
    const stated = createPlanLine({ line: "2", formula: "CoSO4", containedFraction: 0.2 });
    expect(cobalt([contained]).containedTonnes).toBe(100);
    expect(cobalt([stated]).containedTonnes).toBeCloseTo(20, 12);
  });

  test("a price that no line states leaves the spend unknown, not zero", () => {
    const exposure = cobalt([createPlanLine()]);
    expect(exposure.spendUsd).toBeNull();
    expect(exposure.pricedShareFraction).toBe(0);
    expect(exposure.touchedByMeasures.spendUsd).toBeNull();
  });
});

describe("export measures", () => {
  // The DR Congo's cobalt quota (factor 1.2, any form, any destination) is in effect on 2026-06-01.
  test.each([
    ["refined abroad", { minedIn: originsOf("COD"), refinedIn: originsOf("CHN") }, 1.2, 1],
    ["refining unknown counts as abroad", { minedIn: originsOf("COD") }, 1.2, 1],
    ["refined at home", { minedIn: originsOf("COD"), refinedIn: originsOf("COD") }, 1, 0],
    ["half at home", { minedIn: originsOf("COD"), refinedIn: originsOf("COD:50;CHN:50") }, 1.1, 0.5],
    ["exact with routes", { routes: routesOf("COD>COD:30;COD>CHN:70") }, 1.14, 0.7],
  ])("%s", (_name, fields, factor, touched) => {
    const exposure = cobalt([createPlanLine(fields)]);
    expect(exposure.stages.mine.companyConcentration.value).toBeCloseTo(10 * r("COD") * factor, 10);
    expect(exposure.touchedByMeasures.volumeFraction).toBeCloseTo(touched, 12);
    expect(exposure.touchedByMeasures.measures).toEqual(touched > 0 ? ["cod-cobalt-quota-2025"] : []);
  });

  test("at the refinery the plant's country is the destination, else the organisation's", () => {
    const line = (plantCountryIso3: string | null) =>
      createPlanLine({ mineralId: "germanium", refinedIn: originsOf("CHN"), plantCountryIso3 });
    const refine = (plant: string | null, date: string, home = "KOR") =>
      getExposure(
        assessPlan([line(plant)], { request: { date }, organisationCountryIso3: home }),
        "germanium",
      ).stages.refine.companyConcentration;
    const china = 10 * r("CHN");
    // Licence 1.1 for any destination; the ban on the USA (1.3) is paused from 2025-11-09 to 2026-11-27.
    expect(refine(null, "2026-06-01").value).toBeCloseTo(china * 1.1, 10);
    expect(refine("CHN", "2026-06-01").value).toBeCloseTo(china, 10);
    expect(refine("USA", "2025-06-01").value).toBeCloseTo(china * 1.3, 10);
    expect(refine(null, "2025-06-01", "USA").value).toBeCloseTo(china * 1.3, 10);
    // After the pause nobody knows: the licence in low, the ban in value and high.
    const after = refine("USA", "2026-11-27");
    expect(after.low).toBeCloseTo(china * 1.1, 10);
    expect(after.value).toBeCloseTo(china * 1.3, 10);
    expect(refine("USA", "2026-11-26").value).toBeCloseTo(china * 1.1, 10);
  });

  test("an unknown form counts in value only while the measure is young", () => {
    // Indonesia's nickel ore ban of 2020 is older than 730 days; Zimbabwe's lithium concentrate freeze is of February 2026.
    const nickel = getExposure(
      assessPlan([createPlanLine({ mineralId: "nickel", minedIn: originsOf("IDN") })]),
      "nickel",
    );
    const base = 10 * r("IDN");
    expect(nickel.stages.mine.companyConcentration.value).toBeCloseTo(base, 10);
    expect(nickel.stages.mine.companyConcentration.high).toBeCloseTo(base * 1.3, 10);
    const zimbabwe = createPlanLine({ mineralId: "lithium", minedIn: originsOf("ZWE"), form: "carbonate" });
    const lithium = getExposure(assessPlan([zimbabwe]), "lithium").stages.mine.companyConcentration;
    expect(lithium.low).toBeCloseTo(10 * r("ZWE"), 10);
    expect(lithium.value).toBeCloseTo(13 * r("ZWE"), 10);
  });
});

describe("scores", () => {
  test("sourcing concentration follows the EU formula on the company's mix", () => {
    const exposure = cobalt([createPlanLine({ minedIn: originsOf("AUS"), refinedIn: originsOf("KOR") })]);
    const { mine, refine } = exposure.stages;
    const [w, c] = [mine.worldConcentration.value ?? NaN, mine.companyConcentration.value ?? NaN];
    // IR = 1 at mine (Australia is outside Korea), EoL of cobalt 22 %: W/2·0.78 + C/2·0.78. At refine IR = 0: C·0.78.
    const atMine = (w / 2) * 0.78 + (c / 2) * 0.78;
    const atRefine = (refine.companyConcentration.value ?? NaN) * 0.78;
    expect(exposure.sourcingConcentration.value).toBeCloseTo(Math.max(atMine, atRefine), 12);
    expect(exposure.sourcingConcentration.stage).toBe(atMine >= atRefine ? "mine" : "refine");
  });

  test("recycled content of a line comes before its RECYCLED share, and that before the published rate", () => {
    const alone = (fields: Parameters<typeof createPlanLine>[0]) =>
      getExposure(
        assessPlan([createPlanLine({ mineralId: "manganese", refinedIn: originsOf("KOR"), ...fields })]),
        "manganese",
      );
    const c = 10 * r("KOR");
    // Manganese has no refining series: at refine C·(1 - ρ) stands alone, and mine is wholly unknown. EoL 9 %.
    const silent = alone({}).sourcingConcentration;
    expect(silent.stage).toBe("refine");
    expect(silent.value).toBeCloseTo(c * 0.91, 12);
    expect(silent.high).toBeCloseTo(c, 12);
    expect(alone({ recycledContentFraction: 0.5 }).sourcingConcentration.value).toBeCloseTo(c * 0.5, 12);
  });

  test("GeoPolRisk weighs political stability by the world's concentration at mine", () => {
    const line = createPlanLine({
      minedIn: originsOf("COD:60;AUS:20"),
      unitPriceUsdPerTonne: 25000,
      containedFraction: 0.5,
    });
    const { geoPolRisk, stages } = cobalt([line]);
    const [low, high] = [stages.mine.worldHhi.low ?? NaN, stages.mine.worldHhi.high ?? NaN];
    const known = 0.6 * g("COD") + 0.2 * g("AUS");
    expect(geoPolRisk.value).toBeCloseTo(((low + high) / 2) * (known + 0.1), 12);
    expect(geoPolRisk.low).toBeCloseTo(low * known, 12);
    // 25,000 USD a gross tonne at half cobalt is 50 USD a contained kilogram.
    expect(geoPolRisk.supplyRiskPotentialUsdPerKg).toBeCloseTo((geoPolRisk.value ?? NaN) * 50, 10);
    expect(geoPolRisk.factorKgCuEqPerKg).toBeCloseTo(((geoPolRisk.value ?? NaN) * 50) / 0.409412948, 10);
  });

  test("the worst place for an unknown origin may be a known country, a producer or nobody we know", () => {
    const mine = mined({ minedIn: originsOf("COD:80") });
    const producers = findWorldSeries(edition, { mineralId: "cobalt", stage: "mine", forms: [] }).producers;
    // The quota of 2025 reaches every form: w of the DR Congo is r·1.2, of the others r alone.
    const gains = producers.map((country) =>
      country === "COD" ? r("COD") * 1.2 * 0.2 * (1.6 + 0.2) : r(country) * 0.2 * 0.2,
    );
    const known = 10 * 0.64 * r("COD") * 1.2;
    expect(mine.companyConcentration.high).toBeCloseTo(known + 10 * Math.max(...gains, 0.5 * 0.04), 10);
    expect(mine.companyConcentration.value).toBeCloseTo(known + 10 * 0.5 * 0.04, 10);
  });
});

test("graphite from three lines gives the digits of an independent computation", () => {
  // Recomputed outside this code from the tables of the 2026-11 edition: USGS 2025 and IEA 2024 series, WGI 2023, the licence of
  // 2023 (1.1) in effect and the stricter one for the USA paused; EoL 3 %, New Caledonia without governance (0.5).
  const [first, second, third] = [
    { containedFraction: 0.9, minedIn: originsOf("CHN:60;MOZ:30"), refinedIn: originsOf("CHN") },
    {
      annualQuantityTonnes: 50,
      minedIn: originsOf("RECYCLED:20;NCL:50"),
      refinedIn: originsOf("DEU:50;CHN:20"),
    },
    {
      annualQuantityTonnes: 30,
      plantCountryIso3: "CHN",
      recycledContentFraction: 0.1,
      refinedIn: originsOf("CHN:50"),
    },
  ];
  const lines = [first, second, third].map((fields, index) =>
    createPlanLine({ line: String(index), mineralId: "natural-graphite", ...fields }),
  );
  const result = assessPlan(lines, { organisationCountryIso3: "DEU", request: { edition: "2026-11" } });
  const graphite = getExposure(result, "natural-graphite");
  const near = (low: number, value: number, high: number) => ({
    low: expect.closeTo(low, 12) as number,
    value: expect.closeTo(value, 12) as number,
    high: expect.closeTo(high, 12) as number,
  });
  const { mine, refine } = graphite.stages;
  expect(mine.companyConcentration).toEqual(near(0.8405333365397921, 1.345031606435986, 2.5296586244290653));
  expect(refine.companyConcentration).toEqual(near(2.826763941753172, 2.9824732843137256, 4.483450609573241));
  expect(refine.worldConcentration).toEqual(near(5.426621080933333, 5.427121080933333, 5.427121080933333));
  expect(graphite.sourcingConcentration).toEqual({
    ...near(3.4783028722507785, 3.7976353982825257, 4.619827318646042),
    stage: "refine",
  });
  expect(graphite.geoPolRisk).toMatchObject(
    near(0.2479978305181586, 0.3503941881119125, 0.40895765499342207),
  );
});

describe("stock and suppliers", () => {
  test("cover never pools across forms, and a group with a silent line is at least", () => {
    const lines = [
      createPlanLine({ line: "1", form: "sulfate", stockTonnes: 50 }),
      createPlanLine({ line: "2", form: "sulfate", needTonnes: 200 }),
      createPlanLine({ line: "3", form: "metal", stockTonnes: 100, containedFraction: 0.5 }),
      createPlanLine({ line: "4", form: "oxide" }),
    ];
    // Sulfate: 12·50/(100 + 200) = 2, one stock unknown. Metal: 12·50/50 = 12. Oxide: no stock known.
    expect(cobalt(lines).monthsOfCover).toEqual({
      months: 2,
      atLeast: true,
      groups: [
        { form: "metal", material: null, months: 12, atLeast: false },
        { form: "oxide", material: null, months: null, atLeast: true },
        { form: "sulfate", material: null, months: 2, atLeast: true },
      ],
    });
  });

  test("suppliers are one by parent, else by name, whatever the case and spaces", () => {
    const lines = [
      createPlanLine({ line: "1", supplier: "Alpha Works", supplierParent: " ALPHA " }),
      createPlanLine({ line: "2", supplier: "alpha" }),
      createPlanLine({ line: "3", supplier: "Beta", annualQuantityTonnes: 200 }),
    ];
    expect(cobalt(lines).suppliers).toEqual({ count: 2, largestShareFraction: 0.5, hhi: 0.5 });
  });
});

describe("the result", () => {
  const lines = [
    createPlanLine({
      line: "1",
      minedIn: originsOf("COD:60;RECYCLED:10"),
      refinedIn: originsOf("CHN"),
      stockTonnes: 3,
    }),
    createPlanLine({
      line: "2",
      mineralId: null,
      formula: "LiNi0.8Mn0.1Co0.1O2",
      unitPriceUsdPerTonne: 20000,
    }),
    createPlanLine({
      line: "3",
      mineralId: "germanium",
      refinedIn: originsOf("CHN"),
      plantCountryIso3: "USA",
    }),
  ];

  test("is the same bytes every time", () => {
    expect(JSON.stringify(assessPlan(lines))).toBe(JSON.stringify(assessPlan(lines)));
  });

  test("keeps the shape and key order of the contract", () => {
    const result = assessPlan(lines);
    expect(JSON.stringify(assessmentResultSchema.parse(result))).toBe(JSON.stringify(result));
  });

  test("explains every figure of every mineral", () => {
    const result = assessPlan(lines);
    const paths = result.trace.map((entry) => entry.path);
    expect(new Set(paths).size).toBe(paths.length);
    const isExplained = (pointer: string) =>
      paths.some((path) => pointer === path || pointer.startsWith(`${path}/`));
    const leaves = (value: unknown, pointer: string): string[] =>
      typeof value === "object" && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${pointer}/${key}`))
        : [pointer];
    const silent = result.minerals
      .flatMap((mineral, index) => leaves(mineral, `/minerals/${String(index)}`))
      .filter((pointer) => !pointer.endsWith("/mineralId") && !isExplained(pointer));
    expect(silent).toEqual([]);
  });

  test("explains every finding by its rule, its limit and the figure it read", () => {
    const result = assessPlan(lines);
    expect(result.findings.length).toBeGreaterThan(0);
    const paths = new Set(result.trace.map((entry) => entry.path));
    result.findings.forEach((finding, index) => {
      const entry = result.trace.find(({ path }) => path === `/findings/${String(index)}`);
      const inputs = new Map(entry?.inputs.map(({ name, value }) => [name, value]));
      expect([inputs.get("value"), inputs.get("limit")]).toEqual([finding.value, finding.limit]);
      const figure = String(entry?.intermediates["figure"]);
      expect([...paths].some((path) => figure === path || path.startsWith(`${figure}/`))).toBe(true);
    });
  });

  test("has a gap wherever a figure is null", () => {
    const result = assessPlan(lines);
    const germanium = result.minerals.findIndex((mineral) => mineral.mineralId === "germanium");
    const gapsOf = (path: string) =>
      result.trace
        .find((entry) => entry.path === `/minerals/${String(germanium)}${path}`)
        ?.gaps.map((gap) => gap.code);
    expect(gapsOf("/spendUsd")).toContain("no-price");
    expect(gapsOf("/geoPolRisk")).toContain("no-world-series");
    expect(gapsOf("/stages/mine/worldHhi")).toContain("series-not-applicable");
    expect(gapsOf("/monthsOfCover")).toContain("stock-unknown");
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
