import { refusePybamm } from "./pybamm-rule.js";
import { readPythonNumber } from "./python-number.js";

/** Which electrical quantity does a magnitude have? */
export type MagnitudeKind = "rate" | "current" | "voltage" | "power" | "resistance";

/** How much of which quantity? **Units and range** per hour, A, V, W, Ohm. `isOdd` where PyBaMM reads what its author may not have meant. */
export type Magnitude = { readonly kind: MagnitudeKind; readonly value: number; readonly isOdd: boolean };

const kindOfUnit: Readonly<Record<string, MagnitudeKind>> = {
  C: "rate",
  A: "current",
  V: "voltage",
  W: "power",
  Ohm: "resistance",
};

const secondsOfUnit: Readonly<Record<string, number>> = {
  second: 1,
  seconds: 1,
  s: 1,
  sec: 1,
  minute: 60,
  minutes: 60,
  m: 60,
  min: 60,
  hour: 3600,
  hours: 3600,
  h: 3600,
  hr: 3600,
};

const ofNumbers = "0123456789.-eE ";

/** The unit begins at the first character that no number has. */
function unitStart(text: string): number {
  let at = 0;
  while (at < text.length && ofNumbers.includes(text.charAt(at))) at += 1;
  return at;
}

function readNumber(text: string, at: number): number {
  const value = readPythonNumber(text);
  if (value === undefined) refusePybamm("number", at, text);
  return value;
}

function readDivisor(text: string, at: number): Magnitude {
  const divisor = readNumber(text.slice(2), at + 2);
  if (divisor === 0) refusePybamm("rate-of-nothing", at + 2, text);
  return { kind: "rate", value: 1 / divisor, isOdd: text[1] !== "/" || divisor < 0 };
}

/** How much does "200 mA", "C/20" or "1.5 Ohm" say? **Shape** `at` is where the text stands in its step. */
export function readMagnitude(text: string, at: number): Magnitude {
  if (text.startsWith("C")) return readDivisor(text, at);
  const start = unitStart(text);
  const unit = text.slice(start);
  if (unit === "") refusePybamm("unit", at + start, text);
  const isMilli = unit.startsWith("m");
  const bare = isMilli ? unit.slice(1) : unit;
  const kind = Object.hasOwn(kindOfUnit, bare) ? kindOfUnit[bare] : undefined;
  if (kind === undefined) refusePybamm("unit", at + start, unit);
  const value = readNumber(text.slice(0, start), at);
  return { kind, value: isMilli ? value / 1000 : value, isOdd: value < 0 };
}

/** How many seconds are "2 hours" or "1.5 min"? */
export function readSeconds(text: string, at: number): number {
  const start = unitStart(text);
  const unit = text.slice(start);
  const perUnit = Object.hasOwn(secondsOfUnit, unit) ? secondsOfUnit[unit] : undefined;
  if (perUnit === undefined) refusePybamm("time-unit", at + start, unit === "" ? text : unit);
  const seconds = readNumber(text.slice(0, start), at) * perUnit;
  if (seconds <= 0) refusePybamm("not-positive", at, text);
  return seconds;
}
