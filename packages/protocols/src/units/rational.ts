/** A number that is exactly one whole number over another. **Shape** reduced, the denominator positive. */
export interface Rational {
  readonly top: bigint;
  readonly bottom: bigint;
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

function greatestDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [magnitude(one), magnitude(other)];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** Which reduced fraction is it? */
export function rationalOf(top: bigint, bottom: bigint): Rational {
  const shared = greatestDivisor(top, bottom) || 1n;
  const sign = bottom < 0n ? -1n : 1n;
  return { top: (sign * top) / shared, bottom: (sign * bottom) / shared };
}

/** What changes nothing in a product? */
export const one: Rational = { top: 1n, bottom: 1n };

/** What is the product? */
export const multiply = (a: Rational, b: Rational): Rational =>
  rationalOf(a.top * b.top, a.bottom * b.bottom);
/** What is the quotient? */
export const divide = (a: Rational, b: Rational): Rational => rationalOf(a.top * b.bottom, a.bottom * b.top);
/** What is the sum? */
export const add = (a: Rational, b: Rational): Rational =>
  rationalOf(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
/** What is the difference? */
export const subtract = (a: Rational, b: Rational): Rational => add(a, { top: -b.top, bottom: b.bottom });

/** What is a whole power, the negative ones included? */
export function powerOf(base: Rational, exponent: number): Rational {
  const size = BigInt(Math.abs(exponent));
  const raised = rationalOf(base.top ** size, base.bottom ** size);
  return exponent < 0 ? divide(one, raised) : raised;
}

/** Which decimal is written: `0.05`, `1e-3`? **Shape** the shortest decimal of a number is what its author wrote. */
export function rationalOfDecimal(text: string): Rational {
  const [digits = "0", exponent = "0"] = text.toLowerCase().split("e");
  const [whole = "0", fraction = ""] = digits.split(".");
  const shift = Number(exponent) - fraction.length;
  const top = BigInt(whole + fraction);
  return shift >= 0
    ? { top: top * 10n ** BigInt(shift), bottom: 1n }
    : rationalOf(top, 10n ** BigInt(-shift));
}

/** Which number is nearest to a fraction? **Shape** rounded once, so that what can be exact is. */
export function numberOf(value: Rational): number {
  const top = magnitude(value.top);
  if (top === 0n) return 0;
  // Enough digits that the text between two neighbouring numbers is told apart, wherever the point is.
  const shift = 40 - String(top).length + String(value.bottom).length;
  const scaled =
    shift >= 0 ? (top * 10n ** BigInt(shift)) / value.bottom : top / (value.bottom * 10n ** BigInt(-shift));
  return Number(`${value.top < 0n ? "-" : ""}${scaled}e${-shift}`);
}
