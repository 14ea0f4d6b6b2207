import { defaultEditionName, loadEdition } from "@interphase/minerals";
import fc from "fast-check";
import type { PlanLine } from "../plan-line.js";
import { scenarioRequestSchema, scenarioResultSchema, type ScenarioRequest } from "../scenarios.contract.js";
import { createPlanLine, originsOf } from "../testing/index.js";
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

function tryScenario(lines: PlanLine[], request: Partial<ScenarioRequest>) {
  const scenario = scenarioRequestSchema.parse({ name: "test", months: 12, ...request });
  return runScenario({ lines, edition, options, organisationCountryIso3: "KOR", scenario });
}
function run(lines: PlanLine[], request: Partial<ScenarioRequest>) {
  const outcome = tryScenario(lines, request);
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.result;
}
const messageOf = (result: ReturnType<typeof run>, code: string) =>
  result.assumptions.find((entry) => entry.code === code)?.message;
const loseCongo: Partial<ScenarioRequest> = {
  losses: [{ kind: "country", countryIso3: "COD", fraction: 1 }],
};

test("a group whose stock covers the loss exactly is never short, whatever its numbers round to", () => {
  const amount = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(
      amount,
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 120 }),
      fc.integer({ min: 0, max: 24 }),
      fc.integer({ min: 0, max: 12 }),
      (need, lossFraction, months, rampMonths, transitMonths) => {
        const lost = ((lossFraction * need) / 12) * (months + rampMonths / 2);
        const input = {
          phases: [{ months, lossFraction }],
          needPerMonth: need / 12,
          stock: lost,
          transitMonths,
          rampMonths,
        };
        expect(computeShortfall(input)).toBe(0);
        expect(findStockOutMonth(input)).toBeNull();
        expect(listMonthlyShortfall(input).every((month) => month === 0)).toBe(true);
        expect(computeShortfall({ ...input, stock: lost * (1 - 1e-9) })).toBeGreaterThan(0);
      },
    ),
  );
});

test("where nothing is needed, the part lost is unknown, not zero", () => {
  const result = run([createPlanLine({ needTonnes: 0, minedIn: originsOf("COD") })], loseCongo);
  expect(result.minerals[0]).toMatchObject({
    lossFraction: { low: null, value: null, high: null },
    shortfallTonnes: { low: 0, value: 0, high: 0 },
    stockOutMonth: null,
  });
  expect(messageOf(result, "no-need")).toContain("cobalt");
});

test("goods in transit that a scenario does not count are named with the months they would be", () => {
  const line = createPlanLine({ annualQuantityTonnes: 120, inTransitTonnes: 25 });
  expect(messageOf(run([line], loseCongo), "transit-not-counted")).toMatch(/^25 t of cobalt .* 2\.5 months/u);
  expect(messageOf(run([line], { ...loseCongo, transitMonths: 2.5 }), "transit-not-counted")).toBeUndefined();
  const silent = createPlanLine({ annualQuantityTonnes: 120 });
  expect(messageOf(run([silent], loseCongo), "transit-not-counted")).toBeUndefined();
});

describe("price moves", () => {
  const priced = createPlanLine({ unitPriceUsdPerTonne: 1000, priceBasis: "spot" });
  const unpriced = createPlanLine({ line: "2" });

  test("without a move spend changes by 0 where it is known, by null where it is not", () => {
    expect(run([priced], {})).toMatchObject({ spendChangeUsd: 0, minerals: [{ spendChangeUsd: 0 }] });
    expect(run([unpriced], {})).toMatchObject({ spendChangeUsd: null, minerals: [{ spendChangeUsd: null }] });
  });

  test("a line without a price inside a move is named, outside it is not", () => {
    const move = (mineralId: "cobalt" | "nickel"): Partial<ScenarioRequest> => ({
      prices: [{ mineralId, factor: 2 }],
    });
    const moved = run([priced, unpriced], move("cobalt"));
    expect(messageOf(moved, "price-missing")).toMatch(/^1 line of cobalt/u);
    expect(moved.spendChangeUsd).toBe(100_000);
    expect(messageOf(run([priced, unpriced], move("nickel")), "price-missing")).toBeUndefined();
  });

  test("says that the whole price of a compound moves", () => {
    const result = run([priced], { prices: [{ mineralId: "cobalt", factor: 2 }] });
    expect(messageOf(result, "price-of-compounds")).toContain("whole price");
  });

  test("the same mineral twice is refused", () => {
    const prices = [2, 3].map((factor) => ({ mineralId: "cobalt" as const, factor }));
    expect(tryScenario([priced], { prices })).toEqual({
      ok: false,
      failure: { code: "scenario.repeated-price", mineralId: "cobalt" },
    });
  });
});

describe("trace", () => {
  const lines = ["sulfate", "metal"].map((form, index) =>
    createPlanLine({
      line: form,
      form: form as "sulfate" | "metal",
      annualQuantityTonnes: 1200,
      stockTonnes: 300 + 100 * index,
      unitPriceUsdPerTonne: 10,
      minedIn: originsOf("COD:80"),
      refinedIn: originsOf("CHN"),
    }),
  );
  const result = run(lines, {
    losses: [{ kind: "measure", measureId: "cod-cobalt-quota-2025", fraction: 1 }],
    prices: [{ mineralId: "cobalt", factor: 1.5 }],
  });
  const entryOf = (path: string) => result.trace?.find((entry) => entry.path === path);
  const valueOf = (path: string, name: string) =>
    entryOf(path)?.inputs.find((input) => input.name === name)?.value as number;

  test("explains every figure by its path, with the facts behind a quota", () => {
    expect(result.trace?.map((entry) => entry.path)).toEqual([
      ...["lossFraction", "shortfallTonnes", "shortfallTonnesByMonth", "stockOutMonth", "spendChangeUsd"].map(
        (name) => `/minerals/0/${name}`,
      ),
      "/spendChangeUsd",
    ]);
    const production = entryOf("/minerals/0/lossFraction")?.inputs.find((input) =>
      input.name.startsWith("production COD"),
    );
    expect(production?.value).toBe(226000);
    expect(production?.factIds).toHaveLength(1);
    expect(scenarioResultSchema.parse(result)).toEqual(result);
  });

  test("a reader recomputes the shortfall from its inputs", () => {
    const path = "/minerals/0/shortfallTonnes";
    const short = ["sulfate", "metal"].map((form) => {
      const need = valueOf(path, `need a month of ${form}`) * valueOf(path, `λ value of ${form}`);
      const outage = valueOf(path, "D") + valueOf(path, "R") / 2;
      return Math.max(0, need * outage - valueOf(path, `stock on hand of ${form}`));
    });
    expect(short.reduce((sum, tonnes) => sum + tonnes, 0)).toBeCloseTo(
      result.minerals[0]?.shortfallTonnes.value ?? NaN,
      9,
    );
    expect(
      valueOf("/minerals/0/spendChangeUsd", "Σ spend x moved months / 12") *
        (valueOf("/minerals/0/spendChangeUsd", "factor") - 1),
    ).toBeCloseTo(result.spendChangeUsd ?? NaN, 9);
  });

  test("stays bounded for a plan of many groups", () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      createPlanLine({ line: String(index), material: `m${String(index)}`, minedIn: originsOf("COD") }),
    );
    for (const entry of run(many, loseCongo).trace ?? []) expect(entry.inputs.length).toBeLessThan(500);
  });
});
