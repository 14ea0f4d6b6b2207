import type { LoopStep, PlainStep, Step } from "../document/step.js";
import { withValues } from "./arithmetic.js";
import { readsCounter } from "./counters.js";
import { amountIn, boundsOfStep } from "./step-bounds.js";

/** What is known of a part of a protocol: how many steps it is when unrolled, how long, how much charge? */
export interface Totals {
  readonly count: number;
  readonly seconds: number;
  readonly coulombs: number;
  /** What it leaves the chamber and the press at, if it sets them. */
  readonly kelvins?: number;
  readonly pascals?: number;
}

/** A step once for given counters. **Shape** loops are counted: `passes` alike are one body, or one body for each where they differ. */
export type Plan =
  | {
      readonly is: "step";
      readonly step: PlainStep;
      readonly pointer: string;
      readonly values: ReadonlyMap<string, number>;
      readonly totals: Totals;
    }
  | { readonly is: "list"; readonly parts: readonly Plan[]; readonly totals: Totals }
  | { readonly is: "repeated"; readonly body: Plan; readonly passes: number; readonly totals: Totals };

/** What only the cell or a person can end, as pointers into the document. */
export interface Unknowns {
  readonly seconds: Set<string>;
  readonly coulombs: Set<string>;
}

/** How many bodies may be made for loops whose passes differ? Beyond, the last stands for the rest, which validation refuses. */
export const mostDifferentPasses = 10_000;

/** What is done, for chosen values? */
export function planOf(
  steps: readonly Step[],
  values: ReadonlyMap<string, number>,
  unknowns: Unknowns,
): Plan {
  return new Planner(unknowns).list(steps, "/steps", values);
}

/**
 * What does it come to, for chosen values, as long as `mayReckon` lets one more step be reckoned? **Shape** what it does not is unknown.
 * Nothing is kept of the steps themselves: loops in loops are many.
 */
export function totalsOf(
  steps: readonly Step[],
  values: ReadonlyMap<string, number>,
  unknowns: Unknowns,
  mayReckon: (step: PlainStep | LoopStep) => boolean,
): Totals {
  return new Planner(unknowns, mayReckon).list(steps, "/steps", values).totals;
}

function add(parts: readonly { readonly totals: Totals }[]): Totals {
  let [count, seconds, coulombs] = [0, 0, 0];
  let left: Pick<Totals, "kelvins" | "pascals"> = {};
  for (const { totals } of parts) {
    count += totals.count;
    seconds += totals.seconds;
    coulombs += totals.coulombs;
    if (totals.kelvins !== undefined) left = { ...left, kelvins: totals.kelvins };
    if (totals.pascals !== undefined) left = { ...left, pascals: totals.pascals };
  }
  return { count, seconds, coulombs, ...left };
}

class Planner {
  #made = 0;
  #isOver = false;
  constructor(
    private readonly unknowns: Unknowns,
    private readonly mayReckon?: (step: PlainStep | LoopStep) => boolean,
  ) {}

  list(steps: readonly Step[], at: string, values: ReadonlyMap<string, number>): Plan {
    const found = new Found(this.mayReckon === undefined);
    for (const [index, step] of steps.entries()) {
      found.take(this.#one(step, `${at}/${index}`, values));
      if (this.#isOver) break;
    }
    return found.plan();
  }

  #one(step: Step, pointer: string, values: ReadonlyMap<string, number>): Plan {
    if (step.type === "group") return this.list(step.steps, `${pointer}/steps`, values);
    if (this.mayReckon?.(step) === false) return this.#giveUp(pointer);
    if (step.type === "loop") return this.#loop(step, pointer, values);
    const reckon = withValues((name) => values.get(name));
    const { seconds, coulombs } = boundsOfStep(step, reckon);
    if (seconds === undefined || Number.isNaN(seconds)) this.unknowns.seconds.add(pointer);
    if (coulombs === undefined || Number.isNaN(coulombs)) this.unknowns.coulombs.add(pointer);
    const totals = {
      count: step.type === "jump" ? 0 : 1,
      seconds: known(seconds),
      coulombs: known(coulombs),
      ...(step.type === "temperature" ? { kelvins: amountIn(step.target, reckon) } : {}),
      ...(step.type === "pressure" ? { pascals: amountIn(step.target, reckon) } : {}),
    };
    return { is: "step", step, pointer, values, totals };
  }

  #giveUp(pointer: string): Plan {
    this.#isOver = true;
    this.unknowns.seconds.add(pointer);
    this.unknowns.coulombs.add(pointer);
    return { is: "list", parts: [], totals: add([]) };
  }

  #loop(step: LoopStep, pointer: string, values: ReadonlyMap<string, number>): Plan {
    const passes = passesOf(step, values);
    if (passes === undefined) {
      this.unknowns.seconds.add(pointer);
      this.unknowns.coulombs.add(pointer);
    }
    const count = passes ?? 1;
    const inside = `${pointer}/steps`;
    if (!readsCounter(step) || step.counter === undefined) {
      const body = this.list(step.steps, inside, values);
      const { totals } = body;
      return {
        is: "repeated",
        body,
        passes: count,
        totals: {
          ...totals,
          count: totals.count * count,
          seconds: totals.seconds * count,
          coulombs: totals.coulombs * count,
        },
      };
    }
    const found = new Found(this.mayReckon === undefined);
    for (let pass = 1; pass <= count && this.#made < mostDifferentPasses && !this.#isOver; pass += 1) {
      this.#made += 1;
      found.take(this.list(step.steps, inside, new Map([...values, [step.counter, pass]])));
    }
    return found.plan();
  }
}

/** What one step after another comes to, and the steps where they are kept. */
class Found {
  readonly #parts: Plan[] = [];
  #totals = add([]);
  constructor(private readonly isKept: boolean) {}

  take(part: Plan): void {
    if (this.isKept) this.#parts.push(part);
    this.#totals = add([{ totals: this.#totals }, part]);
  }

  plan(): Plan {
    return { is: "list", parts: this.#parts, totals: this.#totals };
  }
}

const known = (value: number | undefined): number =>
  value === undefined || !Number.isFinite(value) ? 0 : value;

/** How often are a loop's steps done in all? **Shape** undefined where nothing says so. */
export function passesOf(step: LoopStep, values: ReadonlyMap<string, number>): number | undefined {
  if (step.passes === undefined) return undefined;
  const passes = Math.round(
    amountIn(
      step.passes,
      withValues((name) => values.get(name)),
    ),
  );
  return Number.isFinite(passes) && passes >= 0 ? passes : undefined;
}
