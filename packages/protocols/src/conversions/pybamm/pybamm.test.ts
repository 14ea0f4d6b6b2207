import { convertProtocol, type Conversion } from "../convert.js";
import type { ConversionFormat } from "../conversion-format.js";

function convertOk(from: ConversionFormat, to: ConversionFormat, content: unknown): Conversion {
  const result = convertProtocol({ from, to, content: JSON.stringify(content) });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.conversion;
}

const unicyclerOf = (...method: unknown[]) => ({ record: { time_s: 1 }, method });
const codesOf = (conversion: Conversion) =>
  conversion.losses.map((loss) => [loss.path, loss.code, loss.safety]);
const methodOf = (conversion: Conversion) => (JSON.parse(conversion.content) as { method: unknown[] }).method;

test("charging is positive for everybody but PyBaMM, and the sign is turned once", () => {
  const charge = convertOk("pybamm", "unicycler", ["Charge at 2 mA until 4 V", "Discharge at C/2 for 1 h"]);
  expect(methodOf(charge)).toMatchObject([
    { current_mA: 2, until_voltage_V: 4 },
    { rate_C: -0.5, until_time_s: 3600 },
  ]);
  const back = convertOk("unicycler", "pybamm", JSON.parse(charge.content));
  expect(JSON.parse(back.content)).toEqual(["Charge at 2 mA until > 4 V", "Discharge at C/2 for 1 hour"]);
});

test("a charge at 4.2 V is what PyBaMM makes of it, a hold at -4.2 V, and says so as a matter of safety", () => {
  const read = convertOk("pybamm", "unicycler", ["Charge at 4.2 V for 1 h"]);
  expect(methodOf(read)).toEqual([{ step: "constant_voltage", voltage_V: -4.2, until_time_s: 3600 }]);
  expect(codesOf(read)).toContainEqual(["/0", "read-as", true]);
  expect(read.runsSafely).toBe(false);
});

test("a hold at a current is a discharge to PyBaMM, and says so", () => {
  const read = convertOk("pybamm", "unicycler", ["Hold at 1 A for 1 h"]);
  expect(methodOf(read)).toMatchObject([{ current_mA: -1000 }]);
  expect(codesOf(read)).toContainEqual(["/0", "read-as", true]);
});

test("a hold with both a rate and a current stop is written with one until, and the other is said to be lost", () => {
  const document = convertOk("pybamm", "json", ["Hold at 4.2 V until C/50"]);
  const text = document.content.replace(
    /"any": \[/u,
    '"any": [{"quantity":"current","is":"at-most","value":{"as":"absolute","amount":{"value":0.1,"unit":"mA"}}},',
  );
  const result = convertProtocol({ from: "json", to: "pybamm", content: text });
  expect(result).toMatchObject({ ok: true, conversion: { runsSafely: false } });
  if (!result.ok) return;
  expect(JSON.parse(result.conversion.content)).toEqual(["Hold at 4.2 V until 0.1 mA"]);
  expect(codesOf(result.conversion)).toContainEqual(["/steps/0/ends/any/1", "end-beside-another", true]);
});

test("a stop at a voltage on a hold is none to PyBaMM, so it is no end here", () => {
  const read = convertOk("pybamm", "unicycler", ["Hold at 4.2 V for 1 h or until 4 V"]);
  expect(methodOf(read)).toEqual([{ step: "constant_voltage", voltage_V: 4.2, until_time_s: 3600 }]);
  expect(codesOf(read)).toContainEqual(["/0", "end-not-understood", true]);
  expect(
    convertProtocol({ from: "pybamm", to: "json", content: '["Hold at 4.2 V until 4 V"]' }),
  ).toMatchObject({
    ok: false,
    failure: { code: "conversion.pybamm-refuses", rule: "no-end", path: "/0" },
  });
});

test("equal cycles that follow each other are one loop, and come back as cycles", () => {
  const cycle = ["Charge at 1C until > 4.2 V", "Discharge at 1C until < 2.5 V"];
  const read = convertOk("pybamm", "unicycler", ["Rest for 1 hour", cycle, cycle, cycle]);
  expect(methodOf(read)).toContainEqual({ step: "loop", loop_to: 2, cycle_count: 3 });
  const back = convertOk("unicycler", "pybamm", JSON.parse(read.content));
  expect(JSON.parse(back.content)).toEqual(["Rest for 1 hour", cycle, cycle, cycle]);
});

test("what PyBaMM would read as another number is not written in milli", () => {
  const said = convertOk(
    "unicycler",
    "pybamm",
    unicyclerOf({ step: "constant_current", current_mA: 0.0003, until_time_s: 7 }),
  );
  expect(JSON.parse(said.content)).toEqual(["Charge at 0.0003 mA for 7 seconds"]);
  expect(0.0003 / 1000).toBe(0.0000003);
});

test("an experiment of more steps than anybody can look at is refused before it is written out", () => {
  const steps = unicyclerOf(
    { step: "open_circuit_voltage", until_time_s: 1 },
    { step: "loop", loop_to: 1, cycle_count: 1_000_000_000 },
  );
  const result = convertProtocol({ from: "unicycler", to: "pybamm", content: JSON.stringify(steps) });
  expect(result).toMatchObject({ ok: false, failure: { code: "conversion.too-many-steps" } });
});

test("limits, impedance and scans have no place in an experiment", () => {
  const said = convertOk("unicycler", "pybamm", {
    ...unicyclerOf(
      { step: "open_circuit_voltage", until_time_s: 1 },
      { step: "impedance_spectroscopy", amplitude_V: 0.01, start_frequency_Hz: 1e6, end_frequency_Hz: 1 },
      { step: "voltage_scan", start_voltage_V: 0, end_voltage_V: 1, scan_rate_mV_per_s: 1 },
    ),
    safety: { max_voltage_V: 5 },
  });
  expect(codesOf(said)).toEqual(
    expect.arrayContaining([
      ["/safety/max_voltage_V", "limit-not-in-target", true],
      ["/method/1", "step-not-in-target", false],
      ["/method/2", "step-not-in-target", true],
    ]),
  );
});
