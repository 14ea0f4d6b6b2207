/*
 * Written by hand: sentences are hashed, and Intl's digits change with the runtime's ICU. A number counts as its shortest
 * decimal, as a reader would type it: 1.005 to two decimals is 1.01, though the double lies a hair below.
 */

const exponentOf = (value: number): number => Number(value.toExponential().split("e")[1]);

function shift(value: number, places: number): number {
  const [mantissa = "0", exponent = "0"] = value.toExponential().split("e");
  return Number(`${mantissa}e${String(Number(exponent) + places)}`);
}

/** What is a number rounded to a count of decimals? **Units and range** halves go away from zero; below zero tens, hundreds. */
export function roundTo(value: number, decimals: number): number {
  if (value === 0) return 0;
  if (!Number.isFinite(value)) return value;
  const scaled = shift(Math.abs(value), decimals);
  // From here on a double has no digit left to round.
  if (scaled >= 2 ** 52) return value;
  const rounded = Math.round(scaled);
  return rounded === 0 ? 0 : Math.sign(value) * shift(rounded, -decimals);
}

/** What is a number rounded to its first significant digits? **Units and range** halves go away from zero. */
export function roundSignificant(value: number, digits: number): number {
  if (value === 0) return 0;
  if (!Number.isFinite(value)) return value;
  return roundTo(value, digits - 1 - exponentOf(value));
}

const group = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/gu, ",");

/** All digits of a small number, without an exponent. */
function plainDigits(value: number): string {
  const [mantissa = "0", exponent = "0"] = value.toExponential().split("e");
  if (Number(exponent) >= 0) return String(value);
  return `0.${"0".repeat(-Number(exponent) - 1)}${mantissa.replace(".", "")}`;
}

/**
 * How are a number's digits written? Thousands by comma, decimals by point: the same in both languages.
 * **Shape** at least `minDecimals` decimals; no rounding. Beyond 1e21 and below 1e-9 an exponent, never a row of zeros.
 */
export function writeDigits(value: number, minDecimals = 0): string {
  const size = Math.abs(value);
  const sign = value < 0 ? "-" : "";
  if (!Number.isFinite(value) || size >= 1e21 || (size < 1e-9 && size > 0)) return String(value);
  const [whole = "0", fraction = ""] = plainDigits(size).split(".");
  const decimals = fraction.padEnd(minDecimals, "0");
  return `${sign}${group(whole)}${decimals === "" ? "" : `.${decimals}`}`;
}

/** How is a number written with a fixed count of decimals, so that figures below each other align? */
export const writeFixed = (value: number, decimals: number): string =>
  writeDigits(roundTo(value, decimals), decimals);

/** How is a number written with at most a count of decimals? */
export const writeRounded = (value: number, decimals: number): string =>
  writeDigits(roundTo(value, decimals));

/** How is a number written with its first significant digits? */
export const writeSignificant = (value: number, digits: number): string =>
  writeDigits(roundSignificant(value, digits));
