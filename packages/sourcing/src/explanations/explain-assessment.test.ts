import { createEvaluator, type Explanation, type FigureValue } from "@interphase/figures";
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
import { randomPlan } from "../testing/random-plan.factory.js";
import { createReader } from "./create-reader.js";
import { explainAssessment } from "./explain-assessment.js";
import { findFigures } from "./find-figures.js";

const edition = loadEdition("2026-11");
const runs = Number(process.env["EXPLANATION_RUNS"] ?? "40");

function assessed(lines: PlanLine[], organisationCountryIso3 = "KOR") {
  const defaults = {
    today: "2026-11-22",
    organisationCountryIso3,
    findingRules: defaultFindingRules,
    findEdition: () => edition,
  };
  const resolved = resolveAssessmentOptions({ date: "2026-06-01" }, defaults);
  if (!resolved.ok) throw new Error(resolved.failure.code);
  const { options } = resolved;
  const collected = collectPlan(lines, edition);
  if (!collected.ok) throw new Error(JSON.stringify(collected.failure));
  const facts = createEditionFacts(edition, options, organisationCountryIso3);
  const detail = computePlanDetail(collected.book, facts);
  const result = createAssessmentResult(detail, defaultFindingRules);
  const read = createReader(edition, lines, { ...options, organisationCountryIso3 });
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

function unexplained(result: AssessmentResult, explanations: readonly Explanation[]): string[] {
  const byPath = new Map(explanations.map((explanation) => [explanation.path, explanation.figure]));
  return [...findFigures(result)].flatMap(([path, figure]) => {
    const found = byPath.get(path);
    if (found === undefined) return [path];
    return same(found, figure) ? [] : [`${path} says another figure`];
  });
}
const same = (a: FigureValue, b: FigureValue): boolean => JSON.stringify(a) === JSON.stringify(b);

describe("an explanation", () => {
  it("comes to its figure when every leaf is read from the edition's and the plan's own rows", () => {
    fc.assert(
      fc.property(randomPlan(), fc.constantFrom("KOR", "CHN", "DEU"), (lines, home) => {
        const { detail, result, options, read } = assessed(lines, home);
        const explanations = explainAssessment(detail, result, options);
        expect(disagreements(explanations, read)).toEqual([]);
        expect(unexplained(result, explanations)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });
});
