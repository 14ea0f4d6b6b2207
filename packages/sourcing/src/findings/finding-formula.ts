import { evaluate, type Formula, type Origin, type Term } from "@interphase/figures";

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

const leaf = (name: string): Term => ({
  symbol: name,
  subjects: [],
  value: null,
  unit: null,
  origin: { kind: "state", code: name, facts: {} },
});

function compute(formula: Formula, values: Readonly<Record<string, number | null>>): number | null {
  const terms = Object.fromEntries(Object.keys(values).map((name) => [name, leaf(name)]));
  const explanation = {
    path: "",
    name: { code: "", facts: {} },
    method: "",
    version: "",
    unit: null,
    figure: null,
    formulas: { value: formula },
    terms,
    gaps: [],
  };
  const figure = evaluate(
    explanation,
    (origin) => (origin.kind === "state" ? (values[origin.code] ?? null) : null),
    () => undefined,
  );
  return typeof figure === "number" ? figure : null;
}

/**
 * What do the formulas of a finding come to?
 * **Shape** a figure without a formula is null, as is one of which a part is null; each may name the ones before it.
 */
export function computeWorkings({ inputs, formulas }: FindingWorkings): Record<FindingFigure, number | null> {
  const values = Object.fromEntries(Object.entries(inputs).map(([name, { value }]) => [name, value]));
  const figures = Object.fromEntries(findingFigures.map((figure) => [figure, null])) as Record<
    FindingFigure,
    number | null
  >;
  for (const figure of findingFigures) {
    const formula = formulas[figure];
    if (formula === undefined) continue;
    figures[figure] = compute(formula, { ...figures, ...values });
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
