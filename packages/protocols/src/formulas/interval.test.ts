import fc from "fast-check";
import { boundsOf, evaluate } from "./evaluate.js";
import { isAtMost, smaller, type Interval } from "./interval.js";
import { parseFormula, type Formula } from "./formula.js";

const ranges = new Map<string, Interval>([
  ["a", { low: 0.05, high: 500 }],
  ["b", { low: -3, high: 4 }],
  ["c", { low: 2, high: 2 }],
]);
const formulaOf = (text: string): Formula => {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.formula;
};
const boundsFor = (text: string): Interval => boundsOf(formulaOf(text), (name) => ranges.get(name));

test.each([
  ["a * 1.2", "a * 1.6"],
  ["b", "b + 0.1"],
  ["b - 0.1 + a * c", "b + 2 * a"],
  ["(a + b) / 4", "a * 0.25 + b * 0.25 + 1"],
])("%s is at most %s, since what is on both sides cancels", (lower, upper) => {
  expect(isAtMost(boundsFor(lower), boundsFor(upper), 1e-9)).toBe(true);
});

test.each([
  ["a * 1.6", "a * 1.2"],
  ["b + 0.1", "b"],
  ["a * b", "a * b"],
  ["b * b", "a"],
])("%s is not shown to be at most %s", (lower, upper) => {
  expect(isAtMost(boundsFor(lower), boundsFor(upper), 1e-9)).toBe(false);
});

test("the smaller of two is at most what either of them is", () => {
  const least = smaller(boundsFor("a * 10"), boundsFor("b"));
  expect(isAtMost(least, boundsFor("b + 1"), 0)).toBe(true);
  expect(isAtMost(least, boundsFor("b - 1"), 0)).toBe(false);
});

const text: fc.Arbitrary<string> = fc.letrec<{ sum: string; leaf: string }>((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom("a", "b", "c"),
    fc.integer({ min: -9, max: 9 }).map((value) => `(${value})`),
  ),
  sum: fc.oneof(
    { maxDepth: 4 },
    tie("leaf"),
    fc
      .tuple(tie("sum"), fc.constantFrom("+", "-", "*"), tie("sum"))
      .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
  ),
})).sum;

test("what is shown to be at most another is so at every allowed value", () => {
  fc.assert(
    fc.property(text, text, fc.double({ min: 0, max: 1, noNaN: true }), (lower, upper, share) => {
      if (!isAtMost(boundsFor(lower), boundsFor(upper), 0)) return;
      const at = (name: string) => {
        const { low, high } = ranges.get(name) ?? { low: 0, high: 0 };
        return low + (high - low) * share;
      };
      const [left, right] = [evaluate(formulaOf(lower), at), evaluate(formulaOf(upper), at)];
      expect(left).toBeLessThanOrEqual(right + 1e-9 * (1 + Math.abs(right) + Math.abs(left)));
    }),
    { numRuns: 500 },
  );
});
