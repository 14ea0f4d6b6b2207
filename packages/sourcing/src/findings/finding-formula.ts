import type { Formula, Origin } from "@interphase/figures";

/**
 * What is one named number that a figure of a finding is computed from?
 * **Shape** `origin` says where it comes from: a named intermediate of the goods or the mineral, a figure of the result, an option.
 */
export interface FindingInput {
  readonly value: number | null;
  readonly origin: Origin;
}

/** Which figures of a finding are computed? */
export const findingFigures = [
  "value",
  "limit",
  "stakeUsd",
  "missingMonths",
  "rankUsd",
  "remedyGoodsTonnes",
  "remedyUsd",
] as const;
export type FindingFigure = (typeof findingFigures)[number];

/**
 * From what was a finding computed, and how?
 * **Shape** the formulas are the computation itself: what is printed is what ran. Their terms are the names of `inputs`, or of an
 * earlier figure of the finding. `rankUsd` is rounded to whole dollars after its formula.
 */
export interface FindingWorkings {
  readonly inputs: Readonly<Record<string, FindingInput>>;
  readonly formulas: Readonly<Partial<Record<FindingFigure, Formula>>>;
}

/** How are the trees of finding formulas written down shortly? */
export const tree = {
  number: (value: number): Formula => ({ kind: "number", value }),
  term: (term: string): Formula => ({ kind: "term", term }),
  add: (...of: Formula[]): Formula => ({ kind: "add", of }),
  subtract: (left: Formula, right: Formula): Formula => ({ kind: "subtract", left, right }),
  multiply: (...of: Formula[]): Formula => ({ kind: "multiply", of }),
  divide: (left: Formula, right: Formula): Formula => ({ kind: "divide", left, right }),
  min: (...of: Formula[]): Formula => ({ kind: "min", of }),
  max: (...of: Formula[]): Formula => ({ kind: "max", of }),
};

type Values = Readonly<Record<string, number | null | undefined>>;

const folds: Readonly<Record<"add" | "multiply" | "min" | "max", (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  multiply: (a, b) => a * b,
  min: Math.min,
  max: Math.max,
};

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** As `evaluate` of packages/figures does, for the kinds of node these formulas have: a test holds the two equal. */
function compute(formula: Formula, values: Values): number | null {
  switch (formula.kind) {
    case "number":
      return formula.value;
    case "term":
      return values[formula.term] ?? null;
    case "add":
    case "multiply":
    case "min":
    case "max":
      return computeList(formula.of, folds[formula.kind], values);
    case "subtract":
    case "divide": {
      const [left, right] = [compute(formula.left, values), compute(formula.right, values)];
      if (left === null || right === null) return null;
      return finite(formula.kind === "subtract" ? left - right : left / right);
    }
    default:
      throw new RangeError(`No formula of a finding has a ${formula.kind}.`);
  }
}

function computeList(
  of: readonly Formula[],
  fold: (a: number, b: number) => number,
  values: Values,
): number | null {
  let result: number | null = null;
  for (const part of of) {
    const value = compute(part, values);
    if (value === null) return null;
    result = result === null ? value : fold(result, value);
  }
  return result === null ? null : finite(result);
}

/**
 * What do the formulas of a finding come to?
 * **Shape** a figure without a formula is null, as is one of which a part is null; each may name the ones before it.
 */
export function computeWorkings({ inputs, formulas }: FindingWorkings): Record<FindingFigure, number | null> {
  const values: Record<string, number | null> = {};
  for (const name in inputs) values[name] = inputs[name]?.value ?? null;
  const figures = {} as Record<FindingFigure, number | null>;
  for (const figure of findingFigures) {
    const formula = formulas[figure];
    const value = formula === undefined ? null : compute(formula, values);
    figures[figure] = value;
    values[figure] = value;
  }
  return figures;
}

const { number, term, multiply, divide, min } = tree;

/** Rank of goods: stake x missing months / 12, at most the stake. **Source** methods 11. */
export const goodsRank: Formula = multiply(
  term("stakeUsd"),
  min(number(1), divide(term("missingMonths"), number(12))),
);

/** Where does a number of a goods group, a mineral or an organisation's rule come from? */
export const inputOf = {
  goods: (index: number, name: string, value: number | null): FindingInput => ({
    value,
    origin: { kind: "figure", path: `/workings/goods/${String(index)}/${name}`, reading: "value" },
  }),
  mineral: (mineralId: string, name: string, value: number | null): FindingInput => ({
    value,
    origin: { kind: "figure", path: `/workings/${mineralId}/${name}`, reading: "value" },
  }),
  limit: (ruleId: string, value: number): FindingInput => ({
    value,
    origin: { kind: "option", option: "findingRules", part: ruleId },
  }),
};
