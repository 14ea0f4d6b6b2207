import { validate } from "../rules/validate.js";
import { conductivityExample } from "../testing/index.js";
import { convertProtocol, readableFormats } from "./convert.js";
import { en } from "./words/en/index.js";
import { zh } from "./words/zh/index.js";

const example = JSON.stringify(conductivityExample);
const codesOf = (losses: readonly { path: string; code: string; safety: boolean }[]) =>
  losses.map(({ path, code, safety }) => [path, code, safety]);

test.each(["unicycler", "battinfo", "biologic"] as const)(
  "a protocol of a pellet becomes %s, and what is done by hand, temperature and pressure are said to be lost",
  (to) => {
    const result = convertProtocol({ from: "json", to, content: example });
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    const codes = codesOf(result.conversion.losses);
    expect(codes).toContainEqual(["/steps/0", "step-by-hand", false]);
    expect(codes).toContainEqual(["/steps/1", "step-not-in-target", true]);
    expect(codes).toContainEqual(["/steps/2", "step-not-in-target", true]);
    expect(codes).toContainEqual(["/environment/stackPressure", "document-part-not-in-target", true]);
    expect(result.conversion.runsSafely).toBe(false);
  },
);

test("a protocol that becomes a protocol is itself", () => {
  const result = convertProtocol({ from: "json", to: "json", content: example });
  expect(result).toMatchObject({ ok: true, conversion: { losses: [], runsSafely: true } });
  expect(result.ok && JSON.parse(result.conversion.content)).toEqual(conductivityExample);
});

test("parameters are taken as given, within their range and by their name", () => {
  const spectrum = (parameters: Record<string, number>) =>
    convertProtocol({ from: "json", to: "unicycler", content: example, parameters });
  const given = spectrum({ amplitude: 20 });
  expect(given.ok && JSON.parse(given.conversion.content)).toMatchObject({
    method: [
      { step: "open_circuit_voltage", until_time_s: 3600 },
      { amplitude_V: 0.02 },
      { until_time_s: 300 },
      { loop_to: 2, cycle_count: 3 },
    ],
  });
  expect(spectrum({ amplitude: 500 })).toMatchObject({
    failure: { code: "conversion.parameter-outside", path: "/parameters/3" },
  });
  expect(spectrum({ volume: 1 })).toMatchObject({ failure: { code: "conversion.parameter-unknown" } });
});

test("formulas, counters and currents per area become numbers of the cell", () => {
  const ramp = {
    ...conductivityExample,
    parameters: conductivityExample.parameters.filter(({ name }) => name === "area"),
    environment: {},
    preparation: { instructions: [] },
    safety: { limits: [], hazards: [] },
    steps: [
      {
        type: "loop",
        id: "rise",
        passes: { value: 3, unit: "1" },
        counter: "pass",
        steps: [
          {
            type: "current",
            id: "plate",
            current: {
              as: "per-area",
              amount: { formula: "0.1[mA/cm2] * pass", unit: "mA/cm2" },
              area: "area",
            },
            ends: { any: [{ quantity: "time", value: { value: 1, unit: "h" } }] },
          },
        ],
      },
    ],
  };
  const result = convertProtocol({
    from: "json",
    to: "pybamm",
    content: JSON.stringify(ramp),
    parameters: { area: 0.5 },
  });
  expect(result.ok && JSON.parse(result.conversion.content)).toEqual([
    "Charge at 0.05 mA for 1 hour",
    "Charge at 0.1 mA for 1 hour",
    "Charge at 0.15 mA for 1 hour",
  ]);
});

test("what is read from another format is a protocol without a problem, its capacity as large as its limits allow", () => {
  const limited = {
    sample: { name: "cell" },
    record: { time_s: 10 },
    safety: { max_current_mA: 10, min_current_mA: -20, max_voltage_V: 4.5 },
    method: [
      { step: "constant_current", rate_C: 0.5, until_voltage_V: 4.2, until_time_s: 9000 },
      { step: "constant_voltage", voltage_V: 4.2, until_rate_C: 0.05, until_time_s: 9000 },
      { step: "constant_current", rate_C: -2, until_voltage_V: 2.5 },
      { step: "loop", loop_to: 1, cycle_count: 3 },
    ],
  };
  const read = convertProtocol({ from: "unicycler", to: "json", content: JSON.stringify(limited) });
  const document: unknown = read.ok && JSON.parse(read.conversion.content);
  expect(document).toMatchObject({ parameters: [{ name: "capacity", unit: "mA.h", range: { max: 10 } }] });
  expect(validate(document).problems).toEqual([]);
});

test("a text that is no protocol is refused with the room's own problem", () => {
  expect(
    convertProtocol({ from: "json", to: "pybamm", content: '{"format":"interphase-protocol/1"}' }),
  ).toMatchObject({
    ok: false,
    failure: { code: "conversion.document-refused" },
  });
  expect(convertProtocol({ from: "json", to: "pybamm", content: "{" })).toMatchObject({ ok: false });
});

test.each(readableFormats)("what is no %s at all is refused, never thrown", (from) => {
  for (const content of [
    "",
    "null",
    "[]",
    "{}",
    "[[]]",
    "<root/>",
    "\u0000",
    '"x"',
    "[1]",
    "EC-LAB SETTING FILE",
  ])
    expect(convertProtocol({ from, to: "json", content })).toMatchObject({ ok: false });
});

test("a rate needs its capacity where the target says currents, and takes the one that is entered", () => {
  const content = '["Charge at C/2 until 4.2 V"]';
  expect(convertProtocol({ from: "pybamm", to: "neware", content })).toMatchObject({
    failure: { code: "conversion.parameter-needed", facts: { parameter: "capacity" } },
  });
  const entered = convertProtocol({ from: "pybamm", to: "neware", content, parameters: { capacity: 3 } });
  expect(entered.ok && entered.conversion.content).toContain('<Curr Value="1.500000"/>');
});

test("messages are whole sentences in both languages, with every fact in its place", () => {
  for (const locale of ["en", "zh"] as const) {
    const result = convertProtocol({ from: "json", to: "biologic", content: example, locale });
    if (!result.ok) throw new Error(result.failure.code);
    for (const { message } of result.conversion.losses) expect(message).not.toMatch(/[{}]|undefined/u);
  }
  const places = (text: string) => (text.match(/\{[a-z]+\}/gu) ?? []).sort();
  for (const part of ["losses", "failures", "rules"] as const)
    for (const [code, text] of Object.entries(en[part])) {
      const other = (zh[part] as Record<string, string>)[code] ?? "";
      expect([code, places(other)]).toEqual([code, places(text)]);
    }
  expect(Object.keys(zh.things)).toEqual(Object.keys(en.things));
});
