import { defaultEditionName, loadEdition } from "@interphase/minerals";
import type { PlanLine } from "../plan-line.js";
import type { Loss, ScenarioRequest } from "../scenarios.contract.js";
import { createPlanLine, originsOf } from "../testing/index.js";
import { runPlanScenario, tryScenario, type ScenarioChoices } from "../testing/scenario.factory.js";

const edition = loadEdition(defaultEditionName());
const bite = (measureId: string): Partial<ScenarioRequest> => ({
  losses: [{ kind: "measure", measureId, fraction: 1 }],
});
function assumed(
  lines: PlanLine[],
  request: Partial<ScenarioRequest>,
  code: string,
  choices: ScenarioChoices = {},
) {
  return runPlanScenario(lines, request, choices).assumptions.filter((gap) => gap.code === code);
}
const loseCongo: Loss = { kind: "country", countryIso3: "COD", fraction: 1 };

describe("what is assumed of a measure", () => {
  test("a quota of unknown volume takes nothing in low and all in value and high, and says so", () => {
    const line = createPlanLine({
      mineralId: "nickel",
      form: "ore",
      minedIn: originsOf("IDN"),
      refinedIn: originsOf("CHN"),
    });
    const result = runPlanScenario([line], bite("idn-nickel-ore-2017"), { date: "2018-06-01" });
    expect(result.minerals[0]?.lossFraction).toEqual({ low: 0, value: 1, high: 1 });
    expect(result.assumptions).toContainEqual(expect.objectContaining({ code: "quota-volume-unknown" }));
  });

  test("a quota tells its volume and the year it is measured by", () => {
    const [told] = assumed([createPlanLine()], bite("cod-cobalt-quota-2025"), "quota-loss");
    expect(told?.facts).toMatchObject({
      quotaTonnes: 96_600,
      productionTonnes: 226_000,
      year: 2024,
      exporterIso3: "COD",
    });
  });

  test("a recalled measure takes goods in high alone, and says so", () => {
    const recalled = {
      ...edition,
      measures: edition.measures.map((measure) => ({ ...measure, confidence: "recalled" as const })),
    };
    const line = createPlanLine({
      mineralId: "nickel",
      form: "ore",
      minedIn: originsOf("IDN"),
      refinedIn: originsOf("CHN"),
    });
    const result = runPlanScenario([line], bite("idn-nickel-ore-2020"), { edition: recalled });
    expect(result.minerals[0]?.lossFraction).toEqual({ low: 0, value: 0, high: 1 });
    expect(result.assumptions.map(({ code }) => code)).toEqual([
      "ban-loss",
      "measure-loss-not-verified",
      "stock-taken-as-none",
    ]);
  });

  test.each<[string, string, object | null]>([
    ["cod-cobalt-halt-2025", "2026-06-01", { state: "ended", day: "2025-10-16" }],
    ["chn-germanium-usa-2024", "2026-06-01", { state: "paused", day: "2026-11-27" }],
    ["chn-germanium-usa-2024", "2026-11-27", { state: "lapsed-pause", day: "2026-11-27" }],
    ["cod-cobalt-quota-2025", "2025-10-15", { state: "not-yet", day: "2025-10-16" }],
    ["cod-cobalt-quota-2025", "2025-10-16", null],
  ])(
    "%s on %s is supposed to be in force where it is not, and its state is told",
    (measureId, date, facts) => {
      const lines = [createPlanLine(), createPlanLine({ line: "2", mineralId: "germanium" })];
      const told = assumed(lines, bite(measureId), "measure-supposed", { date });
      expect(told).toHaveLength(facts === null ? 0 : 1);
      if (facts !== null) expect(told[0]?.facts).toMatchObject({ ...facts, date });
    },
  );

  test("a measure that has ended still takes what it would, were it in force", () => {
    const line = createPlanLine({ minedIn: originsOf("COD"), refinedIn: originsOf("CHN") });
    expect(runPlanScenario([line], bite("cod-cobalt-halt-2025")).minerals[0]?.lossFraction).toEqual({
      low: 1,
      value: 1,
      high: 1,
    });
  });
});

test("goods in transit that a scenario does not count are named with the months they would be", () => {
  const line = createPlanLine({ annualQuantityTonnes: 120, inTransitTonnes: 25, material: "Powder" });
  const request = { losses: [loseCongo] };
  const facts = { form: null, material: "Powder", minerals: "cobalt", goodsTonnes: 25, months: 2.5 };
  expect(assumed([line], request, "transit-not-counted")).toEqual([{ code: "transit-not-counted", facts }]);
  expect(assumed([line], { ...request, transitMonths: 2.5 }, "transit-not-counted")).toEqual([]);
  expect(assumed([createPlanLine()], request, "transit-not-counted")).toEqual([]);
});

describe("price moves", () => {
  const line = (fields: Partial<PlanLine>) => createPlanLine({ unitPriceUsdPerTonne: 1000, ...fields });
  const double = { months: 12, prices: [{ mineralId: "cobalt" as const, factor: 2 }] };

  // 100 t at 1,000 USD doubled for 12 months is 100,000 USD; a contract to 2026-12-01 leaves 12 - 183/(365/12) months.
  test.each<[string, Partial<PlanLine>, number | null]>([
    ["spot at once", { priceBasis: "spot" }, 100_000],
    ["index at once", { priceBasis: "index", contractEnd: "2030-01-01" }, 100_000],
    ["fixed after its end", { priceBasis: "fixed", contractEnd: "2026-12-01" }, 1e5 * (1 - 183 / 365)],
    ["fixed without an end not at all", { priceBasis: "fixed" }, 0],
    [
      "by stated tonnes where they are contained",
      { volumeBasis: "contained", containedFraction: 0.2 },
      100_000,
    ],
    ["no price", { unitPriceUsdPerTonne: null }, null],
  ])("%s", (_name, fields, expected) => {
    const { minerals, spendChangeUsd } = runPlanScenario([line(fields)], double);
    if (expected === null) expect([minerals[0]?.spendChangeUsd, spendChangeUsd]).toEqual([null, null]);
    else expect(minerals[0]?.spendChangeUsd).toBeCloseTo(expected, 6);
  });

  test("without a move spend changes by 0 where it is known", () => {
    expect(runPlanScenario([line({})], {})).toMatchObject({
      spendChangeUsd: 0,
      minerals: [{ spendChangeUsd: 0 }],
    });
  });

  test("a line of several minerals counts once in the plan's total, by its largest move", () => {
    const cathode = line({ mineralId: null, formula: "LiNi0.8Mn0.1Co0.1O2", priceBasis: "spot" });
    const prices = [
      { mineralId: "cobalt" as const, factor: 1.5 },
      { mineralId: "nickel" as const, factor: 0.2 },
    ];
    const { minerals, spendChangeUsd } = runPlanScenario([cathode], { months: 12, prices });
    const of = (id: string) => minerals.find(({ mineralId }) => mineralId === id)?.spendChangeUsd;
    expect([of("cobalt"), of("nickel"), of("lithium")]).toEqual([50_000, -80_000, 0]);
    expect(spendChangeUsd).toBeCloseTo(-80_000, 9);
  });

  test("a line without a price inside a move is named, outside it is not", () => {
    const unpriced = createPlanLine({ line: "2" });
    const nickel = { prices: [{ mineralId: "nickel" as const, factor: 2 }] };
    const facts = { mineralId: "cobalt", lineCount: 1 };
    expect(assumed([line({}), unpriced], double, "price-unknown")).toEqual([
      { code: "price-unknown", facts },
    ]);
    expect(assumed([line({}), unpriced], nickel, "price-unknown")).toEqual([]);
  });

  test("the same mineral twice is refused", () => {
    const prices = [2, 3].map((factor) => ({ mineralId: "cobalt" as const, factor }));
    expect(tryScenario([line({})], { prices })).toEqual({
      ok: false,
      failure: { code: "scenario.repeated-price", mineralId: "cobalt" },
    });
  });
});
