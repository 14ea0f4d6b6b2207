import { validate, type Step } from "../contract.js";
import { conductivityExample } from "../testing/index.js";
import { findUnit } from "../units/unit.js";
import { Check } from "./check.js";

const one = { value: 1, unit: "s" };
const formula = (text: string, unit: string) => ({
  as: "absolute" as const,
  amount: { formula: text, unit },
});
const inner = (text: string): Step => ({
  type: "current",
  id: "inner",
  current: formula(text, "mA"),
  ends: { any: [{ quantity: "time", value: one }] },
});

/** Loops in loops, each of whose passes differ: a few lines that are hundreds of millions of steps. */
function nested(depth: number, passes: number): Step[] {
  const counters = Array.from({ length: depth }, (_, index) => `n${String(index)}`);
  return counters.reduce<Step[]>(
    (steps, counter) => [
      { type: "loop", id: `loop-${counter}`, counter, passes: { value: passes, unit: "1" }, steps },
    ],
    [inner(`${counters.join(" * ")} * 1[mA]`)],
  );
}

const codesOf = (steps: Step[]) => {
  const limit = { id: "t", quantity: "total-charge", is: "at-most", value: formula("1e30[C]", "C") };
  const safety = { limits: [limit], hazards: [] };
  return validate({ ...conductivityExample, safety, steps }).problems.map(({ code }) => code);
};

test("loops in loops are given up, and said not to be shown safe, before they take the processor from others", () => {
  expect(codesOf(nested(3, 500))).toEqual(["not-shown-safe"]);
  expect(codesOf(nested(2, 20))).toEqual([]);
});

test("what is looked at for one document has an end, however many claims it makes", () => {
  const check = new Check();
  const fact = {
    dimension: [0, 0, 0, 0, 0, 0, 0] as const,
    range: { low: 1, high: 2 },
    unit: "1",
    isWhole: false,
  };
  let looks = 0;
  const look = () => {
    looks += 1;
    return false;
  };
  for (let claim = 0; claim < 5_000; claim += 1) {
    const proof = check.always(new Map([["p", fact]]), ["p"], 100, look, look);
    expect(proof.is).toBe("unknown");
  }
  expect(looks).toBeLessThan(100_000);
});

test("a power of a unit that nobody measures is none, rather than a number of thousands of digits", () => {
  expect(findUnit("m9")).toBeDefined();
  expect(findUnit("Ym99.Ym99.Ym99")).toBeUndefined();
  expect(findUnit("m-10")).toBeUndefined();
});
