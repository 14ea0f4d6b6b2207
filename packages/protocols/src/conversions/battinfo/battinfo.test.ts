import { convertProtocol, type Conversion } from "../convert.js";
import { LossReport } from "../program/loss.js";
import { readBattinfo } from "./read-battinfo.js";

const record = (method: unknown, more: object = {}) => ({
  schema_version: "0.2.0",
  test_spec: { id: "https://w3id.org/battinfo/spec/0000-0000-0000-0000", name: "Capacity", kind: "cycling" },
  provenance: { source_type: "manual", retrieved_at: 1 },
  method,
  ...more,
});
const volts = (value: number, direction: string) => ({ quantity: "voltage", value, unit: "V", direction });
const rest = { mode: "rest", direction: "rest", duration: { value: 30, unit: "min" } };

function read(content: unknown) {
  const report = new LossReport();
  const program = readBattinfo(JSON.stringify(content), report);
  return { program, losses: report.losses.map(({ code, path, safety }) => [path, code, safety]) };
}

const convertText = (content: unknown) =>
  convertProtocol({ from: "battinfo", to: "json", content: JSON.stringify(content) });
const codesOf = ({ losses }: Conversion) => losses.map((loss) => [loss.path, loss.code, loss.safety]);

test("the direction has the sign, units are read, and a group counts all passes", () => {
  const method = [
    {
      mode: "group",
      count: 500,
      steps: [
        {
          mode: "cc",
          direction: "charge",
          setpoints: { c_rate: { value: 1, unit: "A/Ah" } },
          termination: [volts(4.2, "above")],
        },
        {
          mode: "cc",
          direction: "discharge",
          setpoints: { current: { value: 250, unit: "mA" } },
          termination: [volts(2500, "below"), { quantity: "capacity", value: 3, unit: "mAh" }].map((end) =>
            end.quantity === "voltage" ? { ...end, unit: "mV" } : end,
          ),
        },
        rest,
      ],
    },
  ];
  expect(read(record(method)).program).toMatchObject({
    kind: "full-cell-cycling",
    steps: [
      {
        does: "loop",
        passes: 500,
        steps: [
          {
            does: "current",
            current: { as: "rate", perHour: 1 },
            ends: { list: [{ of: "voltage", is: "above", volts: 4.2 }] },
          },
          {
            does: "current",
            current: { as: "amperes", amperes: -0.25 },
            ends: { list: [{ volts: 2.5 }, { of: "charge", ampereHours: 0.003 }] },
          },
          { does: "rest", ends: { list: [{ of: "time", seconds: 1800 }] } },
        ],
      },
    ],
  });
});

test("a current that is then a voltage becomes two steps, whose time counts anew", () => {
  const cccv = {
    mode: "cccv",
    direction: "charge",
    setpoints: { current: { value: 1, unit: "A" }, voltage: { value: 4.2, unit: "V" } },
    duration: { value: 2, unit: "h" },
    termination: [{ quantity: "current", value: 50, unit: "mA" }],
  };
  const { program, losses } = read(record([cccv]));
  expect(program.steps).toMatchObject([
    {
      does: "current",
      ends: {
        list: [
          { of: "voltage", volts: 4.2 },
          { of: "time", seconds: 7200 },
        ],
      },
    },
    { does: "voltage", ends: { list: [{ of: "time" }, { of: "current", is: "below", amperes: 0.05 }] } },
  ]);
  expect(losses).toEqual([
    ["/method/0", "written-as-two-steps", false],
    ["/method/0/duration", "time-counts-anew", true],
  ]);
});

test("temperature and limits are kept, conditions without a place are said", () => {
  const content = record([rest], {
    conditions: {
      ambient_temperature: { value: 298.15, unit: "K" },
      checkup_temperature: { value: 25, unit: "degC" },
      state_of_charge: { value: 50, unit: "%" },
    },
    safety: { max_temperature_degC: 60, min_temperature_degC: null, max_current_mA: 10 },
  });
  const { program, losses } = read(content);
  expect(program).toMatchObject({
    ambientCelsius: 25,
    safety: { maxCelsius: 60, minCelsius: undefined, maxAmperes: 0.01 },
  });
  expect(losses).toEqual([
    ["/conditions/checkup_temperature", "document-part-not-in-target", true],
    ["/conditions/state_of_charge", "document-part-not-in-target", false],
  ]);
  const there = convertText(content);
  const back =
    there.ok && convertProtocol({ from: "json", to: "battinfo", content: there.conversion.content });
  expect(back && back.ok && JSON.parse(back.conversion.content)).toMatchObject({
    conditions: { ambient_temperature: { value: 25, unit: "degC" } },
    safety: { max_temperature_degC: 60, max_current_mA: 10 },
  });
});

test("a record that only describes a test is refused for that reason", () => {
  const { method: _none, ...described } = record([]);
  expect(convertText(described)).toMatchObject({
    ok: false,
    failure: { code: "conversion.only-describes", path: "/method" },
  });
});

test.each([
  [
    "a current without a direction",
    [{ mode: "cc", setpoints: { current: { value: 1, unit: "A" } } }],
    "/method/0/direction",
  ],
  [
    "a voltage without its value",
    [{ mode: "cv", setpoints: { voltage: { min_value: 3, unit: "V" } } }],
    "/method/0/setpoints/voltage",
  ],
  ["an unknown field", [{ ...rest, pressure: 5 }], "/method/0/pressure"],
  [
    "a spectrum without frequencies",
    [{ mode: "eis", setpoints: { amplitude: { value: 10, unit: "mV" } } }],
    "/method/0/setpoints",
  ],
])("refuses %s with its place", (_what, method, path) => {
  expect(convertText(record(method))).toMatchObject({
    ok: false,
    failure: { code: "conversion.wrong-shape", path },
  });
});

test("a unit of another kind is refused, not taken as a number", () => {
  const method = [{ ...rest, duration: { value: 1, unit: "V" } }];
  expect(convertText(record(method))).toMatchObject({
    failure: { code: "conversion.unit-of-another-kind", path: "/method/0/duration" },
  });
});

test("a written record says that its identifier stands in, and is a record", () => {
  const there = convertProtocol({
    from: "pybamm",
    to: "battinfo",
    content: '["Charge at C/10 until 4.2 V"]',
  });
  if (!there.ok) throw new Error(there.failure.code);
  expect(codesOf(there.conversion)).toContainEqual(["", "identifier-made-up", false]);
  const written = JSON.parse(there.conversion.content) as { test_spec: { id: string } };
  expect(written.test_spec.id).toMatch(
    /^https:\/\/w3id\.org\/battinfo\/spec\/[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){3}$/u,
  );
  expect(convertText(written)).toMatchObject({ ok: true });
});
