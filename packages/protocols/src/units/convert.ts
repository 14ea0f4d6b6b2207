import { add, divide, multiply, numberOf, rationalOfDecimal, subtract, type Rational } from "./rational.js";
import { findUnit, isSameDimension, type Unit } from "./unit.js";

const largestSafe = BigInt(Number.MAX_SAFE_INTEGER);
const zero: Rational = { top: 0n, bottom: 1n };

/** How much is it in coherent SI units, exactly? **Shape** the value as it is written, 25 °C as 298.15 K. */
export function exactSiOf(value: number, unit: Unit): Rational {
  return add(multiply(rationalOfDecimal(String(value)), unit.factor), unit.offset ?? zero);
}

/** How much is it in coherent SI units, as a number? **Shape** rounded once. */
export function siOf(value: number, unit: Unit): number {
  if (unit.offset === undefined) {
    const { top, bottom } = unit.factor;
    if (bottom === 1n && top < largestSafe) return value * Number(top);
    if (top === 1n && bottom < largestSafe) return value / Number(bottom);
  }
  return numberOf(exactSiOf(value, unit));
}

/** How much is it in another unit of its dimension? **Shape** undefined where the dimensions differ or a unit is unknown; rounded once. */
export function convert(value: number, from: string, to: string): number | undefined {
  const [source, target] = [findUnit(from), findUnit(to)];
  if (source === undefined || target === undefined) return undefined;
  if (!isSameDimension(source.dimension, target.dimension)) return undefined;
  return numberOf(divide(subtract(exactSiOf(value, source), target.offset ?? zero), target.factor));
}

/** How much of a unit is so much in coherent SI units? */
export function inUnit(si: number, unit: Unit): number {
  return numberOf(divide(subtract(rationalOfDecimal(String(si)), unit.offset ?? zero), unit.factor));
}
