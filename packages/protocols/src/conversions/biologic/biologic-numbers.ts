import type { LossReport } from "../program/loss.js";
import { writeIn, writeNumber, type NumberForm, type WrittenNumber } from "../program/write-number.js";

const thousandths = (places: number, unit: string): NumberForm => ({ places, decimals: 3, unit });

/**
 * In which units does EC-Lab take a quantity? The largest first; all with three decimals.
 * **Source** settings files of EC-Lab 11.5: set currents in "uA", limits and records in "µA" (0xB5 in Windows-1252).
 */
export const biologicForms = {
  setAmperes: [thousandths(3, "mA"), thousandths(6, "uA")],
  limitAmperes: [thousandths(3, "mA"), thousandths(6, "µA")],
  volts: [thousandths(0, "V")],
  seconds: [thousandths(0, "s")],
  amplitudeVolts: [thousandths(0, "V"), thousandths(3, "mV"), thousandths(6, "uV")],
  hertz: [thousandths(-3, "kHz"), thousandths(0, "Hz"), thousandths(3, "mHz")],
  scanRate: [thousandths(3, "mV/s")],
} as const satisfies Record<string, readonly [NumberForm, ...NumberForm[]]>;

/** Which of the units is a number written in? The first in which it is one or more, else the smallest: 0.3 µA is not 0.000 mA. */
export function formFor(value: number, forms: readonly [NumberForm, ...NumberForm[]]): NumberForm {
  const size = Math.abs(value);
  const fits = forms.find((form) => size * 10 ** form.places >= 1 - 1e-12);
  return fits ?? forms[forms.length - 1] ?? forms[0];
}

/** Is a number smaller than the last digit of its smallest unit? */
export const isLost = (value: number, forms: readonly [NumberForm, ...NumberForm[]]): boolean =>
  value !== 0 && writeIn(value, formFor(value, forms)).reads === 0;

/** Writes a number in the unit that fits it. */
export function writeFitting(
  value: number,
  forms: readonly [NumberForm, ...NumberForm[]],
  place: { path: string; isSafety: boolean; report: LossReport },
): WrittenNumber {
  return writeNumber(value, formFor(value, forms), place);
}

const ranges: readonly (readonly [number, string])[] = [
  [0.000_01, "10 µA"],
  [0.0001, "100 µA"],
  [0.001, "1 mA"],
  [0.01, "10 mA"],
  [0.1, "100 mA"],
  [1, "1 A"],
];

/** Which current range holds a current? Undefined above 1 A, where the instrument's own ranges begin. */
export const rangeFor = (amperes: number): string | undefined =>
  ranges.find(([most]) => Math.abs(amperes) <= most)?.[1];
