import { readDocument, validate, type ProtocolDocument, type Step } from "../contract.js";
import { conductivityExample } from "../testing/index.js";

type Change = Partial<Record<keyof ProtocolDocument, unknown>>;
const found = (change: Change): string[] =>
  validate({ ...conductivityExample, ...change }).problems.map(({ code, pointer }) => `${code} ${pointer}`);

const seconds = (value: number) => ({ quantity: "time", value: { value, unit: "s" } });
const volts = (is: string, value: number) => ({ quantity: "voltage", is, value: { value, unit: "V" } });
const absolute = (value: number, unit: string) => ({ as: "absolute", amount: { value, unit } });
const rest = (id: string) => ({ type: "rest", id, ends: { any: [seconds(1)] } });
const milliamperes = (amount: object, ends: object = { any: [seconds(3600)] }) => ({
  type: "current",
  id: "a",
  current: { as: "absolute", amount },
  ends,
});
const parameter = (more: object) => ({
  name: "p",
  label: { en: "P" },
  quantity: "current",
  unit: "mA",
  range: { min: 1, max: 2 },
  why: { en: "P" },
  ...more,
});
const withParameter = (more: object, change: Change = {}): Change => ({
  parameters: [...conductivityExample.parameters, parameter(more)],
  ...change,
});
const steps = (...list: object[]): Change => ({ steps: list, cell: "full" });
const limit = (quantity: string, is: string, value: object) => ({
  id: `${quantity}-${is}`,
  quantity,
  is,
  value,
});
const limits = (...list: object[]): Change => ({ safety: { limits: list, hazards: [] } });
const derived = (name: string, formula: string, unit = "S/cm") => ({
  name,
  label: { en: name },
  unit,
  formula,
});
const loop = (more: object, ...inner: object[]) => ({ type: "loop", id: "l", ...more, steps: inner });
const passes = (value: number) => ({ passes: { value, unit: "1" } });
const charge = absolute(1, "mA.h");

test("the worked example is without fault", () => {
  expect(found({})).toEqual([]);
});

test.each<[string, Change]>([
  ["document.unknown-field /surprise", { surprise: 1 } as Change],
  ["document.missing /kind", { kind: undefined }],
  ["document.malformed /kind", { kind: "guess" }],
  ["text.active /title/en", { title: { en: "<script>x" } }],
  ["text.untrimmed /title/en", { title: { en: " a" } }],
  ["text.in-no-language /title", { title: {} }],
  ["document.unknown-field /steps/0/until", steps({ ...rest("a"), until: 1 })],
  [
    "document.unknown-field /recording/every/about",
    { recording: { every: { value: 1, unit: "s", about: 1 } } },
  ],
  ["step.no-end /steps/0", steps({ type: "rest", id: "a" })],
  ["step.no-end /steps/0", steps({ type: "current", id: "a", current: absolute(1, "mA") })],
  ["step.duplicate-id /steps/1/id", steps(rest("a"), rest("a"))],
  [
    "jump.unknown-target /steps/1/to",
    steps(rest("a"), { type: "jump", id: "j", when: { any: [volts("at-least", 1)] }, to: "x" }),
  ],
  [
    "jump.into-loop /steps/0/ends/any/0/goTo",
    steps({ ...rest("a"), ends: { any: [{ ...seconds(1), goTo: "b" }] } }, loop(passes(2), rest("b"))),
  ],
  [
    "jump.endless /steps/1/to",
    steps(rest("a"), { type: "jump", id: "j", when: { any: [volts("at-least", 1)] }, to: "a" }),
  ],
  ["loop.endless /steps/0", steps(loop({}, rest("a")))],
  ["loop.passes /steps/0/passes", steps(loop(passes(2.5), rest("a")))],
  ["loop.passes /steps/0/passes", steps(loop(passes(0), rest("a")))],
  [
    "loop.too-many-different /steps/0/passes",
    steps(loop({ ...passes(20_000), counter: "n" }, milliamperes({ formula: "n*1[mA]", unit: "mA" }))),
  ],
  ["parameter.range-reversed /parameters/5/range", withParameter({ range: { min: 2, max: 1 } })],
  ["parameter.default-outside /parameters/5/default", withParameter({ default: 3 })],
  ["parameter.not-whole /parameters/5/default", withParameter({ whole: true, default: 1.5 })],
  [
    "parameter.unverified-safety /parameters/5/default",
    withParameter({ unverified: true, governsSafety: true, default: 1 }),
  ],
  [
    "parameter.unverified-safety /parameters/5/default",
    withParameter(
      { unverified: true, default: 1 },
      limits(limit("current", "at-most", { as: "absolute", amount: { parameter: "p" } })),
    ),
  ],
  ["name.duplicate /parameters/5/name", withParameter({ name: "area" })],
  ["name.reserved /parameters/5/name", withParameter({ name: "ln" })],
  ["quantity.unknown /parameters/5/quantity", withParameter({ quantity: "vibes" })],
  ["unit.wrong-dimension /parameters/5/unit", withParameter({ unit: "mV" })],
  ["unit.unknown /recording/every/unit", { recording: { every: { value: 1, unit: "sec" } } }],
  ["unit.wrong-dimension /recording/every/unit", { recording: { every: { value: 1, unit: "mV" } } }],
  [
    "unit.difference-in-celsius /environment/temperature/tolerance",
    {
      environment: {
        temperature: { amount: { value: 25, unit: "Cel" }, tolerance: { value: 1, unit: "Cel" } },
      },
    },
  ],
  [
    "formula.malformed /steps/0/current/amount/formula",
    steps(milliamperes({ formula: "1[mA] +", unit: "mA" })),
  ],
  ["formula.unknown-name /steps/0/current/amount", steps(milliamperes({ parameter: "q" }))],
  [
    "formula.dimensions-differ /steps/0/current/amount/formula",
    steps(milliamperes({ formula: "1[mA]+1[V]", unit: "mA" })),
  ],
  [
    "formula.not-dimensionless /steps/0/current/amount/formula",
    steps(milliamperes({ formula: "1[mA]*exp(area)", unit: "mA" })),
  ],
  [
    "formula.odd-root /steps/0/current/amount/formula",
    steps(milliamperes({ formula: "sqrt(1[mA])", unit: "mA" })),
  ],
  [
    "unit.wrong-dimension /steps/0/current/amount/formula",
    steps(milliamperes({ formula: "area*1[mA]", unit: "mA" })),
  ],
  [
    "formula.division-by-zero /steps/0/current/amount/formula",
    steps(milliamperes({ formula: "1[mA] * 1[cm2]/(area - 1[cm2])", unit: "mA" })),
  ],
  [
    "formula.outside-domain /steps/0/current/amount/formula",
    steps(milliamperes({ formula: "1[mA] * sqrt((area - 1[cm2])/1[cm2])", unit: "mA" })),
  ],
  ["formula.cycle /derived/0", { derived: [derived("a", "b"), derived("b", "a")], acceptance: [] }],
  ["unit.wrong-dimension /derived/0/unit", { derived: [derived("a", "thickness")] }],
  ["amount.not-positive /recording/every", { recording: { every: { value: 0, unit: "s" } } }],
  ["amount.may-be-zero /steps/0/current", steps(milliamperes({ value: 0, unit: "mA" }))],
  [
    "level.c-rate-refused /steps/0/current",
    {
      ...steps({
        ...milliamperes({}),
        current: { as: "c-rate", amount: { value: 1, unit: "1" }, capacity: "area" },
      }),
      cell: "symmetric",
    },
  ],
  [
    "unit.wrong-dimension /steps/0/current/capacity",
    steps({
      ...milliamperes({}),
      current: { as: "c-rate", amount: { value: 1, unit: "1" }, capacity: "area" },
    }),
  ],
  [
    "parameter.unknown /steps/0/current/area",
    steps({
      ...milliamperes({}),
      current: { as: "per-area", amount: { value: 1, unit: "mA/cm2" }, area: "q" },
    }),
  ],
  [
    "level.not-here /safety/limits/0/value",
    limits(limit("voltage", "at-most", { as: "per-area", amount: { value: 1, unit: "V" }, area: "area" })),
  ],
  [
    "limit.conflict /safety/limits/1",
    limits(limit("voltage", "at-least", absolute(3, "V")), limit("voltage", "at-most", absolute(2, "V"))),
  ],
  [
    "limit.conflict /steps/0/ends/all/1",
    steps({ ...rest("a"), ends: { all: [volts("at-least", 4), volts("at-most", 3)] } }),
  ],
  [
    "limit.conflict /steps/0/ends/any/1",
    steps({ ...rest("a"), ends: { any: [volts("at-least", 3), volts("at-most", 4)] } }),
  ],
  [
    "limit.conflict /steps/0/ends/any/0",
    steps({
      type: "current-voltage",
      id: "a",
      current: absolute(1, "mA"),
      voltage: { value: 4, unit: "V" },
      ends: { any: [{ quantity: "current", is: "at-most", value: absolute(2, "mA") }] },
    }),
  ],
  [
    "limit.beyond-safety /environment/temperature/amount",
    limits(limit("temperature", "at-most", absolute(50, "Cel"))),
  ],
  [
    "limit.beyond-safety /steps/0/ends/any/1/value",
    {
      ...steps(milliamperes({ value: 1, unit: "mA" }, { any: [seconds(1), volts("at-least", 4.5)] })),
      ...limits(limit("voltage", "at-most", absolute(4.4, "V"))),
    },
  ],
  [
    "result.unknown-column /steps/0/records/0",
    steps({ type: "operation", id: "a", operation: "weigh", instruction: { en: "W" }, records: ["q"] }),
  ],
  [
    "reference.unknown /acceptance/0/reference",
    { acceptance: [{ ...conductivityExample.acceptance[0], reference: "q" }] },
  ],
  [
    "acceptance.unknown-quantity /acceptance/0/of",
    { acceptance: [{ ...conductivityExample.acceptance[0], of: "q" }] },
  ],
  [
    "acceptance.not-boolean /acceptance/0/of",
    { acceptance: [{ ...conductivityExample.acceptance[0], test: { operator: "is", expected: true } }] },
  ],
  [
    "acceptance.validity-reversed /acceptance/0/validUntil",
    {
      acceptance: [
        { ...conductivityExample.acceptance[0], validFrom: "2026-01-02", validUntil: "2026-01-01" },
      ],
    },
  ],
])("says %s", (expected, change) => {
  expect(found(change)).toContain(expected);
});

describe("charge against the safety limit, over the whole range", () => {
  const safe = limits(limit("charge", "at-most", charge));
  const one = { ...steps(milliamperes({ parameter: "p" })), ...safe };

  test("a default within it does not excuse a value above it, and the value is named", () => {
    const { problems } = validate({ ...conductivityExample, ...withParameter({ default: 1 }, one) });
    expect(problems.map(({ message }) => message)).toEqual([
      "The charge is above the safety limit charge-at-most for some allowed value (p = 2 mA).",
    ]);
  });

  test("exactly at the limit for the largest value is safe", () => {
    expect(found(withParameter({ range: { min: 0.5, max: 1 } }, one))).toEqual([]);
  });

  test("what only the cell can end is not shown safe, and a charge end makes it so", () => {
    const until = (...more: object[]) => ({
      ...safe,
      ...steps(milliamperes({ value: 1, unit: "mA" }, { any: [volts("at-least", 4), ...more] })),
    });
    expect(found(until())).toEqual(["not-shown-safe /steps/0"]);
    expect(found(until({ quantity: "charge", value: charge }))).toEqual([]);
  });

  test("a product of what rises and what falls is decided by halving", () => {
    // p times (3 mA - p) is 2.25 mA2 at most, which intervals alone put at 4.
    const formula = "p * (3[mA] - p) / 2.25[mA2] * 1[mA]";
    expect(
      found(
        withParameter(
          {},
          { ...safe, ...steps(milliamperes({ formula, unit: "mA" }, { any: [seconds(3599)] })) },
        ),
      ),
    ).toEqual([]);
  });

  test("the total counts every pass of a loop, and of passes that differ each for itself", () => {
    const total = (most: number) => limits(limit("total-charge", "at-most", absolute(most, "mA.h")));
    const ramp = steps(
      loop({ ...passes(4), counter: "n" }, milliamperes({ formula: "n*1[mA]", unit: "mA" })),
    );
    expect(found({ ...ramp, ...total(10) })).toEqual([]);
    expect(found({ ...ramp, ...total(9.9) })).toEqual(["safety.charge-above-limit /steps"]);
  });
});

test("what is too large, too deep or too long is refused before it is read", () => {
  const code = (text: string) => {
    const read = readDocument(text);
    return read.ok ? "read" : read.problems[0]?.code;
  };
  expect(code("{")).toBe("document.not-json");
  expect(code(" ".repeat(5_000_001))).toBe("document.too-large");
  expect(code("[".repeat(50) + "]".repeat(50))).toBe("document.too-deep");
  const many: unknown[] = Array.from({ length: 5_001 }, (_, index) => rest(`s${index}`));
  expect(code(JSON.stringify({ ...conductivityExample, steps: many as Step[] }))).toBe(
    "document.too-many-steps",
  );
});
