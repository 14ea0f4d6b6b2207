import { convertProtocol, type Conversion } from "../convert.js";

function write(method: unknown[], more: object = {}): { text: string; conversion: Conversion } {
  const content = JSON.stringify({
    sample: { name: "cell <1> & 2", capacity_mAh: 2.5 },
    record: { time_s: 10 },
    method,
    ...more,
  });
  const result = convertProtocol({ from: "unicycler", to: "neware", content });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return { text: result.conversion.content, conversion: result.conversion };
}

const codesOf = ({ losses }: Conversion) => losses.map((loss) => [loss.path, loss.code, loss.safety]);
const linesOf = (text: string) => text.split("\n").map((line) => line.trim());
const between = (text: string, name: string) => {
  const lines = linesOf(text);
  return lines.slice(
    lines.findIndex((line) => line.startsWith(`<${name} `)),
    lines.indexOf(`</${name}>`) + 1,
  );
};

const charge = { step: "constant_current", rate_C: 0.2, until_voltage_V: 4.2 };
const hold = { step: "constant_voltage", voltage_V: 4.2, until_rate_C: 0.02, until_time_s: 3600 };
const discharge = { step: "constant_current", current_mA: -1.5, until_voltage_V: 2.5 };
const rest = { step: "open_circuit_voltage", until_time_s: 0.5 };

// Checked line by line against the description: 0.1 mV, ms, mA, mA s; steps and loops from 1; passes in all.
test("a formation is written line by line as BTS reads it", () => {
  const { text, conversion } = write(
    [rest, charge, hold, discharge, { step: "loop", loop_to: 2, cycle_count: 3 }],
    {
      safety: { max_voltage_V: 4.5, max_current_mA: 5, min_current_mA: -5, max_capacity_mAh: 3, delay_s: 2 },
    },
  );
  expect(codesOf(conversion)).toEqual([]);
  expect(linesOf(text)).toEqual(
    expect.arrayContaining([
      '<Remark Value="cell &lt;1&gt; &amp; 2"/>',
      '<MultCap Value="9000.000000"/>',
      '<Upper Value="45000.000000"/>',
      '<Upper Value="10800.000000"/>',
      '<Delay_Time Value="2000.000000"/>',
      '<Step_Info Num="6">',
      '<Step6 Step_ID="6" Step_Type="6"/>',
    ]),
  );
  expect(between(text, "Step1")).toEqual([
    '<Step1 Step_ID="1" Step_Type="4">',
    "<Limit>",
    "<Main>",
    '<Time Value="500.000000"/>',
    "</Main>",
    "</Limit>",
    "</Step1>",
  ]);
  expect(between(text, "Step2")).toEqual([
    '<Step2 Step_ID="2" Step_Type="1">',
    "<Limit>",
    "<Main>",
    '<Rate Value="0.200000"/>',
    '<Curr Value="0.500000"/>',
    '<Stop_Volt Value="42000.000000"/>',
    "</Main>",
    "</Limit>",
    "</Step2>",
  ]);
  expect(between(text, "Step3")).toEqual([
    '<Step3 Step_ID="3" Step_Type="3">',
    "<Limit>",
    "<Main>",
    '<Volt Value="42000.000000"/>',
    '<Time Value="3600000.000000"/>',
    '<Stop_Rate Value="0.020000"/>',
    '<Stop_Curr Value="0.050000"/>',
    '<Rate Value="0.200000"/>',
    '<Curr Value="0.500000"/>',
    "</Main>",
    "</Limit>",
    "</Step3>",
  ]);
  expect(between(text, "Step4")).toContain('<Curr Value="1.500000"/>');
  expect(between(text, "Step5")).toEqual(
    expect.arrayContaining([
      '<Step5 Step_ID="5" Step_Type="5">',
      '<Start_Step Value="2"/>',
      '<Cycle_Count Value="3"/>',
    ]),
  );
});

test("a rate of 0 beside a real current is written as the current, not as 0", () => {
  const { text } = write([{ ...charge, rate_C: 0, current_mA: 5 }]);
  expect(between(text, "Step1")).toContain('<Curr Value="5.000000"/>');
  expect(text).not.toContain("<Rate ");
});

test("a hold after a discharge discharges; one after nothing is taken as a charge, and said to be", () => {
  const low = { step: "constant_voltage", voltage_V: 2.5, until_current_mA: 0.1 };
  expect(between(write([discharge, low]).text, "Step2")[0]).toBe('<Step2 Step_ID="2" Step_Type="19">');
  const alone = write([low]);
  expect(between(alone.text, "Step1")[0]).toBe('<Step1 Step_ID="1" Step_Type="3">');
  expect(codesOf(alone.conversion)).toEqual([["/method/0", "hold-direction-guessed", true]]);
});

test("an impedance spectrum has no step, and loops still go back to the right one", () => {
  const spectrum = {
    step: "impedance_spectroscopy",
    amplitude_V: 0.01,
    start_frequency_Hz: 1e6,
    end_frequency_Hz: 1,
  };
  const { text, conversion } = write([
    spectrum,
    rest,
    discharge,
    { step: "loop", loop_to: 2, cycle_count: 5 },
  ]);
  expect(codesOf(conversion)).toContainEqual(["/method/0", "step-not-in-target", false]);
  expect(text).toContain('<Start_Step Value="1"/>');
});

test("the same program is the same file, another another", () => {
  expect(write([rest]).text).toBe(write([rest]).text);
  const guid = (text: string) => /Guid="([0-9a-f-]{36})"/u.exec(text)?.[1];
  expect(guid(write([rest]).text)).not.toBe(guid(write([rest, rest]).text));
});
