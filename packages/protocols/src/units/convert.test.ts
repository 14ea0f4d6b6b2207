import fc from "fast-check";
import { convert, findUnit } from "../contract.js";

test.each([
  [1, "A.h", "C", 3600],
  [25, "Cel", "K", 298.15],
  [298.15, "K", "Cel", 25],
  [0.1, "mA/cm2", "A/m2", 1],
  [1, "mA.h/cm2", "C/m2", 36_000],
  [5, "K/min", "K/h", 300],
  [1, "S/cm", "mS/cm", 1000],
  [1, "1/s", "Hz", 1],
  [3, "MPa", "bar", 30],
  [0.5, "%", "1", 0.005],
  [1, "W/(m.K)", "mW.cm-1.K-1", 10],
  [150, "[g]", "m/s2", 1470.9975],
])("%d %s is so much in %s exactly", (value, from, to, expected) => {
  expect(convert(value, from, to)).toBe(expected);
});

test.each([
  "",
  "mAh",
  "µA",
  "mA/",
  "/",
  "A..h",
  "mCel",
  "Cel/min",
  "m^2",
  "kmin",
  "2m",
  "(A",
  "A)",
  "ohm",
  "a".repeat(41),
])("%j is no unit of a protocol", (text) => {
  expect(findUnit(text)).toBeUndefined();
});

test("what is converted there and back is what it was", () => {
  const units = ["mA", "uA", "kA", "nA", "A"];
  const unit = fc.constantFrom(...units);
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), unit, unit, (value, from, to) => {
      expect(convert(convert(value, from, to)!, to, from)).toBe(value);
    }),
  );
});
