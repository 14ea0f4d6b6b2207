import fc from "fast-check";
import { compare } from "../evaluate.js";
import type { Explanation, FigureValue } from "../explanation.js";
import type { Formula } from "../formula.js";
import type { FigureNames } from "../names.js";
import type { Member, Selection, Term } from "../term.js";

/** A random formula, and what it comes to when the leaves hold these values, computed beside `evaluate`. */
export interface RandomFormula {
  readonly formula: Formula;
  readonly compute: (values: Values) => number | null;
}
/** What do leaves hold, by their names? */
export type Values = Readonly<Record<string, number | null>>;

/** Which leaves may a random formula name? */
export const leafNames = ["a", "b", "c", "d"] as const;

const small = fc.double({ min: -20, max: 20, noNaN: true });
const checked = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** What is a leaf that is read from a line's column of its own name, with a wrong value written beside it? */
export function createTerm(name: string, line = "1"): Term {
  return {
    symbol: `${name}_c`,
    subjects: [],
    value: 123_456.789,
    unit: null,
    origin: { kind: "line", line, column: name },
  };
}

/** What is an explanation with one formula over the usual leaves? */
export function createExplanation(formula: Formula, fields: Partial<Explanation> = {}): Explanation {
  return {
    path: "/figure",
    name: { code: "figure", facts: {} },
    method: "exposure#2",
    version: "2",
    unit: null,
    figure: null,
    formulas: { value: formula },
    terms: Object.fromEntries(leafNames.map((name) => [name, createTerm(name)])),
    gaps: [],
    ...fields,
  };
}

/** What is a selection of members, one a line id? */
export function createSelection(lines: readonly string[], others: Selection["others"] = null): Selection {
  const members = lines.map((line): Member => ({
    subjects: [{ kind: "line", id: line }],
    terms: { x: createTerm("x", line) },
  }));
  return { column: "x", selection: { code: "lines", facts: {} }, members, others };
}

function combine(
  parts: readonly RandomFormula[],
  formula: Formula,
  work: (values: number[]) => number | null,
): RandomFormula {
  return {
    formula,
    compute: (values) => {
      const each = parts.map((part) => part.compute(values));
      return each.some((value) => value === null) ? null : work(each as number[]);
    },
  };
}

const lists = {
  add: (values: number[]) => values.reduce((sum, value) => sum + value, 0),
  multiply: (values: number[]) => values.reduce((product, value) => product * value, 1),
  min: (values: number[]) => Math.min(...values),
  max: (values: number[]) => Math.max(...values),
};

/** Which formulas are there, of every kind of node but those over selections? */
export const randomFormula: fc.Arbitrary<RandomFormula> = fc.letrec<{ node: RandomFormula }>((tie) => {
  const node = tie("node");
  const pair = fc.tuple(node, node);
  return {
    node: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom(...leafNames).map((term) => ({
        formula: { kind: "term" as const, term },
        compute: (values: Values) => values[term] ?? null,
      })),
      small.map((value) => ({ formula: { kind: "number" as const, value }, compute: () => value })),
      fc
        .tuple(
          fc.constantFrom("add", "multiply", "min", "max"),
          fc.array(node, { minLength: 1, maxLength: 3 }),
        )
        .map(([kind, parts]) =>
          combine(parts, { kind, of: parts.map(({ formula }) => formula) }, (values) =>
            checked(lists[kind](values)),
          ),
        ),
      pair.map(([left, right]) =>
        combine(
          [left, right],
          { kind: "subtract", left: left.formula, right: right.formula },
          ([l = 0, r = 0]) => checked(l - r),
        ),
      ),
      pair.map(([left, right]) =>
        combine(
          [left, right],
          { kind: "divide", left: left.formula, right: right.formula },
          ([l = 0, r = 0]) => (r === 0 ? null : checked(l / r)),
        ),
      ),
      node.map((base) =>
        combine([base], { kind: "power", base: base.formula, exponent: 2 }, ([b = 0]) => checked(b * b)),
      ),
      node.map((of) =>
        combine([of], { kind: "clamp", of: of.formula, low: -1, high: 1 }, ([v = 0]) =>
          v < -1 ? -1 : v > 1 ? 1 : v,
        ),
      ),
      node.map((of) => combine([of], { kind: "round", of: of.formula }, ([v = 0]) => Math.floor(v + 0.5))),
      fc.tuple(pair, pair).map(randomChoice),
    ),
  };
}).node;

function randomChoice([[left, right], [then, otherwise]]: [
  [RandomFormula, RandomFormula],
  [RandomFormula, RandomFormula],
]): RandomFormula {
  const when = { operator: ">=", left: left.formula, right: right.formula, relativeTolerance: 1e-9 } as const;
  return {
    formula: { kind: "if", when, then: then.formula, else: otherwise.formula },
    compute: (values) => {
      const holds = compare(when, left.compute(values), right.compute(values));
      return holds === null ? null : (holds ? then : otherwise).compute(values);
    },
  };
}

/** Does an evaluation agree with a figure (null with null, else 1e-9 relative or 1e-12 absolute)? */
export function agrees(actual: FigureValue, expected: FigureValue): boolean {
  if (actual === null || expected === null) return actual === expected;
  if (typeof actual === "number" || typeof expected === "number") {
    return typeof actual === "number" && typeof expected === "number" && isClose(actual, expected);
  }
  const keys = Object.keys(expected) as (keyof typeof expected)[];
  return (
    keys.length === Object.keys(actual).length && keys.every((key) => isClose(actual[key], expected[key]))
  );
}

function isClose(a: number, b: number): boolean {
  const difference = Math.abs(a - b);
  return difference <= 1e-12 || difference <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/** Names that answer with their codes, so that a test sees every one of them. */
export const codeNames: FigureNames = {
  country: (id) => id,
  mineral: (id) => id,
  measure: (id) => id,
  stage: (id) => id,
  form: (id) => id ?? "",
  unit: (unit) => unit ?? "",
  figure: (code) => code,
  gap: ({ code }) => code,
  number: (value) => String(value),
  selection: (code) => code,
  word: (word, facts) => (word === "others" ? `others:${String(facts?.["count"])}` : word),
  origin: (origin) => origin.kind,
};
