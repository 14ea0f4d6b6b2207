import fc from "fast-check";
import { expand, validate, type Amount, type End, type ProtocolDocument, type Step } from "../contract.js";
import { conductivityExample } from "../testing/index.js";

/*
 * An independent reading of the same rules: it unrolls every loop, adds up step by step, and reads every amount by itself.
 */
const factors: Record<string, number> = {
  s: 1,
  min: 60,
  h: 3600,
  mA: 1e-3,
  A: 1,
  "mA.h": 3.6,
  C: 1,
  "1": 1,
  V: 1,
};

type Counters = Readonly<Record<string, number>>;

interface Told {
  seconds: number;
  coulombs: number;
  steps: number;
  hasUnknownTime: boolean;
  hasUnknownCharge: boolean;
}

/** The one formula that is drawn below is read by hand. */
function tell(amount: Amount, counters: Counters): number {
  if ("value" in amount) return amount.value * factors[amount.unit]!;
  const [, times] = "formula" in amount ? /^n \* (\d)\[mA\] \/ 2$/.exec(amount.formula)! : [];
  return (counters.n! * Number(times) * 1e-3) / 2;
}

type Known = number | undefined;
interface Ending {
  readonly t: Known;
  readonly q: Known;
}

/** By which time and charge does one end come, while a current flows? A voltage is known to no one. */
function oneEnd(end: End, amperes: number, isConstant: boolean, counters: Counters): Ending {
  if (end.quantity === "time") {
    const t = tell(end.value, counters);
    return { t, q: amperes * t };
  }
  if (end.quantity !== "charge") return { t: undefined, q: undefined };
  const q = tell(end.value.amount, counters);
  return { t: isConstant ? q / amperes : undefined, q };
}

function pick(values: readonly Known[], isAny: boolean): Known {
  if (!isAny && values.includes(undefined)) return undefined;
  const known = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  return isAny ? known[0] : known.at(-1);
}

function run(steps: readonly Step[], counters: Counters, told: Told): void {
  for (const step of steps) {
    if (step.type === "group") run(step.steps, counters, told);
    else if (step.type === "loop") {
      for (let pass = 1; pass <= tell(step.passes!, counters); pass += 1)
        run(step.steps, step.counter === undefined ? counters : { ...counters, [step.counter]: pass }, told);
    } else if (step.type === "rest" || step.type === "current" || step.type === "current-voltage") {
      const amperes = step.type === "rest" ? 0 : Math.abs(tell(step.current.amount, counters));
      const [list, isAny] = "any" in step.ends! ? [step.ends.any, true] : [step.ends!.all, false];
      const ends = list.map((end) => oneEnd(end, amperes, step.type === "current", counters));
      const t = pick(
        ends.map((end) => end.t),
        isAny,
      );
      const q =
        step.type === "rest"
          ? 0
          : pick(
              ends.map((end) => end.q),
              isAny,
            );
      told.steps += 1;
      told.seconds += t ?? 0;
      told.coulombs += q ?? 0;
      told.hasUnknownTime ||= t === undefined;
      told.hasUnknownCharge ||= q === undefined;
    }
  }
}

const time = fc.record({ value: fc.integer({ min: 1, max: 500 }), unit: fc.constantFrom("s", "min", "h") });
const end = fc.oneof(
  time.map((value) => ({ quantity: "time", value })),
  fc.integer({ min: 1, max: 90 }).map((value) => ({
    quantity: "charge",
    value: { as: "absolute", amount: { value, unit: "mA.h" } },
  })),
  fc
    .integer({ min: 1, max: 5 })
    .map((value) => ({ quantity: "voltage", is: "at-least", value: { value, unit: "V" } })),
);
const list = fc.array(end, { minLength: 1, maxLength: 3 });
const ends = fc.oneof(
  list.map((any) => ({ any })),
  list.map((all) => ({ all })),
);
const restEnds = fc.array(time, { minLength: 1, maxLength: 3 }).map((times) => ({
  any: times.map((value) => ({ quantity: "time", value })),
}));
const level = (amount: object) => ({ as: "absolute", amount });
const milliamperes = fc.integer({ min: -50, max: 50 }).filter((value) => value !== 0);
const plain = fc.oneof(
  restEnds.map((ends) => ({ type: "rest", ends })),
  fc.tuple(milliamperes, ends).map(([value, ends]) => ({
    type: "current",
    current: level({ value, unit: "mA" }),
    ends,
  })),
  fc.tuple(milliamperes, ends).map(([value, ends]) => ({
    type: "current-voltage",
    current: level({ value, unit: "mA" }),
    voltage: { value: 4, unit: "V" },
    ends,
  })),
  fc.tuple(fc.integer({ min: 1, max: 9 }), ends).map(([value, ends]) => ({
    type: "current",
    current: level({ formula: `n * ${value}[mA] / 2`, unit: "mA" }),
    ends,
  })),
  fc.constant({
    type: "jump",
    when: { any: [{ quantity: "voltage", is: "at-least", value: { value: 1, unit: "V" } }] },
    to: "finish",
  }),
);
const tree = fc.letrec((tie) => ({
  step: fc.oneof({ depthSize: "small", withCrossShrink: true }, plain, tie("loop"), tie("group")),
  loop: fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.array(tie("step"), { minLength: 1, maxLength: 3 }))
    .map(([value, steps]) => ({ type: "loop", passes: { value, unit: "1" }, steps })),
  group: fc.array(tie("step"), { minLength: 1, maxLength: 3 }).map((steps) => ({ type: "group", steps })),
}));
/** Every step gets an id of its own. */
const named = (steps: readonly unknown[], at: string): Step[] =>
  steps.map((step, index) => {
    const whole = { ...(step as Step), id: `${at}-${index}` };
    return "steps" in whole ? { ...whole, steps: named(whole.steps, whole.id) } : whole;
  });
const body = fc.array(tree.step, { minLength: 1, maxLength: 4 }).map((inner): Step[] => {
  const passes = { value: 3, unit: "1" };
  return [{ type: "loop", id: "outer", counter: "n", passes, steps: named(inner, "s") }];
});

test("steps, time and charge are what an independent reading adds up step by step", () => {
  fc.assert(
    fc.property(body, (steps) => {
      const document: ProtocolDocument = { ...conductivityExample, steps };
      const told = { seconds: 0, coulombs: 0, steps: 0, hasUnknownTime: false, hasUnknownCharge: false };
      run(steps, {}, told);
      const { stepCount, durationSeconds, chargeCoulombs } = expand(document);
      expect(stepCount).toBe(told.steps);
      if (told.hasUnknownTime) expect(durationSeconds).toBeNull();
      else expect(Math.abs(durationSeconds! - told.seconds)).toBeLessThan(1e-9 * (1 + told.seconds));
      if (told.hasUnknownCharge) expect(chargeCoulombs).toBeNull();
      else expect(Math.abs(chargeCoulombs! - told.coulombs)).toBeLessThan(1e-9 * (1 + told.coulombs));
    }),
    { numRuns: 40 },
  );
});

test("what the interpreter is given are documents of the right form", () => {
  const codes = fc
    .sample(body, { numRuns: 5, seed: 9 })
    .flatMap((steps) => validate({ ...conductivityExample, steps }).problems.map(({ code }) => code));
  expect(codes.filter((code) => code.startsWith("document."))).toEqual([]);
});
