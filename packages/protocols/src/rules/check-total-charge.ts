import type { ProtocolDocument } from "../document/document.js";
import type { LoopStep, PlainStep, Step } from "../document/step.js";
import { boundsOf, evaluate } from "../formulas/evaluate.js";
import { costOf, namesIn, type Formula } from "../formulas/formula.js";
import { exactly, isAtMost, isBeyond, plus, times, type Interval } from "../formulas/interval.js";
import { withBounds } from "../timing/arithmetic.js";
import { readsCounter, stepsIn } from "../timing/counters.js";
import { totalsOf } from "../timing/plan.js";
import { amountIn, boundsOfStep } from "../timing/step-bounds.js";
import { sayWhere, type Check, type Names } from "./check.js";
import { chargeNamesOf, costOfStep } from "./set-points.js";

/** What is known of names, and whether one more step may be reckoned: loops in loops are steps without end. */
interface Look {
  readonly find: (name: string) => Interval | undefined;
  readonly mayReckon: (step: PlainStep | LoopStep) => boolean;
}

/** How many passes that differ are added up one by one? */
const mostAddedPasses = 500;

/** Is the charge of the whole protocol within a limit, for every allowed value? */
export function checkTotalCharge(
  check: Check,
  document: ProtocolDocument,
  names: Names,
  limit: { readonly id: string; readonly formula: Formula },
): void {
  const read = namesIn(limit.formula);
  collectNames(document.steps, read);
  const known = [...read].filter((name) => names.has(name));
  const mayReckon = (step: PlainStep | LoopStep): boolean =>
    check.spend(known.length + (step.type === "loop" ? 1 : costOfStep(step)));
  const proof = check.always(
    names,
    known,
    costOf(limit.formula),
    (find) => {
      const total = sumOf(document.steps, { find, mayReckon });
      return total !== undefined && isAtMost(total, boundsOf(limit.formula, find));
    },
    (find) => {
      const values = new Map<string, number>();
      for (const name of read) {
        const value = find(name);
        if (value !== undefined) values.set(name, value);
      }
      const unknowns = { seconds: new Set<string>(), coulombs: new Set<string>() };
      const { coulombs } = totalsOf(document.steps, values, unknowns, mayReckon);
      return unknowns.coulombs.size === 0 && isBeyond(coulombs, evaluate(limit.formula, find));
    },
  );
  if (proof.is === "refuted")
    check.add("safety.charge-above-limit", "/steps", { limit: limit.id, where: sayWhere(proof, names) });
  if (proof.is === "unknown") check.add("not-shown-safe", "/steps", { limit: limit.id });
}

function collectNames(steps: readonly Step[], found: Set<string>): void {
  for (const step of steps) {
    if (step.type === "loop" || step.type === "group") {
      if (step.type === "loop" && step.passes !== undefined && "parameter" in step.passes)
        found.add(step.passes.parameter);
      collectNames(stepsIn(step), found);
    } else chargeNamesOf(step, found);
  }
}

function sumOf(steps: readonly Step[], look: Look): Interval | undefined {
  let sum = exactly(0);
  for (const step of steps) {
    const part = chargeOf(step, look);
    if (part === undefined) return undefined;
    sum = plus(sum, part);
  }
  return sum;
}

function chargeOf(step: Step, look: Look): Interval | undefined {
  if (step.type === "group") return sumOf(step.steps, look);
  if (!look.mayReckon(step)) return undefined;
  if (step.type === "loop") return chargeOfLoop(step, look);
  return boundsOfStep(step, withBounds(look.find)).coulombs;
}

function chargeOfLoop(step: LoopStep, look: Look): Interval | undefined {
  if (step.passes === undefined) return undefined;
  const passes = amountIn(step.passes, withBounds(look.find));
  const { counter } = step;
  if (counter === undefined || !readsCounter(step)) {
    const body = sumOf(step.steps, look);
    return body === undefined ? undefined : times(body, passes);
  }
  const most = Math.round(passes.high);
  const at = (range: Interval): Interval | undefined =>
    sumOf(step.steps, { ...look, find: (name) => (name === counter ? range : look.find(name)) });
  if (most > mostAddedPasses || passes.low !== passes.high) {
    const body = at({ low: 1, high: most });
    return body === undefined ? undefined : times(body, passes);
  }
  let sum: Interval | undefined = exactly(0);
  for (let pass = 1; pass <= most && sum !== undefined; pass += 1) {
    const part = at(exactly(pass));
    sum = part === undefined ? undefined : plus(sum, part);
  }
  return sum;
}
