import { convert } from "../../units/convert.js";

/** Which quantities does a program hold, each in one unit? */
export const programUnits = {
  current: "A",
  voltage: "V",
  power: "W",
  resistance: "Ohm",
  time: "s",
  frequency: "Hz",
  charge: "A.h",
  temperature: "Cel",
  area: "cm2",
  "current-density": "A/cm2",
  "charge-density": "A.h/cm2",
  "power-density": "W/cm2",
  "scan-rate": "V/s",
  number: "1",
} as const;

/** Which quantity is it? */
export type Dimension = keyof typeof programUnits;

/** What came of arithmetic has a tail that nobody wrote: twelve digits are more than any instrument sets. */
export const withoutTail = (value: number): number => Number(value.toPrecision(12));

/** How much is it in the program's unit? Undefined for a unit of another kind. */
export const inProgramUnit = (value: number, unit: string, dimension: Dimension): number | undefined =>
  convert(value, unit, programUnits[dimension]);

/** A written number in the unit a reader expects, or in the program's where that one would cost a digit. */
export function inReadableUnit(
  value: number,
  unit: string,
  dimension: Dimension,
): { value: number; unit: string } {
  const programUnit = programUnits[dimension];
  const readable = convert(value, programUnit, unit);
  const isExact = readable !== undefined && convert(readable, unit, programUnit) === value;
  return isExact ? { value: readable, unit } : { value, unit: programUnit };
}
