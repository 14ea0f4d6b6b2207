import { listSelections, type Explanation } from "@interphase/figures";
import { loadEdition } from "@interphase/minerals";
import { assess } from "../exposure/assess.js";
import { resolveAssessmentOptions } from "../exposure/assessment-options.js";
import { defaultFindingRules } from "../findings/finding-rules.js";
import { createPlanLine } from "../testing/index.js";
import { explainAssessment, explainWhole } from "./explain-assessment.js";

const edition = loadEdition("2026-11");
const resolved = resolveAssessmentOptions(
  { date: "2026-06-01" },
  {
    today: "2026-11-22",
    organisationCountryIso3: "KOR",
    findingRules: defaultFindingRules,
    findEdition: () => edition,
  },
);
if (!resolved.ok) throw new Error(resolved.failure.code);
const { options } = resolved;
const lines = Array.from({ length: 120 }, (_, index) =>
  createPlanLine({ line: `L-${index}`, annualQuantityTonnes: 1 + index, supplier: `Supplier ${index}` }),
);
const made = assess({ lines, edition, options, rules: defaultFindingRules });
if (!made.ok) throw new Error(made.failure.code);
const { detail, result } = made;
const folded = new Map<string, Explanation>(
  explainAssessment(detail, result, options).map((explanation) => [explanation.path, explanation]),
);
const sumOf = (explanation: Explanation | undefined) =>
  Object.values(explanation?.formulas ?? {}).flatMap(listSelections)[0];

describe("one explanation made by itself", () => {
  it.each([
    "/minerals/0/containedTonnes",
    "/workings/goods/0/needTonnes",
    "/workings/cobalt/mine/unknownSquares",
  ])("begins with the members that were shown, holds all, and says the same figure: %s", (path) => {
    const whole = explainWhole(detail, result, options, path);
    expect(sumOf(folded.get(path))?.others?.count).toBe(71);
    expect(sumOf(whole)?.members).toHaveLength(120);
    expect(sumOf(whole)?.others).toBeNull();
    expect(whole?.figure).toBeCloseTo(folded.get(path)?.figure as number, 9);
    const shown = sumOf(folded.get(path))?.members.map(({ subjects }) => subjects);
    const ids = new Set(sumOf(whole)?.members.map(({ subjects }) => JSON.stringify(subjects)));
    expect(shown?.every((subjects) => ids.has(JSON.stringify(subjects)))).toBe(true);
  });

  it("is undefined at a path that nothing leads to", () => {
    expect(explainWhole(detail, result, options, "/workings/cobalt/nothing")).toBeUndefined();
  });
});
