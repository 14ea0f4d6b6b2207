import { isDeepStrictEqual } from "node:util";
import {
  countNodes,
  explanationSchema,
  listReferences,
  listSelections,
  type Explanation,
  type Formula,
} from "@interphase/figures";
import fc from "fast-check";
import { assessed, choices } from "../testing/explained-plan.factory.js";
import { randomPlan } from "../testing/random-plan.factory.js";
import { explainAssessment } from "./explain-assessment.js";

const formulasOf = ({ formulas }: Explanation): Formula[] => Object.values(formulas);

describe("the explanations of an assessment", () => {
  it("are a closed, sorted, bounded set that crosses the wire", () => {
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
        // Thousands of them: one assertion over those that are altered, not one each.
        const altered = (each: Explanation) => !isDeepStrictEqual(explanationSchema.parse(each), each);
        expect(explanations.filter(altered)).toEqual([]);
        const again = explainAssessment(detail, result, options);
        expect(JSON.stringify(again)).toBe(JSON.stringify(explanations));
      }),
      { numRuns: 4 },
    );
  });
});
