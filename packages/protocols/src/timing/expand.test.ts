import { expand, type ProtocolDocument, type Step } from "../contract.js";
import { conductivityExample } from "../testing/index.js";

const withSteps = (steps: ProtocolDocument["steps"]): ProtocolDocument => ({ ...conductivityExample, steps });
const seconds = (value: number) => ({ quantity: "time", value: { value, unit: "s" } }) as const;
const current = (id: string, milliamperes: number, ends: object) =>
  ({
    type: "current",
    id,
    current: { as: "absolute", amount: { value: milliamperes, unit: "mA" } },
    ends,
  }) as Step;

test("what a person measures has no known time, and its place is said", () => {
  const { durationSeconds, chargeCoulombs, openEnded } = expand(conductivityExample);
  expect([durationSeconds, chargeCoulombs, openEnded]).toEqual([null, 0, ["/steps/0"]]);
});

test("of any ends the earliest known one counts, of all only what is known entirely", () => {
  const volts = { quantity: "voltage", is: "at-least", value: { value: 4.2, unit: "V" } };
  const charge = { quantity: "charge", value: { as: "absolute", amount: { value: 1, unit: "mA.h" } } };
  expect(expand(withSteps([current("a", 2, { any: [seconds(7200), volts, charge] })]))).toMatchObject({
    durationSeconds: 1800,
    chargeCoulombs: 3.6,
  });
  expect(expand(withSteps([current("a", 2, { all: [seconds(7200), charge] })]))).toMatchObject({
    durationSeconds: 7200,
    chargeCoulombs: 14.4,
  });
  expect(expand(withSteps([current("a", 2, { all: [seconds(7200), volts] })]))).toMatchObject({
    durationSeconds: null,
    chargeCoulombs: null,
    openEnded: ["/steps/0"],
  });
});

test("a million passes are counted, and a hundredth of ten thousand are drawn", () => {
  const loop: Step = {
    type: "loop",
    id: "l",
    passes: { value: 1_000_000, unit: "1" },
    steps: [current("a", 1, { any: [seconds(10)] }), current("b", -1, { any: [seconds(20)] })],
  };
  const expansion = expand(withSteps([loop]));
  expect(expansion).toMatchObject({ stepCount: 2_000_000, durationSeconds: 30_000_000, every: 200 });
  expect(expansion.pieces).toHaveLength(10_000);
  expect(expansion.pieces[1]).toMatchObject({ pointer: "/steps/0/steps/0", startSeconds: 3000 });
});

test("a loop's counter makes every pass its own", () => {
  const step: Step = {
    type: "current",
    id: "a",
    current: { as: "absolute", amount: { formula: "n * 0.1[mA]", unit: "mA" } },
    ends: { any: [seconds(1000)] },
  };
  const loop: Step = {
    type: "loop",
    id: "l",
    counter: "n",
    passes: { value: 4, unit: "1" },
    steps: [step],
  };
  const { chargeCoulombs, pieces } = expand(withSteps([loop]));
  expect(chargeCoulombs).toBeCloseTo(1, 12);
  expect(pieces.map(({ amperes }) => amperes?.from)).toEqual([1e-4, 2e-4, 3 * 1e-4, 4e-4]);
});
