import { readPybammStep } from "./read-pybamm-step.js";

test.each([
  ["Discharge at C/20 for 1h (2 minute period)", { does: "Discharge", seconds: 3600, periodSeconds: 120 }],
  ["Charge at 200mW for 45 minutes", { does: "Charge", seconds: 2700, at: { kind: "power", value: 0.2 } }],
  ["Hold at 4.1 V until 50mA", { does: "Hold", stop: { magnitude: { kind: "current", value: 0.05 } } }],
  [
    "Discharge at C/3 for 2 hours or until 2.5 V",
    { seconds: 7200, stop: { magnitude: { kind: "voltage", value: 2.5 } } },
  ],
  ["Rest for 10 minutes", { does: "Rest", seconds: 600 }],
  ["Discharge at 1 mC for 1 h", { at: { kind: "rate", value: 0.001 } }],
])("reads %j as PyBaMM does", (text, step) => {
  expect(readPybammStep(text)).toMatchObject({ ok: true, step });
});

test.each([
  ["Hold at 4.2 V until 50 mA or until C/50", "one-until"],
  ["Charge at 2C/3 for 1 h", "unit"],
  ["Charge at D/5 for 1 h", "unit"],
  ["Charge at 1 kW for 1 h", "unit"],
  ["Charge at 1 A for 2 days", "time-unit"],
  ["Charge at 1 A for 2 mins", "time-unit"],
  ["Rest for 1 h at 25oC", "temperature-in-text"],
  ["Run US06 for 1 h", "run-was-removed"],
  ["Charge at 1 A", "for-or-until"],
  ["Charge at 1 A for 1 h until 2 W", "stop-kind"],
  ["charge at 1 A for 1 h", "instruction"],
  ["Charge at C/0 for 1 h", "rate-of-nothing"],
  ["Charge at 0C until 4 V", "rate-of-nothing"],
  ["Charge at 1 A for 1 h for 2 h", "one-for"],
  ["Charge for 1 h", "one-at"],
  ["Rest for 1 h (1 minute period) (2 minute period)", "one-period"],
  ["Charge at x A for 1 h", "unit"],
  ["Charge at 1.2.3 A for 1 h", "number"],
  ["Charge at 1 A until ", "stop-empty"],
  ["Rest for 0 s", "not-positive"],
])("says which rule refuses %j", (text, rule) => {
  expect(readPybammStep(text)).toMatchObject({ ok: false, refusal: { rule } });
});

test("a refusal says where", () => {
  expect(readPybammStep("Charge at 1 kW for 1 h")).toMatchObject({ refusal: { at: 12, found: "kW" } });
});
