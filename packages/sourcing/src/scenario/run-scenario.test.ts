import type { PlanLine } from "../plan-line.js";
import type { Loss, ScenarioRequest } from "../scenarios.contract.js";
import { createPlanLine, originsOf, routesOf } from "../testing/index.js";
import { createPlanDetail } from "../testing/plan-detail.factory.js";
import { runPlanScenario, tryScenario, type ScenarioChoices } from "../testing/scenario.factory.js";

const losing = (...losses: Loss[]): Partial<ScenarioRequest> => ({ losses });
const congo = (fraction = 1): Loss => ({ kind: "country", countryIso3: "COD", fraction });
const measure = (measureId: string): Loss => ({ kind: "measure", measureId, fraction: 1 });

function lossOf(lines: PlanLine[], request: Partial<ScenarioRequest>, choices: ScenarioChoices = {}) {
  const { lossFraction } = runPlanScenario(lines, request, choices).minerals[0] ?? {};
  if (lossFraction === undefined || lossFraction === null)
    throw new Error("Nothing of the first mineral is needed.");
  return lossFraction;
}
const close = (value: number) => expect.closeTo(value, 12) as number;
const exactly = (value: number) => ({ low: close(value), value: close(value), high: close(value) });

/** The world's share of a country, as the engine reads it for these lines. */
function worldShare(lines: PlanLine[], stage: "mine" | "refine", countryIso3: string): number {
  return createPlanDetail(lines).minerals[0]?.stages[stage].world.mix.shares.get(countryIso3) ?? 0;
}

describe("the loss of a line (methods 10)", () => {
  const line = createPlanLine({
    minedIn: originsOf("COD:50;AUS:40"),
    refinedIn: originsOf("COD:40;FIN:40"),
    supplierCountryIso3: "BEL",
  });

  test("low the greatest of m, r, s; value 1 - (1 - m)(1 - r) with the world's shares of the unknown; high their sum", () => {
    const m = 0.5 + 0.1 * worldShare([line], "mine", "COD");
    const r = 0.4 + 0.2 * worldShare([line], "refine", "COD");
    expect(m).toBeGreaterThan(0.55);
    expect(lossOf([line], losing(congo()))).toEqual({
      low: 0.5,
      value: close(1 - (1 - m) * (1 - r)),
      high: 1,
    });
    const half = lossOf([line], losing(congo(0.5)));
    expect(half).toEqual({ low: 0.25, value: close(1 - (1 - m / 2) * (1 - r / 2)), high: close(0.3 + 0.3) });
  });

  test("routes give m and r together, so that goods that pass the country twice are lost once", () => {
    const routed = createPlanLine({ routes: routesOf("COD>COD:30;COD>CHN:30;AUS>AUS:40") });
    expect(lossOf([routed], losing(congo()))).toEqual(exactly(0.6));
    expect(lossOf([routed], losing(congo(0.5)))).toEqual(exactly(0.3));
    const open = createPlanLine({ routes: routesOf("COD>CHN:30;AUS>AUS:40") });
    const hidden = 1 - (1 - worldShare([open], "mine", "COD")) * (1 - worldShare([open], "refine", "COD"));
    expect(lossOf([open], losing(congo()))).toEqual({
      low: close(0.3),
      value: close(0.3 + 0.3 * hidden),
      high: close(0.6),
    });
  });

  test("is over all minerals of the goods, which are lost once", () => {
    // Nickel from Indonesia by half, cobalt from the DR Congo by half: 1 - 0.5·0.5 of the cathode, and of each mineral in it.
    const cathode = createPlanLine({
      mineralId: null,
      formula: "LiNi0.8Mn0.1Co0.1O2",
      minedIn: {
        all: [],
        byElement: {
          Ni: originsOf("IDN:50;AUS:50").all,
          Co: originsOf("IDN:50;AUS:50").all,
          Li: originsOf("AUS").all,
          Mn: originsOf("AUS").all,
        },
      },
      refinedIn: originsOf("KOR"),
    });
    const result = runPlanScenario(
      [cathode],
      losing({ kind: "country", countryIso3: "IDN", stage: "mine", fraction: 1 }),
    );
    expect(result.groups).toHaveLength(1);
    expect(result.groups[0]?.lossFraction).toEqual({ low: 0.5, value: close(0.75), high: 1 });
    for (const { lossFraction } of result.minerals) {
      expect(lossFraction).toEqual({ low: close(0.5), value: close(0.75), high: close(1) });
    }
  });

  test("several losses: low the greatest, value 1 - Π(1 - loss), high their sum", () => {
    const suppliers = (...fractions: number[]) =>
      losing(...fractions.map((fraction): Loss => ({ kind: "supplier", supplier: "Supplier A", fraction })));
    expect(lossOf([createPlanLine()], suppliers(0.5, 0.5))).toEqual({ low: 0.5, value: 0.75, high: 1 });
    expect(lossOf([createPlanLine()], suppliers(0.3, 0.4))).toEqual({
      low: 0.4,
      value: close(0.58),
      high: close(0.7),
    });
  });

  test("a trader's address is no production site, a stated production country is", () => {
    const at = (fields: Partial<PlanLine>) => {
      const origins = { minedIn: originsOf("AUS"), refinedIn: originsOf("AUS"), supplierCountryIso3: "COD" };
      return lossOf([createPlanLine({ ...origins, ...fields })], losing(congo())).value;
    };
    expect(at({ supplierRole: "producer" })).toBe(1);
    expect(at({ supplierRole: "toller" })).toBe(1);
    expect(at({ supplierRole: "trader" })).toBe(0);
    expect(at({ supplierRole: "trader", supplierCountryIso3: "BEL", productionCountryIso3: "COD" })).toBe(1);
  });

  test("a supplier is found by name or parent, and an unknown one is refused", () => {
    const lines = [
      createPlanLine({ line: "1", supplier: "Alpha", supplierParent: "Group" }),
      createPlanLine({ line: "2", supplier: "Beta", annualQuantityTonnes: 300 }),
    ];
    const supplier = (name: string) => losing({ kind: "supplier", supplier: name, fraction: 1 });
    expect(lossOf(lines, supplier(" alpha ")).value).toBeCloseTo(0.25, 12);
    expect(lossOf(lines, supplier("GROUP")).value).toBeCloseTo(0.25, 12);
    expect(tryScenario(lines, supplier("Gamma"))).toEqual({
      ok: false,
      failure: { code: "scenario.unknown-supplier", supplier: "Gamma" },
    });
  });

  test("a whole stage takes unknown origins with it, not what is recycled, and nothing where it does not apply", () => {
    const stage = (mineralId: "cobalt" | "germanium") =>
      losing({ kind: "mineral-stage", mineralId, stage: "mine", fraction: 1 });
    const cobalt = createPlanLine({ minedIn: originsOf("COD:50;RECYCLED:30") });
    expect(lossOf([cobalt], stage("cobalt"))).toEqual(exactly(0.7));
    const germanium = createPlanLine({ mineralId: "germanium", minedIn: originsOf("CHN") });
    expect(lossOf([germanium], stage("germanium"))).toEqual(exactly(0));
    const china: Loss = { kind: "country", countryIso3: "CHN", fraction: 1 };
    expect(lossOf([{ ...germanium, refinedIn: originsOf("BEL") }], losing(china))).toEqual(exactly(0));
  });
});

describe("the loss of a measure", () => {
  const ownLoss = 1 - 96_600 / 226_000;

  test("the cobalt quota takes 1 - 96,600/226,000 of what leaves the DR Congo (methods 10)", () => {
    const quota = losing(measure("cod-cobalt-quota-2025"));
    const abroad = createPlanLine({ minedIn: originsOf("COD"), refinedIn: originsOf("CHN") });
    expect(lossOf([abroad], quota)).toEqual(exactly(ownLoss));
    const atHome = createPlanLine({ minedIn: originsOf("COD"), refinedIn: originsOf("COD") });
    expect(lossOf([atHome], quota)).toEqual(exactly(0));
    const unknown = createPlanLine({ refinedIn: originsOf("CHN") });
    const value = close(worldShare([unknown], "mine", "COD") * ownLoss);
    expect(lossOf([unknown], quota)).toEqual({ low: 0, value, high: close(ownLoss) });
  });

  test.each<[string, string, Partial<PlanLine>, number]>([
    ["not for another destination", "chn-germanium-usa-2024", { mineralId: "germanium", form: "oxide" }, 0],
    ["for its destination", "chn-germanium-usa-2024", { mineralId: "germanium", plantCountryIso3: "USA" }, 1],
    [
      "not to a plant at home",
      "chn-yttrium-licence-2025",
      { mineralId: "yttrium", plantCountryIso3: "CHN" },
      0,
    ],
    ["not when refined at home", "cod-cobalt-quota-2025", { refinedIn: originsOf("COD") }, 0],
  ])("an unknown origin is struck %s: %s", (_name, measureId, fields, high) => {
    const loss = lossOf([createPlanLine(fields)], losing(measure(measureId)));
    expect([loss.low, loss.high]).toEqual([0, high]);
    expect(loss.value > 0).toBe(high > 0);
  });

  test.each<[string, string, Partial<PlanLine>, object]>([
    ["takes it", "chn-58-precursor-2025", { form: "precursor", formula: "Ni0.8Co0.1Mn0.1(OH)2" }, exactly(1)],
    ["takes no other", "chn-58-precursor-2025", { form: "precursor", formula: "Ni(OH)2" }, exactly(0)],
    ["takes no other form", "chn-58-precursor-2025", { form: "sulfate", formula: "NiCoMnO4" }, exactly(0)],
    [
      "may, where a property is not stated",
      "chn-58-lfp-2025",
      { form: "cathode", formula: "LiFePO4" },
      { low: 0, value: 0, high: 1 },
    ],
  ])("that names a substance %s: %s", (_name, measureId, fields, expected) => {
    const made = { productionCountryIso3: "CHN", plantCountryIso3: "KOR" };
    const origins = { minedIn: originsOf("AUS"), refinedIn: originsOf("KOR") };
    const line = createPlanLine({ mineralId: null, ...made, ...origins, ...fields });
    expect(runPlanScenario([line], losing(measure(measureId))).groups[0]?.lossFraction).toEqual(expected);
  });

  test("a licence takes all for two months, then a fifth; lossFraction is that of the first two", () => {
    const line = createPlanLine({
      mineralId: "germanium",
      refinedIn: originsOf("CHN"),
      annualQuantityTonnes: 1200,
    });
    const { groups, minerals } = runPlanScenario([line], losing(measure("chn-germanium-licence-2023")));
    // 10 months of 100 t: 2·100 + 8·20 = 360 t.
    expect(groups[0]?.shortfallGoodsTonnes.value).toBeCloseTo(360, 9);
    expect(minerals[0]?.shortfallTonnes.value).toBeCloseTo(360, 9);
    expect(minerals[0]?.lossFraction).toEqual(exactly(1));
    expect(minerals[0]?.shortfallTonnesByMonth.slice(0, 3)).toEqual([close(100), close(100), close(20)]);
  });

  test("a licence on an outage of just two months recovers from a fifth", () => {
    // 100·(2 + 0.2·0 + 0.2·3/2) = 230 t (methods 10 with D = 2, R = 3).
    const line = createPlanLine({
      mineralId: "germanium",
      refinedIn: originsOf("CHN"),
      annualQuantityTonnes: 1200,
    });
    const request = { ...losing(measure("chn-germanium-licence-2023")), months: 2, rampMonths: 3 };
    expect(runPlanScenario([line], request).groups[0]?.shortfallGoodsTonnes.value).toBeCloseTo(230, 9);
  });

  test("a measure that was suspended, over or not begun when the plan was uploaded does not ask", () => {
    const asks = (measureId: string, planUploadedOn: string) =>
      !tryScenario([createPlanLine()], losing(measure(measureId)), { planUploadedOn }).ok;
    expect(asks("chn-germanium-usa-2024", "2025-11-08")).toBe(true);
    expect(asks("chn-germanium-usa-2024", "2026-01-15")).toBe(false);
    expect(asks("cod-cobalt-halt-2025", "2026-01-15")).toBe(false);
    expect(asks("cod-cobalt-quota-2025", "2025-10-15")).toBe(false);
  });

  test("a measure that was in force when the plan was uploaded asks before it is run", () => {
    const line = createPlanLine({ minedIn: originsOf("COD"), refinedIn: originsOf("CHN") });
    const [quota, choices] = ["cod-cobalt-quota-2025", { planUploadedOn: "2026-01-15" }];
    const answered = (alreadyInQuantities: boolean) =>
      losing({ kind: "measure", measureId: quota, fraction: 1, alreadyInQuantities });
    expect(tryScenario([line], losing(congo(), measure(quota)), choices)).toEqual({
      ok: false,
      failure: {
        code: "scenario.already-in-quantities",
        measureId: quota,
        lossIndex: 1,
        planUploadedOn: "2026-01-15",
      },
    });
    expect(lossOf([line], answered(false), choices)).toEqual(exactly(ownLoss));
    const counted = runPlanScenario([line], answered(true), choices);
    expect(counted.minerals[0]?.lossFraction).toEqual(exactly(0));
    expect(counted.assumptions.map(({ code }) => code)).toContain("already-in-quantities");
    expect(tryScenario([line], losing(measure(quota)), { planUploadedOn: "2025-10-15" }).ok).toBe(true);
  });
});

describe("goods groups and minerals", () => {
  test("a mineral's shortfall is its groups' times their contained fraction, its stock-out the earliest", () => {
    // 100 t of goods a month each: sulfate (0.2) with 300 t is out at 4 + 3 and short 700; metal (1) with 800 t at 12, short 200.
    const lines = (["sulfate", "metal"] as const).map((form, index) =>
      createPlanLine({
        line: form,
        form,
        containedFraction: index === 0 ? 0.2 : 1,
        annualQuantityTonnes: 1200,
        stockTonnes: index === 0 ? 300 : 800,
        minedIn: originsOf("COD"),
        refinedIn: originsOf("CHN"),
      }),
    );
    const { groups, minerals } = runPlanScenario(lines, { ...losing(congo()), transitMonths: 4 });
    expect(
      groups.map(({ form, shortfallGoodsTonnes, stockOutMonth }) => [
        form,
        shortfallGoodsTonnes.value,
        stockOutMonth,
      ]),
    ).toEqual([
      ["metal", close(200), close(12)],
      ["sulfate", close(700), close(7)],
    ]);
    expect(minerals[0]?.shortfallTonnes.value).toBeCloseTo(700 * 0.2 + 200, 9);
    expect(minerals[0]?.stockOutMonth).toBeCloseTo(7, 12);
    expect(minerals[0]?.shortfallTonnesByMonth).toHaveLength(14);
    expect(minerals[0]?.shortfallTonnesByMonth.reduce((sum, month) => sum + month, 0)).toBeCloseTo(340, 9);
  });

  test("stock of one form does not cover another's loss", () => {
    const lines = (["sulfate", "metal"] as const).map((form, index) =>
      createPlanLine({
        line: form,
        form,
        stockTonnes: index === 0 ? 0 : 1e6,
        minedIn: originsOf("COD"),
        refinedIn: originsOf("CHN"),
      }),
    );
    expect(runPlanScenario(lines, losing(congo())).minerals[0]?.shortfallTonnes.value).toBeGreaterThan(0);
  });

  test("where nothing is needed, the part lost is unknown, not zero", () => {
    const result = runPlanScenario(
      [createPlanLine({ needTonnes: 0, minedIn: originsOf("COD") })],
      losing(congo()),
    );
    expect(result.minerals[0]).toMatchObject({
      lossFraction: null,
      shortfallTonnes: { low: 0, value: 0, high: 0 },
      stockOutMonth: null,
    });
    expect(result.groups[0]?.lossFraction).toBeNull();
    expect(result.assumptions).toContainEqual({ code: "need-unknown", facts: { mineralId: "cobalt" } });
  });
});
