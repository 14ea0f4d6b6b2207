import { defaultEditionName, loadEdition } from "@interphase/minerals";
import fc from "fast-check";
import { createPlanBook } from "../exposure/plan-book.js";
import type { PlanLine } from "../plan-line.js";
import { scenarioRequestSchema, type ScenarioRequest } from "../scenarios.contract.js";
import { createPlanLine, originsOf, routesOf } from "../testing/index.js";
import { listReadyScenarios } from "./ready-scenarios.js";
import { runScenario } from "./run-scenario.js";
import { computeShortfall, findStockOutMonth, listMonthlyShortfall } from "./shortfall.js";

const edition = loadEdition(defaultEditionName());
const options = {
  edition: edition.name,
  editionHash: edition.sha256,
  date: "2026-06-01",
  homeArea: ["KOR"],
  series: [],
  governanceYear: edition.latestGovernanceYear,
};

function run(lines: PlanLine[], request: Partial<ScenarioRequest>) {
  const scenario = scenarioRequestSchema.parse({ name: "test", months: 10, ...request });
  return runScenario({ lines, edition, options, organisationCountryIso3: "KOR", scenario });
}
function runCobalt(lines: PlanLine[], request: Partial<ScenarioRequest>) {
  const outcome = run(lines, request);
  if (!outcome.ok) throw new Error(outcome.failure.code);
  const [cobalt] = outcome.result.minerals;
  if (cobalt === undefined) throw new Error("No cobalt in the result.");
  return cobalt;
}
const loseCongo = (fraction = 1): Partial<ScenarioRequest> => ({
  losses: [{ kind: "country", countryIso3: "COD", fraction }],
});

describe("shortfall", () => {
  const outage = (
    months: number,
    stock: number,
    transitMonths: number,
    rampMonths: number,
    lossFraction = 1,
  ) => ({
    phases: [{ months, lossFraction }],
    needPerMonth: 100,
    stock,
    transitMonths,
    rampMonths,
  });

  test("the worked number of the methods: out at 7, short 700", () => {
    // Need 100 a month, stock 300, transit 4, outage 10: 100·10 - 300 = 700; the gap begins at 4 and stock lasts 3.
    expect(computeShortfall(outage(10, 300, 4, 0))).toBe(700);
    expect(findStockOutMonth(outage(10, 300, 4, 0))).toBe(7);
  });

  test("a ramp adds half its length, and stock that outlasts the outage runs out on it", () => {
    // 100·(10 + 6/2) - 1200 = 100. n = 12 > 10: 10 + 6·(1 - √(1 - 2·2/6)) = 10 + 6·(1 - √(1/3)) = 12.5359.
    expect(computeShortfall(outage(10, 1200, 0, 6))).toBe(100);
    expect(findStockOutMonth(outage(10, 1200, 0, 6))).toBeCloseTo(10 + 6 * (1 - Math.sqrt(1 / 3)), 12);
  });

  test("nothing is short when stock is enough", () => {
    expect(findStockOutMonth(outage(10, 1000, 0, 0))).toBeNull();
    expect(computeShortfall(outage(10, 1000, 0, 0))).toBe(0);
  });

  test("the months add up to the shortfall and are listed to the end", () => {
    const amount = fc.double({ min: 0.1, max: 20, noNaN: true });
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        amount,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (d, l, r, s, loss) => {
          const input = outage(d, s * 100, l, r, loss);
          const months = listMonthlyShortfall(input);
          expect(months).toHaveLength(Math.ceil(l + d + r));
          expect(months.reduce((sum, month) => sum + month, 0)).toBeCloseTo(computeShortfall(input), 6);
          const out = findStockOutMonth(input);
          if (out !== null) expect(out).toBeLessThanOrEqual(l + d + r + 1e-9);
        },
      ),
    );
  });
});

describe("losses", () => {
  test("mine, refinery and supplier losses bound each other", () => {
    // m = 0.5 of mines, r = 0.4 of refineries, a producer elsewhere; U = 0.1 mined, 0.2 refined.
    // value 1 - 0.5·0.6 = 0.7; low 0.5; high 0.5 + 0.4 + 0.1 + 0.2 = 1.2, at most 1.
    const line = createPlanLine({
      minedIn: originsOf("COD:50;AUS:40"),
      refinedIn: originsOf("COD:40;FIN:40"),
      supplierCountryIso3: "BEL",
    });
    const { lossFraction } = runCobalt([line], loseCongo());
    expect(lossFraction.low).toBeCloseTo(0.5, 12);
    expect(lossFraction.value).toBeCloseTo(0.7, 12);
    expect(lossFraction.high).toBe(1);
    // Half of it: m = 0.25, r = 0.2: value 1 - 0.75·0.8 = 0.4, high 0.25 + 0.2 + 0.5·0.3 = 0.6.
    const half = runCobalt([line], loseCongo(0.5)).lossFraction;
    expect(half.value).toBeCloseTo(0.4, 12);
    expect(half.high).toBeCloseTo(0.6, 12);
  });

  test("routes make the loss exact", () => {
    const line = createPlanLine({ routes: routesOf("COD>COD:30;COD>CHN:30;AUS>AUS:40") });
    const { lossFraction } = runCobalt([line], loseCongo());
    expect(lossFraction.low).toBeCloseTo(0.6, 12);
    expect(lossFraction.value).toBeCloseTo(0.6, 12);
    expect(lossFraction.high).toBeCloseTo(0.6, 12);
  });

  test("a trader's address is no production site, a producer's is", () => {
    const at = (supplierRole: PlanLine["supplierRole"]) =>
      runCobalt(
        [
          createPlanLine({
            supplierRole,
            supplierCountryIso3: "COD",
            minedIn: originsOf("AUS"),
            refinedIn: originsOf("AUS"),
          }),
        ],
        loseCongo(),
      ).lossFraction.value;
    expect(at("producer")).toBe(1);
    expect(at("toller")).toBe(1);
    expect(at("trader")).toBe(0);
  });

  test("a supplier is found by name or parent, and an unknown one is refused", () => {
    const lines = [
      createPlanLine({ line: "1", supplier: "Alpha", supplierParent: "Group" }),
      createPlanLine({ line: "2", supplier: "Beta", annualQuantityTonnes: 300 }),
    ];
    const lose = (supplier: string): Partial<ScenarioRequest> => ({
      losses: [{ kind: "supplier", supplier, fraction: 1 }],
    });
    expect(runCobalt(lines, lose(" alpha ")).lossFraction.value).toBeCloseTo(0.25, 12);
    expect(runCobalt(lines, lose("GROUP")).lossFraction.value).toBeCloseTo(0.25, 12);
    expect(run(lines, lose("Gamma"))).toEqual({
      ok: false,
      failure: { code: "scenario.unknown-supplier", supplier: "Gamma" },
    });
  });

  test("a whole stage takes unknown origins with it, not what is recycled", () => {
    const line = createPlanLine({ minedIn: originsOf("COD:50;RECYCLED:30") });
    const { lossFraction } = runCobalt([line], {
      losses: [{ kind: "mineral-stage", mineralId: "cobalt", stage: "mine", fraction: 1 }],
    });
    expect(lossFraction.value).toBeCloseTo(0.7, 12);
    expect(lossFraction.low).toBeCloseTo(0.7, 12);
  });

  test("the cobalt quota takes 1 - 96,600/226,000 of what leaves the DR Congo", () => {
    // Methods 10; the last unrestricted year is 2024, before the halt of February 2025.
    const line = createPlanLine({ minedIn: originsOf("COD"), refinedIn: originsOf("CHN") });
    const quota: Partial<ScenarioRequest> = {
      losses: [{ kind: "measure", measureId: "cod-cobalt-quota-2025", fraction: 1 }],
    };
    expect(runCobalt([line], quota).lossFraction.value).toBeCloseTo(1 - 96600 / 226000, 12);
    const atHome = createPlanLine({ minedIn: originsOf("COD"), refinedIn: originsOf("COD") });
    expect(runCobalt([atHome], quota).lossFraction.value).toBe(0);
  });

  test("a licence takes all for two months, then a fifth", () => {
    const line = createPlanLine({
      mineralId: "germanium",
      refinedIn: originsOf("CHN"),
      annualQuantityTonnes: 1200,
    });
    const outcome = run([line], {
      losses: [{ kind: "measure", measureId: "chn-germanium-licence-2023", fraction: 1 }],
    });
    if (!outcome.ok) throw new Error(outcome.failure.code);
    const [germanium] = outcome.result.minerals;
    // 10 months of 100 t: 2·100 + 8·20 = 360 t; the mean loss is 36 %.
    expect(germanium?.shortfallTonnes.value).toBeCloseTo(360, 9);
    expect(germanium?.lossFraction.value).toBeCloseTo(0.36, 12);
    expect(germanium?.shortfallTonnesByMonth.slice(0, 3)).toEqual([100, 100, expect.closeTo(20, 9)]);
    expect(outcome.result.assumptions.map((entry) => entry.code)).toEqual(["licence-loss", "stock-unknown"]);
  });
});

describe("a mineral of several groups", () => {
  test("sums the shortfalls of its groups and shows the earliest stock-out", () => {
    // 100 t a month each: sulfate with 300 t is out at 4 + 3 and short 700; metal with 800 t is out at 12 and short 200.
    const lines = ["sulfate", "metal"].map((form, index) =>
      createPlanLine({
        line: form,
        form: form as "sulfate" | "metal",
        annualQuantityTonnes: 1200,
        stockTonnes: index === 0 ? 300 : 800,
        minedIn: originsOf("COD"),
      }),
    );
    const cobalt = runCobalt(lines, { ...loseCongo(), transitMonths: 4 });
    expect(cobalt.shortfallTonnes.value).toBeCloseTo(900, 9);
    expect(cobalt.stockOutMonth).toBeCloseTo(7, 12);
    expect(cobalt.shortfallTonnesByMonth).toHaveLength(14);
  });
});

describe("prices", () => {
  const line = (fields: Partial<PlanLine>) => createPlanLine({ unitPriceUsdPerTonne: 1000, ...fields });
  // 100 t at 1,000 USD doubled for 12 months is 100,000 USD; a contract to 2026-12-01 leaves 12 - 183/(365/12) months.
  test.each<[string, Partial<PlanLine>, number | null]>([
    ["spot at once", { priceBasis: "spot" }, 100_000],
    ["index at once", { priceBasis: "index", contractEnd: "2030-01-01" }, 100_000],
    ["fixed after its end", { priceBasis: "fixed", contractEnd: "2026-12-01" }, 1e5 * (1 - 183 / 365)],
    ["fixed without an end not at all", { priceBasis: "fixed" }, 0],
    ["no price", { unitPriceUsdPerTonne: null }, null],
  ])("%s", (_name, fields, expected) => {
    const cobalt = runCobalt([line(fields)], { months: 12, prices: [{ mineralId: "cobalt", factor: 2 }] });
    if (expected === null) expect(cobalt.spendChangeUsd).toBeNull();
    else expect(cobalt.spendChangeUsd).toBeCloseTo(expected, 6);
  });
});

test("ready scenarios name the measures that would touch the plan first", () => {
  const book = createPlanBook(edition);
  book.add(createPlanLine({ minedIn: originsOf("COD"), refinedIn: originsOf("CHN") }));
  const ready = listReadyScenarios(edition, "2026-06-01", book, "KOR");
  expect(ready[0]?.measureId).toBe("cod-cobalt-quota-2025");
  expect(ready.filter((scenario) => scenario.touchesPlan)).toHaveLength(1);
  expect(ready.map((scenario) => scenario.measureId)).not.toContain("cod-cobalt-halt-2025");
});
