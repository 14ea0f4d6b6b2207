import fc from "fast-check";
import { compareDocuments, type ProtocolDocument } from "../contract.js";
import { conductivityExample as example, editedProtocol, type Edits } from "../testing/index.js";

const compared = (before: ProtocolDocument, after: ProtocolDocument): string[] => {
  const { classification, reasons } = compareDocuments(before, after);
  return [classification, ...new Set(reasons.map(({ code }) => code))];
};
const seconds = (value: number) => ({ quantity: "time", value: { value, unit: "s" } });
const rest = { type: "rest", id: "more", ends: { any: [seconds(1)] } };
const free = {
  name: "q",
  label: { en: "Q" },
  quantity: "time",
  unit: "min",
  range: { min: 1, max: 9 },
  why: { en: "Q" },
};
const volts = { as: "absolute", amount: { value: 5, unit: "V" } };
const reportField = { name: "q", label: { en: "Q" }, required: true };
const { steps } = example;

test.each<[string, Edits, string[]]>([
  ["nothing", {}, ["none"]],
  ["a unit that says the same", { "/recording/every": { value: 10_000, unit: "ms" } }, ["none"]],
  [
    "a range in another unit",
    {
      "/parameters/4/unit": "s",
      "/parameters/4/default": 3600,
      "/parameters/4/range": { min: 1800, max: 14_400 },
    },
    ["none"],
  ],
  ["a step's name", { "/steps/3/id": "wait" }, ["none"]],
  ["the order of routes", { "/routes": ["halide", "sulfide"] }, ["none"]],
  ["a title", { "/title/en": "Conductivity" }, ["patch", "text"]],
  ["a reference", { "/references/0/citation": "Somebody" }, ["patch", "references"]],
  ["a kind", { "/kind": "eis" }, ["major", "kind"]],
  ["an arrangement of the cell", { "/cell": "symmetric" }, ["major", "cell"]],
  ["a route more", { "/routes/-": "oxide" }, ["minor", "route-added"]],
  ["a route less", { "/routes/1": undefined }, ["major", "route-removed"]],
  ["a step more", { "/steps/-": rest }, ["major", "step-added"]],
  ["a step less", { "/steps/3": undefined }, ["major", "step-removed"]],
  ["an optional measurement", { "/steps/-": { ...rest, optional: true } }, ["minor", "optional-added"]],
  [
    "an optional set point, which all that follows would see",
    { "/steps/-": { type: "pressure", id: "p", target: { value: 1, unit: "MPa" }, optional: true } },
    ["major", "step-added"],
  ],
  ["two steps in another order", { "/steps/1": steps[2], "/steps/2": steps[1] }, ["major", "step-moved"]],
  ["an end", { "/steps/4/steps/1/ends/any/0/value/value": 6 }, ["major", "end"]],
  ["any end against all", { "/steps/4/steps/1/ends": { all: [seconds(300)] } }, ["major", "end"]],
  ["a set point", { "/steps/4/steps/0/toFrequency/value": 0.2 }, ["major", "set-point"]],
  ["rms against peak", { "/steps/4/steps/0/amplitude/as": "rms" }, ["major", "set-point"]],
  ["what is done by hand", { "/steps/0/instruction/en": "Guess." }, ["major", "step-changed"]],
  ["a column less of what is weighed", { "/steps/0/records/1": undefined }, ["major", "recording-coarser"]],
  ["passes", { "/steps/4/passes/value": 4 }, ["major", "loop"]],
  ["a formula", { "/derived/0/formula": "thickness / resistance / area" }, ["major", "formula"]],
  ["a blank in a formula", { "/derived/0/formula": "thickness÷(resistance×area)" }, ["none"]],
  ["a criterion", { "/acceptance/0/test/operator": "below" }, ["major", "acceptance"]],
  ["a criterion's standing", { "/acceptance/0/standing": "draft" }, ["major", "acceptance"]],
  [
    "a pressure of fabrication",
    { "/preparation/fabricationPressure/amount/value": 350 },
    ["major", "preparation"],
  ],
  ["what the contacts are", { "/preparation/contacts/en": "Steel." }, ["major", "preparation"]],
  ["a tolerance of temperature", { "/environment/temperature/tolerance/value": 1 }, ["major", "environment"]],
  ["coarser recording", { "/recording/every/value": 20 }, ["major", "recording-coarser"]],
  ["finer recording", { "/recording/every/value": 5 }, ["minor", "recording-finer"]],
  [
    "a step that records for itself",
    { "/steps/3/record": { every: { value: 1, unit: "s" } } },
    ["minor", "recording-finer"],
  ],
  ["a default", { "/parameters/3/default": 20 }, ["major", "default-changed"]],
  ["a narrower range", { "/parameters/3/range/max": 40 }, ["major", "range-narrowed"]],
  ["a wider range", { "/parameters/3/range/max": 60 }, ["minor", "range-widened"]],
  ["a range moved", { "/parameters/3/range": { min: 6, max: 60 } }, ["major", "range-narrowed"]],
  ["a parameter less", { "/parameters/3": undefined }, ["major", "parameter-removed"]],
  ["a parameter without default", { "/parameters/-": free }, ["major", "parameter-to-enter"]],
  ["a report field less", { "/report/2": undefined }, ["major", "report-field-removed"]],
  ["a report field more", { "/report/-": reportField }, ["minor", "report-field-added"]],
  ["a looser safety limit", { "/safety/limits/0/value/amount/value": 90 }, ["major", "safety-loosened"]],
  ["a tighter safety limit", { "/safety/limits/0/value/amount/value": 70 }, ["minor", "safety-tightened"]],
  [
    "a delay before a limit acts",
    { "/safety/limits/0/delay": { value: 1, unit: "s" } },
    ["major", "safety-loosened"],
  ],
  [
    "a safety limit more",
    { "/safety/limits/-": { id: "v", quantity: "voltage", is: "at-most", value: volts } },
    ["minor", "safety-tightened"],
  ],
  ["a safety limit less", { "/safety/limits/1": undefined }, ["major", "safety-loosened"]],
  ["a result's unit", { "/results/fields/2/unit": "g" }, ["major", "results"]],
  [
    "a fact that was checked",
    { "/preparation/fabricationHold/amount/unverified": undefined },
    ["major", "preparation"],
  ],
  ["equipment", { "/equipment/1": undefined }, ["major", "equipment"]],
  ["what no rule names", { "/results/missingValues": ["-"] }, ["major", "results"]],
])("%s", (_what, edits, expected) => {
  expect(compared(example, editedProtocol(example, edits))).toEqual(expected);
});

test("a translation that was missing is a patch wherever words say what is done, too", () => {
  const english = { "/preparation/contacts": { en: "Gold." }, "/steps/0/instruction": { en: "Weigh." } };
  const both = {
    "/preparation/contacts": { en: "Gold.", zh: "金。" },
    "/steps/0/instruction": { en: "Weigh.", zh: "称重。" },
  };
  const [before, after] = [editedProtocol(example, english), editedProtocol(example, both)];
  expect(compared(before, after)).toEqual(["patch", "translation"]);
});

test("a parameter added with the default that was written there leaves the protocol as it was", () => {
  const end = "/steps/4/steps/1/ends/any/0/value";
  const lift = (usual: number, said: object) =>
    editedProtocol(example, { "/parameters/-": { ...free, default: usual }, [end]: said });
  expect(compared(example, lift(5, { parameter: "q" }))).toEqual(["minor", "parameter-added"]);
  expect(compared(example, lift(1, { formula: "5 * q", unit: "min" }))).toEqual(["minor", "parameter-added"]);
  expect(compared(example, lift(6, { parameter: "q" }))).toEqual(["major", "end"]);
});

test("a jump's target may be renamed with its step, not changed", () => {
  const when = { any: [{ quantity: "voltage", is: "at-least", value: { value: 1, unit: "V" } }] };
  const before = editedProtocol(example, {
    "/steps/-": { type: "jump", id: "j", when, to: "equilibrate", atMost: 2 },
  });
  const renamed = { "/steps/3/id": "wait", "/steps/5/to": "wait" };
  expect(compared(before, editedProtocol(before, renamed))).toEqual(["none"]);
  const elsewhere = { ...renamed, "/steps/5/to": "reach-temperature" };
  expect(compared(before, editedProtocol(before, elsewhere))).toEqual(["major", "loop"]);
});

test("where something differs is said in the later version, and in the earlier one if it is gone", () => {
  const { changes } = compareDocuments(example, editedProtocol(example, { "/steps/0": undefined }));
  expect(changes).toMatchObject([
    { code: "step-removed", pointer: "/steps/0", before: { id: "measure-thickness" } },
  ]);
});

test("no document differs from itself, however its keys are ordered", () => {
  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).reverse();
    return Object.fromEntries(entries.map(([key, inner]) => [key, reversed(inner)]));
  };
  const turned = reversed(example) as ProtocolDocument;
  expect(compareDocuments(example, turned)).toMatchObject({ classification: "none", changes: [] });
});

test("a number is the same in any unit, and no other number is", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (passes, minutes) => {
      const after = editedProtocol(example, {
        "/steps/4/passes/value": passes,
        "/steps/4/steps/1/ends/any/0/value": { value: minutes * 60, unit: "s" },
      });
      const isSame = passes === 3 && minutes === 5;
      expect(compareDocuments(example, after).classification).toBe(isSame ? "none" : "major");
    }),
    { numRuns: 20 },
  );
});
