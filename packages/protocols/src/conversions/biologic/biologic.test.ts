import { readBiologic } from "../../testing/read-biologic.js";
import { convertProtocol, type Conversion } from "../convert.js";

const file = (method: unknown[], more: object = {}) =>
  JSON.stringify({
    sample: { name: "pellet µ 7", capacity_mAh: 2.5 },
    record: { time_s: 10, voltage_V: 0.01 },
    method,
    ...more,
  });

function write(content: string, from: "unicycler" | "json" = "unicycler") {
  const result = convertProtocol({ from, to: "biologic", content });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  const bytes = Buffer.from(result.conversion.content, "base64");
  return { ...readBiologic(bytes), bytes, conversion: result.conversion };
}

const codesOf = ({ losses }: Conversion) => losses.map((loss) => [loss.path, loss.code, loss.safety]);
const charge = { step: "constant_current", rate_C: 0.2, until_voltage_V: 4.2 };
const hold = { step: "constant_voltage", voltage_V: 4.2, until_current_mA: 0.05 };
const discharge = { step: "constant_current", rate_C: -0.2, until_voltage_V: 2.5, until_time_s: 36_000 };
const rest = { step: "open_circuit_voltage", until_time_s: 3600 };

// Checked line by line against the description of settings files: labels and columns of 20, sequences from 0, repeats one less than passes.
test("a formation is written line by line as EC-Lab reads it", () => {
  const { bytes, header, sequences } = write(
    file([rest, charge, hold, discharge, { step: "loop", loop_to: 2, cycle_count: 3 }], {
      safety: { max_voltage_V: 4.5, min_voltage_V: 2, max_current_mA: 5, min_current_mA: -5, delay_s: 0.5 },
    }),
  );
  expect(header).toEqual([
    "EC-LAB SETTING FILE",
    "",
    "Number of linked techniques : 1",
    "Ewe ctrl range : min = 0.00 V, max = 5.00 V",
    "Safety Limits :",
    "\tEwe min = 2.00000 V",
    "\tEwe max = 4.50000 V",
    "\t|I| = 5.00000 mA",
    "\tfor t > 500 ms",
    "\tDo not start on E overload",
    "Comments : pellet µ 7",
    "Battery capacity : 2.500 mA.h",
    "Cycle Definition : Charge/Discharge alternance",
    "",
    "Technique : 1",
    "Modulo Bat",
  ]);
  expect(sequences).toMatchObject([
    {
      Ns: "0",
      ctrl_type: "Rest",
      lim_nb: "1",
      lim1_type: "Time",
      lim1_comp: ">",
      lim1_value: "3600.000",
      lim1_value_unit: "s",
      lim1_seq: "1",
    },
    {
      Ns: "1",
      ctrl_type: "CC",
      ctrl1_val: "500.000",
      ctrl1_val_unit: "uA",
      ctrl1_val_vs: "<None>",
      "I Range": "1 mA",
      lim1_type: "Ewe",
      lim1_comp: ">",
      lim1_value: "4.200",
    },
    {
      Ns: "2",
      ctrl_type: "CV",
      ctrl1_val: "4.200",
      ctrl1_val_vs: "Ref",
      lim1_type: "|I|",
      lim1_comp: "<",
      lim1_value: "50.000",
      lim1_value_unit: "µA",
      "I Range": "1 mA",
      rec1_type: "Time",
    },
    {
      Ns: "3",
      ctrl_type: "CC",
      ctrl1_val: "-500.000",
      lim_nb: "2",
      lim1_type: "Time",
      lim2_type: "Ewe",
      lim2_comp: "<",
      lim2_value: "2.500",
      rec_nb: "2",
      rec2_type: "Ewe",
    },
    { Ns: "4", ctrl_type: "Loop", ctrl_seq: "1", ctrl_repeat: "2" },
  ]);
  const lines = bytes.toString("latin1").split("\r\n");
  const rows = lines.slice(lines.indexOf("Modulo Bat") + 1, -1);
  expect(rows.every((row) => row.length === 20 * 6)).toBe(true);
});

test("a micro sign is the one byte 0xB5, never two, and never a milli", () => {
  const { bytes } = write(file([charge, hold]));
  expect(bytes.includes(Buffer.from([0xc2, 0xb5]))).toBe(false);
  expect(bytes.includes(Buffer.from([0xb5, 0x41, 0x20]))).toBe(true);
});

test("a CV stop below 0.5 µA is written in µA, not as 0.000 mA", () => {
  const { sequences, conversion } = write(file([charge, { ...hold, until_current_mA: 0.0003 }]));
  expect(sequences[1]).toMatchObject({ lim1_value: "0.300", lim1_value_unit: "µA" });
  expect(codesOf(conversion)).toEqual([]);
});

test("a CV stop below the last digit is left out, and a hold without another end with it", () => {
  const tiny = { ...hold, until_current_mA: 0.000_000_3 };
  const alone = write(file([rest, tiny]));
  expect(alone.sequences).toHaveLength(1);
  expect(codesOf(alone.conversion)).toEqual(
    expect.arrayContaining([
      ["/method/1/until_current_mA", "number-becomes-zero", true],
      ["/method/1", "step-without-end", true],
    ]),
  );
  const timed = write(file([rest, { ...tiny, until_time_s: 60 }]));
  expect(timed.sequences[1]).toMatchObject({ lim_nb: "1", lim1_type: "Time", lim1_value: "60.000" });
});

test.each([
  [1e6, "1000.000", "kHz"],
  [10, "10.000", "Hz"],
  [0.01, "10.000", "mHz"],
  [0.0005, "0.500", "mHz"],
  [0.000_01, "0.010", "mHz"],
])("a frequency of %p Hz is written as %s %s", (hertz, value, unit) => {
  const { sequences } = write(
    file([
      { step: "impedance_spectroscopy", amplitude_V: 0.01, start_frequency_Hz: 1e6, end_frequency_Hz: hertz },
    ]),
  );
  expect(sequences[0]).toMatchObject({
    ctrl_type: "PEIS",
    ctrl1_val: "10.000",
    ctrl1_val_unit: "mV",
    ctrl3_val: value,
    ctrl3_val_unit: unit,
  });
});

test.each([
  [0.005, "10 µA"],
  [0.006, "100 µA"],
  [50, "100 mA"],
])("a galvanostatic amplitude of %p mA has a range of twice its size, %s", (amplitude_mA, range) => {
  const { sequences } = write(
    file([{ step: "impedance_spectroscopy", amplitude_mA, start_frequency_Hz: 1e3, end_frequency_Hz: 1 }]),
  );
  expect(sequences[0]).toMatchObject({ ctrl_type: "GEIS", "I Range": range });
});

test("a current above 1 A has no known range, and that is a matter of safety", () => {
  const { sequences, conversion } = write(file([{ ...charge, rate_C: null, current_mA: 1500 }]));
  expect(sequences[0]).toMatchObject({ ctrl1_val: "1500.000", ctrl1_val_unit: "mA", "I Range": "Auto" });
  expect(codesOf(conversion)).toContainEqual(["/method/0", "range-by-hand", true]);
});

test("a symmetric cell is controlled on both sides of 0 V, and the report says so", () => {
  const cycled = convertProtocol({
    from: "pybamm",
    to: "json",
    content: '["Charge at 1 mA for 1 hour", "Discharge at 1 mA for 1 hour"]',
  });
  const document = cycled.ok
    ? cycled.conversion.content.replace('"cell": "full"', '"cell": "symmetric"')
    : "";
  const { header, sequences, conversion } = write(document, "json");
  expect(header).toContain("Ewe ctrl range : min = -5.00 V, max = 5.00 V");
  expect(sequences[0]).toMatchObject({ "E range min (V)": "-5.000", "E range max (V)": "5.000" });
  expect(codesOf(conversion)).toContainEqual(["", "voltage-range-widened", true]);
  expect(conversion.runsSafely).toBe(false);
});

test("limits that differ become the larger size, and a delay above one second is capped: both said", () => {
  const { header, conversion } = write(
    file([rest], { safety: { max_current_mA: 5, min_current_mA: -10, delay_s: 10 } }),
  );
  expect(header).toEqual(expect.arrayContaining(["\t|I| = 10.00000 mA", "\tfor t > 1000 ms"]));
  expect(codesOf(conversion)).toEqual([
    ["/safety/max_current_mA", "one-current-limit", true],
    ["/safety/delay_s", "limit-capped", true],
  ]);
});

test("a range that changes without a rest between is said", () => {
  const steps = [
    { ...charge, rate_C: null, current_mA: 1 },
    { ...charge, rate_C: null, current_mA: 50 },
  ];
  expect(codesOf(write(file(steps)).conversion)).toContainEqual([
    "/method/1",
    "range-change-needs-rest",
    true,
  ]);
  expect(codesOf(write(file([steps[0], rest, steps[1]])).conversion)).toEqual([]);
});

test("C-rates need a capacity, since a file of currents cannot say them", () => {
  const content = JSON.stringify({ record: { time_s: 1 }, method: [charge] });
  expect(convertProtocol({ from: "unicycler", to: "biologic", content })).toMatchObject({
    ok: false,
    failure: { code: "conversion.parameter-needed", facts: { parameter: "capacity" } },
  });
});

test("a comment that Windows-1252 cannot say is replaced, and said to be", () => {
  const { conversion } = write(file([rest], { sample: { name: "压片" } }));
  expect(codesOf(conversion)).toEqual([["/sample/name", "text-replaced", false]]);
});
