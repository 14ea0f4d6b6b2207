import { createEvaluator, type Explanation } from "@interphase/figures";
import { agrees } from "@interphase/figures/testing";
import { loadEdition } from "@interphase/minerals";
import fc from "fast-check";
import type { AssessmentResult } from "../assessment-result.js";
import { createReader } from "../explanations/create-reader.js";
import { explainAssessment } from "../explanations/explain-assessment.js";
import { findFigures } from "../explanations/find-figures.js";
import { collectPlan, createAssessmentResult } from "../exposure/assess.js";
import { resolveAssessmentOptions } from "../exposure/assessment-options.js";
import { createEditionFacts } from "../exposure/edition-facts.js";
import { computePlanDetail } from "../exposure/plan-detail.js";
import { defaultFindingRules } from "../findings/finding-rules.js";
import type { PlanLine } from "../plan-line.js";
import { randomPlan } from "./random-plan.factory.js";

/** Where from, when and by which facts is a plan assessed? */
export interface Choices {
  readonly home: string;
  readonly date: string;
  readonly edition: string;
}
/** Where from, when and by which facts is a random plan assessed? The days: pauses of China are on, end within 90 days, have run out. */
export const choices: fc.Arbitrary<Choices> = fc.record({
  home: fc.constantFrom("KOR", "CHN", "USA"),
  date: fc.constantFrom("2026-06-01", "2026-09-20", "2026-12-05"),
  edition: fc.constantFrom("2026-11", "2025-12"),
});
const everyRule = {
  ...defaultFindingRules,
  "concentration-above": { isEnabled: true, limit: 1 },
  "supplier-hhi": { isEnabled: true, limit: 0.25 },
};

/** What comes of a plan, and what a reader of its explanations may look up? */
export function assessed(lines: PlanLine[], { home, date, edition: name }: Choices) {
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
export function disagreements(
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

/**
 * Does every explanation of random plans, with sums folded to so many members, come to its figure, and is no figure without
 * one? **Fails** with the plan that shows the contrary.
 */
export function checkExplanations(mostMembers: number, numRuns: number): void {
  fc.assert(
    fc.property(randomPlan(), choices, (lines, chosen) => {
      const { detail, result, options, read } = assessed(lines, chosen);
      const explanations = explainAssessment(detail, result, options, { mostMembers });
      expect(disagreements(explanations, read)).toEqual([]);
      expect(unexplained(result, explanations)).toEqual([]);
    }),
    { numRuns },
  );
}
