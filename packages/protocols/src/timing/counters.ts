import type { LoopStep, Step } from "../document/step.js";
import { namesIn } from "../formulas/formula.js";
import { readFormula } from "../amounts/amount-formula.js";

/** Does anything inside read the number of the loop's pass? **Shape** then every pass is its own, else all are one. */
export function readsCounter(loop: LoopStep): boolean {
  const before = readsOwn.get(loop);
  if (before !== undefined) return before;
  const reads = loop.counter !== undefined && holdsName(loop.steps, loop.counter);
  readsOwn.set(loop, reads);
  return reads;
}

/** A loop is asked at every pass of those around it, and looked through once. */
const readsOwn = new WeakMap<LoopStep, boolean>();

function holdsName(value: unknown, name: string): boolean {
  if (Array.isArray(value)) return value.some((inner) => holdsName(inner, name));
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, inner]) => {
    if (key === "formula" && typeof inner === "string") {
      const read = readFormula(inner);
      return read.ok && namesIn(read.formula).has(name);
    }
    return key === "parameter" ? inner === name : holdsName(inner, name);
  });
}

/** Which steps does a step hold? */
export const stepsIn = (step: Step): readonly Step[] =>
  step.type === "loop" || step.type === "group" ? step.steps : [];
