import {
  createEvaluator,
  countNodes,
  mostNodes,
  type Explanation,
  type FigureValue,
} from "@interphase/figures";
import { agrees } from "@interphase/figures/testing";
import { defaultEditionName, loadEdition } from "@interphase/minerals";
import fc from "fast-check";
import type { PlanLine } from "../../plan-line.js";
import {
  scenarioRequestSchema,
  scenarioResultSchema,
  type Loss,
  type ScenarioResult,
} from "../../scenarios.contract.js";
import { createPlanLine, originsOf } from "../../testing/index.js";
import { anyScenario } from "../../testing/any-scenario.factory.js";
import { randomPlan } from "../../testing/random-plan.factory.js";
import { runPlanScenario, scenarioSetting, tryScenario } from "../../testing/scenario.factory.js";
import { createScenarioReader } from "./scenario-reader.js";

const edition = loadEdition(defaultEditionName());
const runs = process.env["TEST_FORM"] === "long" ? 200 : 40;

/** The figures of a scenario by path, months and lists apart. */
function listFigures({ minerals, groups, spendChangeUsd }: ScenarioResult): [string, FigureValue][] {
  const of = (at: string, entries: [string, unknown][]) =>
    entries.flatMap(([name, value]): [string, FigureValue][] =>
      typeof value === "string" || Array.isArray(value) || ["form", "material"].includes(name)
        ? []
        : [[`${at}/${name}`, value as FigureValue]],
    );
  return [
    ["/spendChangeUsd", spendChangeUsd],
    ...minerals.flatMap((mineral, index) => of(`/minerals/${index}`, Object.entries(mineral))),
    ...groups.flatMap((group, index) => of(`/groups/${index}`, Object.entries(group))),
  ];
}

function disagreements(lines: PlanLine[], asked: object, result: ScenarioResult): string[] {
  const { options } = scenarioSetting();
  const scenario = scenarioRequestSchema.parse(asked);
  const read = createScenarioReader(edition, lines, { ...options, organisationCountryIso3: "KOR" }, scenario);
  const byPath = new Map((result.explanations ?? []).map((explanation) => [explanation.path, explanation]));
  const evaluator = createEvaluator(read, (path) => byPath.get(path));
  const wrong = [...byPath.values()].flatMap((explanation: Explanation) => {
    const came = evaluator.figure(explanation);
    if (agrees(came, explanation.figure)) return [];
    return [`${explanation.path}: ${JSON.stringify(came)}, not ${JSON.stringify(explanation.figure)}`];
  });
  const unexplained = listFigures(result).flatMap(([path, figure]) => {
    const found = byPath.get(path)?.figure;
    return found !== undefined && JSON.stringify(found) === JSON.stringify(figure) ? [] : [path];
  });
  return [...wrong, ...unexplained];
}

describe("the explanations of a scenario", () => {
  test("come to every figure of random scenarios of random plans, read from the raw rows and the request", () => {
    fc.assert(
      fc.property(randomPlan(), anyScenario, (lines, asked) => {
        const outcome = tryScenario(lines, asked, { mostExplanations: 100_000 });
        if (!outcome.ok) {
          expect(outcome.failure.code).toBe("scenario.unknown-supplier");
          return;
        }
        expect(disagreements(lines, asked, outcome.result)).toEqual([]);
      }),
      { numRuns: runs, endOnFailure: true },
    );
  });

  test("have trees of at most 200 nodes, even of many losses on goods of many minerals", () => {
    const line = createPlanLine({
      mineralId: null,
      formula: "La0.2Nd0.2Y0.1Li0.5Ni0.8Mn0.1Co0.1Ti0.3Al0.2O2",
    });
    const losses = Array.from({ length: 100 }, (_, index): Loss => ({
      kind: "country",
      countryIso3: ["CHN", "AUS", "CHL", "IDN"][index % 4] ?? "CHN",
      fraction: 0.01 + index / 1000,
    }));
    const result = runPlanScenario([line], { losses }, { mostExplanations: 100_000 });
    for (const explanation of result.explanations ?? []) {
      for (const formula of Object.values(explanation.formulas)) {
        expect(countNodes(formula)).toBeLessThanOrEqual(mostNodes);
      }
    }
    expect(disagreements([line], { name: "many", months: 10, losses }, result)).toEqual([]);
  });

  test("are whole and bounded on a long plan, and what has none is counted", () => {
    const lines = Array.from({ length: 400 }, (_, index) =>
      createPlanLine({
        line: String(index + 1),
        material: `material ${String(index)}`,
        supplier: `Supplier ${String(index)}`,
        minedIn: originsOf("COD:50"),
      }),
    );
    const asked = {
      name: "long",
      months: 10,
      losses: [{ kind: "country" as const, countryIso3: "COD", fraction: 1 }],
    };
    const result = runPlanScenario(lines, asked);
    expect(result.explanations?.length).toBeLessThanOrEqual(1000);
    expect(result.unexplainedCount).toBeGreaterThan(0);
    expect(scenarioResultSchema.parse(result)).toEqual(result);
    const paths = disagreements(lines, asked, result);
    expect(paths.filter((path) => !path.startsWith("/groups/"))).toEqual([]);
    expect(paths.filter((path) => path.includes(":"))).toEqual([]);
    expect(paths).toHaveLength(result.unexplainedCount ?? -1);
  });
});
