import { convertProtocol } from "../convert.js";
import { LossReport } from "../program/loss.js";
import { readUnicycler } from "./read-unicycler.js";

const file = (...method: unknown[]) => ({ record: { time_s: 1 }, method });
const rest = { step: "open_circuit_voltage", until_time_s: 1 };
const charge = { step: "constant_current", rate_C: 0.5, until_voltage_V: 4 };

function read(content: unknown) {
  const report = new LossReport();
  const program = readUnicycler(JSON.stringify(content), report);
  return { program, losses: report.losses.map(({ code, path, safety }) => [path, code, safety]) };
}

const refusal = (content: unknown) =>
  convertProtocol({ from: "unicycler", to: "json", content: JSON.stringify(content) });

test("a rate of 0 beside a real current gives way to the current, and says so as a matter of safety", () => {
  const { program, losses } = read(file({ ...charge, rate_C: 0, current_mA: 5 }));
  expect(program.steps).toMatchObject([{ does: "current", current: { as: "amperes", amperes: 0.005 } }]);
  expect(losses).toEqual([["/method/0/rate_C", "rate-zero-beside-current", true]]);
});

test("a real rate goes before a current", () => {
  const { program, losses } = read(file({ ...charge, current_mA: 5 }));
  expect(program.steps).toMatchObject([{ current: { as: "rate", perHour: 0.5 } }]);
  expect(losses).toEqual([["/method/0/current_mA", "rate-over-current", false]]);
});

test.each([
  ["C/4", 0.25],
  ["D/2", -0.5],
  ["1/5", 0.2],
  ["2C / 4", 0.5],
  ["-0.1", -0.1],
])("reads the rate %j", (text, perHour) => {
  expect(read(file({ ...charge, rate_C: text })).program.steps).toMatchObject([
    { current: { as: "rate", perHour } },
  ]);
});

test("numbers may stand in texts, and an empty text says nothing", () => {
  const { program } = read({
    sample: { name: "cell 7", capacity_mAh: "123" },
    record: { time_s: "10", voltage_V: "" },
    safety: { max_voltage_V: "5", max_capacity_mAh: null },
    method: [{ ...charge, rate_C: "0.1", current_mA: "", until_time_s: "600" }],
  });
  expect(program).toMatchObject({
    title: "cell 7",
    capacityAmpereHours: 0.123,
    recording: { seconds: 10, volts: undefined },
    safety: { maxVolts: 5, maxAmpereHours: undefined },
  });
});

test("a loop counts all passes, from a tag or from a number that counts the tags too", () => {
  const loops = [
    { step: "tag", tag: "cycle" },
    charge,
    rest,
    { step: "loop", loop_to: "cycle", cycle_count: 3 },
    rest,
    { step: "loop", loop_to: 2, cycle_count: 2 },
  ];
  const inner = { does: "loop", passes: 3, steps: [{ does: "current" }, { does: "rest" }] };
  expect(read(file(...loops)).program.steps).toMatchObject([
    { does: "loop", passes: 2, steps: [inner, { does: "rest" }] },
  ]);
});

test.each([
  [
    "a tag that is missing",
    [rest, { step: "loop", loop_to: "x", cycle_count: 2 }],
    "conversion.loop-goes-nowhere",
  ],
  [
    "a tag ahead",
    [rest, { step: "loop", loop_to: "x", cycle_count: 2 }, { step: "tag", tag: "x" }],
    "conversion.loop-goes-nowhere",
  ],
  [
    "a tag twice",
    [{ step: "tag", tag: "x" }, rest, { step: "tag", tag: "x" }],
    "conversion.loop-goes-nowhere",
  ],
  [
    "nothing to repeat",
    [rest, { step: "tag", tag: "x" }, { step: "loop", loop_to: "x", cycle_count: 2 }],
    "conversion.loop-goes-nowhere",
  ],
  ["itself", [rest, { step: "loop", loop_to: 2, cycle_count: 2 }], "conversion.loop-goes-nowhere"],
  [
    "a loop that is over",
    [
      rest,
      rest,
      { step: "loop", loop_to: 1, cycle_count: 2 },
      rest,
      { step: "loop", loop_to: 2, cycle_count: 2 },
    ],
    "conversion.loops-cross",
  ],
])("refuses a loop to %s", (_what, method, code) => {
  expect(refusal(file(...method))).toMatchObject({ ok: false, failure: { code } });
});

test.each([
  ["an unknown field", file({ ...charge, until_pressure_MPa: 1 }), "/method/0/until_pressure_MPa"],
  ["a current without an end", file({ step: "constant_current", rate_C: 1 }), "/method/0"],
  ["a current of nothing", file({ ...charge, rate_C: 0 }), "/method/0"],
  [
    "two amplitudes",
    file({
      step: "impedance_spectroscopy",
      amplitude_V: 1,
      amplitude_mA: 1,
      start_frequency_Hz: 1,
      end_frequency_Hz: 2,
    }),
    "/method/0",
  ],
  [
    "a frequency no model has",
    file({ step: "impedance_spectroscopy", amplitude_V: 1, start_frequency_Hz: 1e-6, end_frequency_Hz: 2 }),
    "/method/0/start_frequency_Hz",
  ],
  ["no recording", { method: [rest] }, "/record"],
  ["a number that is none", file({ ...rest, until_time_s: "soon" }), "/method/0/until_time_s"],
])("refuses %s with its place", (_what, content, path) => {
  expect(refusal(content)).toMatchObject({ ok: false, failure: { code: "conversion.wrong-shape", path } });
});

test("limits without room between them are refused", () => {
  expect(refusal({ ...file(rest), safety: { max_voltage_V: 1, min_voltage_V: 2 } })).toMatchObject({
    failure: { code: "conversion.limits-contradict", path: "/safety/max_voltage_V" },
  });
});

test("a file that claims another format is told so", () => {
  const content = JSON.stringify(["Rest for 1 h"]);
  expect(convertProtocol({ from: "unicycler", to: "json", content })).toMatchObject({
    failure: { code: "conversion.another-format", facts: { looks: "pybamm" } },
  });
});

test("an end at 0 V is left out and said to be, since aurora-unicycler reads it as none", () => {
  const document = convertProtocol({
    from: "pybamm",
    to: "json",
    content: '["Discharge at 1 mA for 1 h or until 0 V"]',
  });
  const written =
    document.ok && convertProtocol({ from: "json", to: "unicycler", content: document.conversion.content });
  expect(written).toMatchObject({ ok: true, conversion: { runsSafely: false } });
  expect(written && written.ok && JSON.parse(written.conversion.content)).toMatchObject({
    method: [{ current_mA: -1, until_time_s: 3600 }],
  });
});
