import {
  defaultEditionName,
  findWorldSeries,
  governanceRisk,
  loadEdition,
  type MineralId,
  type Stage,
} from "@interphase/minerals";
import type { PlanLine } from "../plan-line.js";
import { createPlanLine, originsOf, routesOf } from "../testing/plan-line.factory.js";
import { assessPlan, getExposure, type AssessPlanChoices } from "../testing/assess-plan.js";

const edition = loadEdition(defaultEditionName());
const r = (country: string) => governanceRisk(edition, country).risk;
const P = (mineralId: MineralId, stage: Stage, country: string): number =>
  findWorldSeries(edition, { mineralId, stage, forms: [] }).shares.find(
    (share) => share.countryIso3 === country,
  )?.shareFraction ?? 0;
const exposureOf = (mineralId: MineralId, fields: Partial<PlanLine>, choices: AssessPlanChoices = {}) =>
  getExposure(assessPlan([createPlanLine({ mineralId, ...fields })], choices), mineralId);

/** t̄ of the only country, at the three ends. */
function factorsOf(
  exposure: ReturnType<typeof exposureOf>,
  stage: Stage,
  country: string,
): (number | undefined)[] {
  const figure = exposure.stages[stage].companyConcentration;
  return figure === null ? [] : [figure.low, figure.value, figure.high].map((end) => end / (10 * r(country)));
}

const near = (numbers: readonly number[]) => numbers.map((number) => expect.closeTo(number, 10) as number);

describe("at the mine: DR Congo's cobalt quota (1.2, any form and destination)", () => {
  const u = P("cobalt", "refine", "COD");
  test.each([
    ["refined abroad", { minedIn: originsOf("COD"), refinedIn: originsOf("CHN") }, [1, 1, 1]],
    ["refined at home", { minedIn: originsOf("COD"), refinedIn: originsOf("COD") }, [0, 0, 0]],
    ["half at home", { minedIn: originsOf("COD"), refinedIn: originsOf("COD:50;CHN:50") }, [0.5, 0.5, 0.5]],
    [
      "refining unknown: inside, as the world refines, outside",
      { minedIn: originsOf("COD"), refinedIn: originsOf("COD:20;CHN:30") },
      [0.3, 1 - 0.2 - 0.5 * u, 0.8],
    ],
    ["exact with routes", { routes: routesOf("COD>COD:30;COD>CHN:70") }, [0.7, 0.7, 0.7]],
  ] as const)("%s", (_name, fields, parts) => {
    const exposure = exposureOf("cobalt", fields);
    expect(factorsOf(exposure, "mine", "COD")).toEqual(near(parts.map((part) => 1 + 0.2 * part)));
    const { volumeFraction, measures } = exposure.touchedByMeasures;
    expect([volumeFraction.low, volumeFraction.value, volumeFraction.high]).toEqual(near(parts));
    expect(measures.map(({ measureId, state }) => [measureId, state])).toEqual(
      parts[2] > 0 ? [["cod-cobalt-quota-2025", "in-force"]] : [],
    );
  });

  test("an unknown mine is untouched in low, DR Congo's share of the world in value, whole in high", () => {
    const { volumeFraction, measures, spendUsd } = exposureOf("cobalt", {
      refinedIn: originsOf("CHN"),
      unitPriceUsdPerTonne: 10,
    }).touchedByMeasures;
    const share = P("cobalt", "mine", "COD");
    expect(volumeFraction).toEqual({ low: 0, value: expect.closeTo(share, 12) as number, high: 1 });
    expect(measures[0]).toMatchObject({ low: 0, high: 1 });
    expect(spendUsd?.value).toBeCloseTo(1000 * share, 9);
  });

  test("the open rest of routes refines at an unknown place", () => {
    const { volumeFraction } = exposureOf("cobalt", { routes: routesOf("AUS>AUS:60") }).touchedByMeasures;
    expect(volumeFraction.value).toBeCloseTo(0.4 * P("cobalt", "mine", "COD") * (1 - u), 12);
    expect(volumeFraction.high).toBeCloseTo(0.4, 12);
  });
});

describe("at the refinery: China's germanium licence (1.1) and its ban for the USA (1.3, paused 2025-11-09 to 2026-11-27)", () => {
  const factors = (plantCountryIso3: string | null, date: string, organisationCountryIso3 = "KOR") =>
    factorsOf(
      exposureOf(
        "germanium",
        { refinedIn: originsOf("CHN"), plantCountryIso3 },
        { request: { date }, organisationCountryIso3 },
      ),
      "refine",
      "CHN",
    );
  test.each([
    ["the organisation's country where no plant is named", null, "2026-06-01", "KOR", [1.1, 1.1, 1.1]],
    ["home purchases are never touched", "CHN", "2026-06-01", "KOR", [1, 1, 1]],
    ["the strongest first", "USA", "2025-06-01", "KOR", [1.3, 1.3, 1.3]],
    ["a named destination is the organisation's too", null, "2025-06-01", "USA", [1.3, 1.3, 1.3]],
    ["paused to the last day", "USA", "2026-11-26", "KOR", [1.1, 1.1, 1.1]],
    ["a pause that ran out: not in low", "USA", "2026-11-27", "KOR", [1.1, 1.3, 1.3]],
  ] as const)("%s", (_name, plant, date, home, expected) => {
    expect(factors(plant, date, home)).toEqual(near(expected));
  });

  test("a pause that ran out is said, and its measure stands as lapsed", () => {
    const result = assessPlan(
      [createPlanLine({ mineralId: "germanium", refinedIn: originsOf("CHN"), plantCountryIso3: "USA" })],
      { request: { date: "2026-12-01" } },
    );
    const { measures } = getExposure(result, "germanium").touchedByMeasures;
    expect(measures).toEqual([
      { measureId: "chn-germanium-licence-2023", state: "in-force", low: 1, value: 1, high: 1 },
      { measureId: "chn-germanium-usa-2024", state: "lapsed-pause", low: 0, value: 1, high: 1 },
    ]);
    expect(result.gaps).toContainEqual(
      expect.objectContaining({ path: "/minerals/0/touchedByMeasures", code: "measure-pause-lapsed" }),
    );
  });
});

describe("scope", () => {
  test("an unknown form counts in value only while the measure is young", () => {
    // Indonesia's nickel ore ban of 2020 is older than 730 days; Zimbabwe's lithium concentrate ban is of February 2026.
    const nickel = exposureOf("nickel", { minedIn: originsOf("IDN"), refinedIn: originsOf("CHN") });
    expect(factorsOf(nickel, "mine", "IDN")).toEqual(near([1, 1, 1.3]));
    const zimbabwe = { minedIn: originsOf("ZWE"), refinedIn: originsOf("CHN") };
    const young = exposureOf("lithium", { ...zimbabwe, form: "carbonate" });
    expect(factorsOf(young, "mine", "ZWE")).toEqual(near([1, 1.3, 1.3]));
    const concentrate = exposureOf("lithium", { ...zimbabwe, form: "concentrate" });
    expect(factorsOf(concentrate, "mine", "ZWE")).toEqual(near([1.3, 1.3, 1.3]));
    const ore = exposureOf("nickel", {
      minedIn: originsOf("IDN"),
      refinedIn: originsOf("CHN"),
      form: "intermediate",
    });
    expect(factorsOf(ore, "mine", "IDN")).toEqual(near([1, 1, 1]));
  });

  test("a recalled measure counts in high alone", () => {
    const bauxite = exposureOf("bauxite", {
      minedIn: originsOf("IDN"),
      refinedIn: originsOf("CHN"),
      form: "ore",
    });
    expect(factorsOf(bauxite, "mine", "IDN")).toEqual(near([1, 1, 1.3]));
    expect(bauxite.touchedByMeasures.measures[0]).toMatchObject({
      state: "recalled",
      low: 0,
      value: 0,
      high: 1,
    });
  });

  const china = {
    mineralId: null,
    supplierCountryIso3: "CHN",
    plantCountryIso3: "KOR",
    minedIn: originsOf("AUS"),
    refinedIn: originsOf("KOR"),
  } as const;
  const materialTouch = (fields: Partial<PlanLine>, mineralId: MineralId, date = "2026-12-01") => {
    const line = createPlanLine({ ...china, ...fields });
    const { volumeFraction: part } = getExposure(
      assessPlan([line], { request: { date } }),
      mineralId,
    ).touchedByMeasures;
    return [part.low, part.value, part.high];
  };

  test.each([
    ["a ternary precursor is named", "precursor", "Ni0.8Co0.1Mn0.1(OH)2", "nickel", [0, 1, 1]],
    ["with aluminium in manganese's place too", "precursor", "Ni0.8Co0.15Al0.05(OH)2", "cobalt", [0, 1, 1]],
    ["NMC811 cathode is not", "cathode", "LiNi0.8Mn0.1Co0.1O2", "nickel", [0, 0, 0]],
    ["nickel hydroxide lacks cobalt", "precursor", "Ni(OH)2", "nickel", [0, 0, 0]],
    [
      "a lithium-rich cathode exceeds the ratio: 1.2/0.8",
      "cathode",
      "Li1.2Ni0.2Mn0.6O2",
      "lithium",
      [0, 1, 1],
    ],
    ["a spinel of ratio 1/2 does not", "cathode", "LiMn2O4", "lithium", [0, 0, 0]],
    [
      "the density of an iron phosphate is never stated: high alone",
      "cathode",
      "LiFePO4",
      "lithium",
      [0, 0, 1],
    ],
    ["a form of the refinery is no material", "sulfate", "Ni0.8Co0.1Mn0.1(OH)2", "nickel", [0, 0, 0]],
  ] as const)("%s (their pause has run out)", (_name, form, formula, mineralId, expected) => {
    expect(materialTouch({ form, formula }, mineralId)).toEqual(expected);
  });

  test("a form not stated may be a material; a trader's address is no site, its production country is", () => {
    const precursor = { formula: "Ni0.8Co0.1Mn0.1(OH)2" } as const;
    // Form alone unknown and 388 days old: in value.
    expect(materialTouch({ ...precursor, form: null }, "nickel")).toEqual([0, 1, 1]);
    const trader = { ...precursor, form: "precursor", supplierRole: "trader" } as const;
    expect(materialTouch(trader, "nickel")).toEqual([0, 0, 0]);
    expect(materialTouch({ ...trader, productionCountryIso3: "CHN" }, "nickel")).toEqual([0, 1, 1]);
    expect(materialTouch({ ...precursor, form: "precursor", plantCountryIso3: "CHN" }, "nickel")).toEqual([
      0, 0, 0,
    ]);
    expect(materialTouch({ ...precursor, form: "precursor" }, "nickel", "2026-06-01")).toEqual([0, 0, 0]);
  });

  test("material measures do not enter the trade factor", () => {
    const line = createPlanLine({
      ...china,
      form: "precursor",
      formula: "Ni0.8Co0.1Mn0.1(OH)2",
      refinedIn: originsOf("CHN"),
    });
    const nickel = getExposure(assessPlan([line], { request: { date: "2026-12-01" } }), "nickel");
    expect(nickel.stages.refine.companyConcentration?.value).toBeCloseTo(10 * r("CHN"), 10);
    expect(nickel.touchedByMeasures.volumeFraction.value).toBe(1);
  });
});

test("a line is touched at mine, at refine or as a material: 1 - (1 - mine)(1 - refine)(1 - material)", () => {
  // Cobalt half from DR Congo, refined abroad: 0.5 at mine. A Chinese precursor whose licence's pause ran out: 1.
  const line = (form: "precursor" | "sulfate") =>
    createPlanLine({
      formula: "Ni0.8Co0.1Mn0.1(OH)2",
      form,
      supplierCountryIso3: "CHN",
      minedIn: originsOf("COD:50;AUS:50"),
      refinedIn: originsOf("KOR"),
    });
  const touched = (form: "precursor" | "sulfate") =>
    getExposure(assessPlan([line(form)], { request: { date: "2026-12-01" } }), "cobalt").touchedByMeasures;
  expect(touched("sulfate").volumeFraction.value).toBeCloseTo(0.5, 12);
  expect(touched("precursor").volumeFraction).toMatchObject({ low: 0.5, value: 1 });
  expect(touched("precursor").measures.map(({ measureId, value }) => [measureId, value])).toEqual([
    ["chn-58-precursor-2025", 1],
    ["cod-cobalt-quota-2025", 0.5],
  ]);
});
