import { mostMembers } from "@interphase/figures";
import { defaultEditionName, loadEdition } from "@interphase/minerals";
import { assess } from "../exposure/assess.js";
import { resolveAssessmentOptions } from "../exposure/assessment-options.js";
import { defaultFindingRules } from "../findings/finding-rules.js";
import type { PlanLine } from "../plan-line.js";
import { createPlanLine } from "../testing/plan-line.factory.js";
import { explainAssessment } from "./explain-assessment.js";
import { findSum, listShownMembers, unfoldSum, type NamedSum } from "./list-members.js";

const edition = loadEdition(defaultEditionName());
const resolved = resolveAssessmentOptions(
  {},
  {
    today: "2026-06-01",
    organisationCountryIso3: "KOR",
    findingRules: defaultFindingRules,
    findEdition: () => edition,
  },
);
if (!resolved.ok) throw new Error(resolved.failure.code);
const { options } = resolved;

const linesOf = (count: number, price = 1_000): PlanLine[] =>
  Array.from({ length: count }, (_, index) =>
    createPlanLine({
      line: String(index + 1),
      annualQuantityTonnes: index + 1,
      unitPriceUsdPerTonne: price,
    }),
  );

function assessed(lines: readonly PlanLine[]) {
  const made = assess({ lines, edition, options, rules: defaultFindingRules });
  if (!made.ok) throw new Error(made.failure.code);
  const { detail, result } = made;
  return { detail, result, options };
}

const path = "/totals/spendUsd";
/** The sum of all spend, and the name of what it adds. */
function storedSum(lines: readonly PlanLine[]): { path: string; column: string; sum: NamedSum } {
  const { detail, result } = assessed(lines);
  const explanation = explainAssessment(detail, result, options).find((each) => each.path === path);
  const formula = explanation?.formulas.value;
  if (explanation === undefined || formula === undefined || !("over" in formula)) throw new Error("no sum");
  const sum = findSum(explanation, formula.over.column);
  if (sum === undefined) throw new Error("no such sum");
  return { path, column: formula.over.column, sum };
}

it("a sum that shows all its members needs no plan, and tells the largest first", () => {
  const { sum } = storedSum(linesOf(5));
  const lines = (listShownMembers(sum) ?? []).map(({ subjects }) => subjects[0]?.id);
  expect(lines).toEqual(["5", "4", "3", "2", "1"]);
});

describe("a sum that folds members", () => {
  const lines = linesOf(mostMembers + 20);
  const stored = storedSum(lines);

  it("is unfolded into every line, the largest first, and adds up to what was stored", () => {
    expect(listShownMembers(stored.sum)).toBeUndefined();
    const { members, isComplete } = unfoldSum(assessed(lines), stored);
    expect(members.map(({ subjects }) => subjects[0]?.id)).toEqual(lines.map(({ line }) => line).reverse());
    expect(isComplete).toBe(true);
  });

  it("says so when the lines no longer add up, or are fewer, or the figure has gone", () => {
    expect(unfoldSum(assessed(linesOf(lines.length, 1_001)), stored).isComplete).toBe(false);
    expect(unfoldSum(assessed(lines.slice(1)), stored).isComplete).toBe(false);
    const gone = unfoldSum(assessed(lines), { ...stored, path: "/totals/nothing" });
    expect(gone).toMatchObject({ isComplete: false });
    expect(gone.members).toHaveLength(mostMembers - 1);
  });

  it("has no members under another name", () => {
    const { detail, result } = assessed(lines);
    const explanation = explainAssessment(detail, result, options).find((each) => each.path === path);
    expect(explanation && findSum(explanation, "nothing")).toBeUndefined();
  });
});
