import { defaultEditionName, loadEdition, type Measure } from "@interphase/minerals";
import { createPlanBook } from "../exposure/plan-book.js";
import type { PlanLine } from "../plan-line.js";
import { scenarioRequestSchema, type ScenarioRequest } from "../scenarios.contract.js";
import { createPlanLine, originsOf } from "../testing/index.js";
import { listReadyScenarios } from "./ready-scenarios.js";
import { runScenario } from "./run-scenario.js";

const edition = loadEdition(defaultEditionName());
const options = {
  edition: edition.name,
  editionHash: edition.sha256,
  date: "2026-06-01",
  homeArea: ["KOR"],
  series: [],
  governanceYear: edition.latestGovernanceYear,
};

interface Choices {
  readonly date?: string;
  readonly measures?: readonly Measure[];
}

function run(lines: PlanLine[], request: Partial<ScenarioRequest>, { date, measures }: Choices = {}) {
  const scenario = scenarioRequestSchema.parse({ name: "test", months: 10, ...request });
  const outcome = runScenario({
    lines,
    edition: { ...edition, measures: measures ?? edition.measures },
    options: { ...options, date: date ?? options.date },
    organisationCountryIso3: "KOR",
    scenario,
  });
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.result;
}
const bite = (...measureIds: string[]): Partial<ScenarioRequest> => ({
  losses: measureIds.map((measureId) => ({ kind: "measure", measureId, fraction: 1 })),
});
const codesOf = (result: ReturnType<typeof run>) => result.assumptions.map((entry) => entry.code);

describe("an unknown origin is struck only where the goods would leave the exporter for the destination", () => {
  const [quota, ban, licence] = [
    "cod-cobalt-quota-2025",
    "chn-germanium-usa-2024",
    "chn-yttrium-licence-2025",
  ];
  const none = { low: 0, value: 0, high: 0 };
  test.each<[string, string, Partial<PlanLine>, object]>([
    ["not for another destination", ban, { mineralId: "germanium", form: "oxide" }, none],
    [
      "for the named destination, in high",
      ban,
      { mineralId: "germanium", plantCountryIso3: "USA" },
      { ...none, high: 1 },
    ],
    ["not to a plant at home", licence, { mineralId: "yttrium", plantCountryIso3: "CHN" }, none],
    ["not when refined at home", quota, { refinedIn: originsOf("COD") }, none],
    [
      "when refined elsewhere, in high",
      quota,
      { refinedIn: originsOf("CHN") },
      { ...none, high: 1 - 96600 / 226000 },
    ],
    ["when refined nobody knows where, in high", quota, {}, { ...none, high: 1 - 96600 / 226000 }],
  ])("%s: %s", (_name, measureId, fields, expected) => {
    const lines = [createPlanLine(fields)];
    const { minerals } = run(lines, bite(measureId));
    expect(minerals[0]?.lossFraction).toEqual(expected);
    const book = createPlanBook(edition);
    lines.forEach((line) => book.add(line));
    const ready = listReadyScenarios(edition, options.date, book, "KOR");
    expect(ready.find((scenario) => scenario.measureId === measureId)?.touchesPlan).toBe(false);
  });
});

test("a quota of unknown volume takes nothing in low and all in value and high, and says so", () => {
  const line = createPlanLine({ mineralId: "nickel", form: "ore", minedIn: originsOf("IDN") });
  const result = run([line], bite("idn-nickel-ore-2017"), { date: "2018-06-01" });
  expect(result.minerals[0]?.lossFraction).toEqual({ low: 0, value: 1, high: 1 });
  expect(codesOf(result)).toContain("quota-volume-unknown");
});

test("a recalled measure takes goods in high alone, and says so", () => {
  const measures = edition.measures.map((measure) =>
    measure.measureId === "idn-nickel-ore-2020" ? { ...measure, confidence: "recalled" as const } : measure,
  );
  const line = createPlanLine({ mineralId: "nickel", form: "ore", minedIn: originsOf("IDN") });
  const result = run([line], bite("idn-nickel-ore-2020"), { measures });
  expect(result.minerals[0]?.lossFraction).toEqual({ low: 0, value: 0, high: 1 });
  expect(codesOf(result)).toEqual(["ban-loss", "measure-recalled", "stock-unknown"]);
});

describe("a measure that is not in effect on the date is supposed to be, and its state is said", () => {
  test.each<[string, string, string | null]>([
    ["cod-cobalt-halt-2025", "2026-06-01", "ended on 2025-10-16"],
    ["chn-germanium-usa-2024", "2026-06-01", "paused since 2025-11-09, until 2026-11-27"],
    ["chn-germanium-usa-2024", "2026-11-27", "paused until 2026-11-27 and what followed is not known"],
    ["cod-cobalt-quota-2025", "2025-10-15", "begins on 2025-10-16 only"],
    ["cod-cobalt-quota-2025", "2025-10-16", null],
  ])("%s on %s", (measureId, date, state) => {
    const lines = [createPlanLine(), createPlanLine({ line: "2", mineralId: "germanium" })];
    const said = run(lines, bite(measureId), { date }).assumptions.find(
      (entry) => entry.code === "measure-supposed",
    );
    if (state === null) expect(said).toBeUndefined();
    else expect(said?.message).toContain(state);
  });
});

test("two losses of the very same goods: low the largest, value one after the other, high their sum", () => {
  // Half of a supplier twice: 0.5; 1 - 0.5·0.5 = 0.75; 0.5 + 0.5 = 1. With 0.3 and 0.4: 0.4, 0.58, 0.7.
  const lose = (...fractions: number[]): Partial<ScenarioRequest> => ({
    losses: fractions.map((fraction) => ({ kind: "supplier", supplier: "Supplier A", fraction })),
  });
  const loss = (...fractions: number[]) =>
    run([createPlanLine()], lose(...fractions)).minerals[0]?.lossFraction;
  expect(loss(0.5, 0.5)).toEqual({ low: 0.5, value: 0.75, high: 1 });
  expect(loss(0.3, 0.4)).toEqual({ low: 0.4, value: expect.closeTo(0.58, 12) as number, high: 0.7 });
  const mines: Partial<ScenarioRequest> = {
    losses: [
      { kind: "country", countryIso3: "COD", stage: "mine", fraction: 0.5 },
      { kind: "mineral-stage", mineralId: "cobalt", stage: "mine", fraction: 0.5 },
    ],
  };
  const congo = run([createPlanLine({ minedIn: originsOf("COD") })], mines);
  expect(congo.minerals[0]?.lossFraction).toEqual({ low: 0.5, value: 0.75, high: 1 });
});
