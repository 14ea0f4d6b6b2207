import {
  countNodes,
  createEvaluator,
  explanationSchema,
  listReferences,
  listSelections,
  type Explanation,
  type Formula,
} from "@interphase/figures";
import { agrees } from "@interphase/figures/testing";
import { loadEdition } from "@interphase/minerals";
import fc from "fast-check";
import type { AssessmentResult } from "../assessment-result.js";
import { collectPlan, createAssessmentResult } from "../exposure/assess.js";
import { resolveAssessmentOptions } from "../exposure/assessment-options.js";
import { createEditionFacts } from "../exposure/edition-facts.js";
import { computePlanDetail } from "../exposure/plan-detail.js";
import { defaultFindingRules } from "../findings/finding-rules.js";
import type { PlanLine } from "../plan-line.js";
import { createPlanLine, originsOf } from "../testing/index.js";
import { randomPlan } from "../testing/random-plan.factory.js";
import { createReader } from "./create-reader.js";
import { explainAssessment } from "./explain-assessment.js";
import { findFigures } from "./find-figures.js";

/** The whole check of a release runs 200 (decision 0060); the suite has to end within a minute on one core. */
const runs = Number(process.env["EXPLANATION_RUNS"] ?? "25");

interface Choices {
  readonly home: string;
  readonly date: string;
  readonly edition: string;
}
/** The days: pauses of China are on, end within 90 days, have run out. */
const choices: fc.Arbitrary<Choices> = fc.record({
  home: fc.constantFrom("KOR", "CHN", "USA"),
  date: fc.constantFrom("2026-06-01", "2026-09-20", "2026-12-05"),
  edition: fc.constantFrom("2026-11", "2025-12"),
});
const everyRule = {
  ...defaultFindingRules,
  "concentration-above": { isEnabled: true, limit: 1 },
  "supplier-hhi": { isEnabled: true, limit: 0.25 },
};

function assessed(lines: PlanLine[], { home, date, edition: name }: Choices) {
  const edition = loadEdition(name);
  const resolved = resolveAssessmentOptions(
    { date, homeArea: home === "USA" ? ["USA", "AUS"] : [home] },
    {
      today: "2026-11-22",
      organisationCountryIso3: home,
      findingRules: everyRule,
      findEdition: () => edition,
    },
  );
  if (!resolved.ok) throw new Error(resolved.failure.code);
  const { options } = resolved;
  const collected = collectPlan(lines, edition);
  if (!collected.ok) throw new Error(collected.failure.code);
  const detail = computePlanDetail(collected.book, createEditionFacts(edition, options, home));
  const result = createAssessmentResult(detail, everyRule);
  const read = createReader(edition, lines, { ...options, organisationCountryIso3: home });
  return { detail, result, options, read };
}

/** Which explanations do not come to their figure, and what do they come to? */
function disagreements(
  explanations: readonly Explanation[],
  read: ReturnType<typeof createReader>,
): string[] {
  const byPath = new Map(explanations.map((explanation) => [explanation.path, explanation]));
  const evaluator = createEvaluator(read, (path) => byPath.get(path));
  return explanations.flatMap((explanation) => {
    const came = evaluator.figure(explanation);
    if (agrees(came, explanation.figure)) return [];
    return [`${explanation.path}: ${JSON.stringify(came)}, not ${JSON.stringify(explanation.figure)}`];
  });
}

/** Which figures of the result stand nowhere, or otherwise, among the explanations? */
function unexplained(result: AssessmentResult, explanations: readonly Explanation[]): string[] {
  const byPath = new Map(explanations.map(({ path, figure }) => [path, JSON.stringify(figure)]));
  return [...findFigures(result)].flatMap(([path, figure]) =>
    byPath.get(path) === JSON.stringify(figure) ? [] : [path],
  );
}

const formulasOf = ({ formulas }: Explanation): Formula[] => Object.values(formulas);

describe("an explanation", () => {
  it("comes to its figure when every leaf is read from the edition's and the plan's own rows", () => {
    fc.assert(
      fc.property(randomPlan(), choices, fc.constantFrom(50, 4), (lines, chosen, mostMembers) => {
        const { detail, result, options, read } = assessed(lines, chosen);
        const explanations = explainAssessment(detail, result, options, { mostMembers });
        expect(disagreements(explanations, read)).toEqual([]);
        expect(unexplained(result, explanations)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  it("is one of a closed, sorted, bounded set that crosses the wire", () => {
    fc.assert(
      fc.property(randomPlan(), choices, (lines, chosen) => {
        const { detail, result, options } = assessed(lines, chosen);
        const explanations = explainAssessment(detail, result, options);
        const paths = explanations.map(({ path }) => path);
        expect(paths).toEqual([...new Set(paths)].sort());
        expect(Math.max(...paths.map((path) => path.length))).toBeLessThanOrEqual(400);
        const referred = new Set(explanations.flatMap(listReferences).map(({ path }) => path));
        expect([...referred].filter((path) => !paths.includes(path))).toEqual([]);
        const workings = paths.filter((path) => path.startsWith("/workings/"));
        expect(workings.filter((path) => !referred.has(path))).toEqual([]);
        const formulas = explanations.flatMap(formulasOf);
        expect(Math.max(...formulas.map(countNodes))).toBeLessThanOrEqual(200);
        const sizes = formulas
          .flatMap(listSelections)
          .map(({ members, others }) => members.length + (others === null ? 0 : 1));
        expect(Math.max(...sizes)).toBeLessThanOrEqual(50);
        for (const explanation of explanations)
          expect(explanationSchema.parse(explanation)).toEqual(explanation);
        const again = explainAssessment(detail, result, options);
        expect(JSON.stringify(again)).toBe(JSON.stringify(explanations));
      }),
      { numRuns: 4 },
    );
  });

  it("of a long plan shows the largest lines, adds up, and is not made of the others", () => {
    const lines = Array.from({ length: 400 }, (_, index) =>
      createPlanLine({
        line: `L-${index}`,
        annualQuantityTonnes: 1 + index,
        unitPriceUsdPerTonne: 10,
        supplier: `Supplier ${index}`,
        minedIn: originsOf(index % 2 === 0 ? "COD" : ""),
      }),
    );
    const { detail, result, options, read } = assessed(lines, {
      home: "KOR",
      date: "2026-06-01",
      edition: "2026-11",
    });
    const explanations = explainAssessment(detail, result, options);
    expect(disagreements(explanations, read)).toEqual([]);
    const total = explanations.find(({ path }) => path === "/minerals/0/containedTonnes");
    const [over] = formulasOf(total as Explanation).flatMap(listSelections);
    expect(over?.members.length).toBe(49);
    expect(over?.members[0]?.subjects).toEqual([{ kind: "line", id: "L-399" }]);
    expect(over?.others).toEqual({ count: 351, value: (351 * 352) / 2 });
    expect(JSON.stringify(explanations)).not.toContain('"L-200"');
  });
});
