import fc from "fast-check";
import { compare, createEvaluator, evaluate, type ReadLeaf } from "./evaluate.js";
import type { Formula } from "./formula.js";
import type { Term } from "./term.js";
import {
  agrees,
  createExplanation,
  createSelection,
  leafNames,
  randomFormula,
  type Values,
} from "./testing/index.js";

const read =
  (values: Values): ReadLeaf =>
  (origin) =>
    origin.kind === "line" ? (values[origin.column] ?? null) : null;
const nothing = () => undefined;
const number = (value: number): Formula => ({ kind: "number", value });
const refTo = (path: string, reading: "low" | "value" | "high" = "value"): Term => ({
  symbol: "f",
  subjects: [],
  value: 99,
  unit: null,
  origin: { kind: "figure", path, reading },
});
const leaf = fc.option(fc.double({ min: -5, max: 5, noNaN: true }), { freq: 6 });
const leafValues = fc.record(Object.fromEntries(leafNames.map((name) => [name, leaf])));

describe("evaluating an explanation", () => {
  it("comes to what the same formula computes directly, never to a value written in it", () => {
    fc.assert(
      fc.property(randomFormula, leafValues, ({ formula, compute }, values) => {
        const actual = evaluate(createExplanation(formula), read(values), nothing);
        expect(agrees(actual, compute(values))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("adds, counts and compares over members, with the folded ones as they stand", () => {
    const over = createSelection(["1", "2", "3"], { count: 7, value: 40 });
    const body: Formula = { kind: "term", term: "x" };
    const of = (kind: "sum-over" | "max-over" | "min-over") =>
      evaluate(
        createExplanation({ kind, body, over }),
        (origin) => (origin.kind === "line" ? Number(origin.line) : null),
        nothing,
      );
    expect([of("sum-over"), of("max-over"), of("min-over")]).toEqual([46, 40, 1]);
    expect(evaluate(createExplanation({ kind: "count", over }), read({}), nothing)).toBe(10);
  });

  it("has 0 for a sum of nothing and null for the greatest of nothing", () => {
    const over = createSelection([]);
    const body = number(1);
    expect(evaluate(createExplanation({ kind: "sum-over", body, over }), read({}), nothing)).toBe(0);
    expect(evaluate(createExplanation({ kind: "max-over", body, over }), read({}), nothing)).toBeNull();
  });

  it("is null where a division has no answer, and where no formula stands", () => {
    const divide: Formula = { kind: "divide", left: number(1), right: number(0) };
    expect(evaluate(createExplanation(divide), read({}), nothing)).toBeNull();
    expect(evaluate(createExplanation(number(1), { formulas: {} }), read({}), nothing)).toBeNull();
  });

  it("opens another figure at the reading named, once", () => {
    let asked = 0;
    const inner = createExplanation(
      { kind: "term", term: "a" },
      { path: "/inner", formulas: { low: number(1), value: { kind: "term", term: "a" }, high: number(3) } },
    );
    const outer = createExplanation(
      {
        kind: "add",
        of: [
          { kind: "ref", term: "a" },
          { kind: "ref", term: "b" },
          { kind: "ref", term: "c" },
        ],
      },
      { terms: { a: refTo("/inner"), b: refTo("/inner"), c: refTo("/inner", "high") } },
    );
    const evaluator = createEvaluator(
      () => {
        asked++;
        return 2;
      },
      (path) => (path === "/inner" ? inner : undefined),
    );
    expect(evaluator.figure(outer)).toBe(7);
    expect(evaluator.figure(inner)).toEqual({ low: 1, value: 2, high: 3 });
    expect(asked).toBe(1);
  });

  it("throws rather than guess: a missing figure, a figure made of itself, a term nobody named", () => {
    const self = createExplanation({ kind: "ref", term: "a" }, { terms: { a: refTo("/figure") } });
    expect(() => evaluate(self, read({}), nothing)).toThrow("no explanation at /figure");
    expect(() => evaluate(self, read({}), () => self)).toThrow("is made of itself");
    expect(() =>
      evaluate(createExplanation({ kind: "term", term: "constructor" }), read({}), nothing),
    ).toThrow("names the term constructor");
  });
});

describe("comparing within a tolerance", () => {
  it.each([
    [">", 1 + 1e-10, 1, 1e-9, false],
    [">", 1 + 1e-8, 1, 1e-9, true],
    [">=", 1 - 1e-10, 1, 1e-9, true],
    ["<", 1 - 1e-10, 1, 1e-9, false],
    ["<=", 1 + 1e-10, 1, 1e-9, true],
    ["=", 1e6 + 1e-4, 1e6, 1e-9, true],
    ["=", 1 + 1e-10, 1, 0, false],
    [">", 0, 0, 0, false],
  ] as const)("%s %d %d", (operator, left, right, relativeTolerance, expected) => {
    expect(compare({ operator, relativeTolerance }, left, right)).toBe(expected);
  });
});
