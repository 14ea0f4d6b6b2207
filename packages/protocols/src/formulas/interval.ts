/**
 * Everything from `low` to `high`. **Shape** every operation widens outward, so that what is true is never left out. `linear` says the
 * same as a sum over names, so that a name on both sides of a comparison cancels; `bounds` are others that it is at most.
 */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly linear?: Linear;
  readonly bounds?: readonly Interval[];
}

/** A sum of names, each times a factor, and what is left over. */
export interface Linear {
  readonly terms: ReadonlyMap<string, { readonly by: Interval; readonly range: Interval }>;
  readonly rest: Interval;
}

/** Where is what nothing is known of? */
export const everything: Interval = { low: -Infinity, high: Infinity };
/** Which interval holds one number alone? */
export const exactly = (value: number): Interval => ({ low: value, high: value });

const ulp = 2 ** -52;
const tiny = 2 ** -1074;
const below = (value: number, steps = 1): number =>
  Number.isFinite(value) ? value - Math.abs(value) * ulp * steps - tiny : value;
const above = (value: number, steps = 1): number =>
  Number.isFinite(value) ? value + Math.abs(value) * ulp * steps + tiny : value;

function outward(values: readonly number[], steps = 1): Interval {
  if (values.some(Number.isNaN)) return everything;
  return { low: below(Math.min(...values), steps), high: above(Math.max(...values), steps) };
}

const sumOf = (a: Interval, b: Interval): Interval => outward([a.low + b.low, a.high + b.high]);
const negativeOf = ({ low, high }: Interval): Interval => ({ low: -high, high: -low });

/** Where is the value of a name? **Shape** one that has a single value is that number alone. */
export const named = (name: string, range: Interval): Interval =>
  range.low === range.high
    ? range
    : { ...range, linear: { terms: new Map([[name, { by: exactly(1), range }]]), rest: exactly(0) } };

const linearOf = (a: Interval): Linear =>
  a.linear ?? { terms: new Map(), rest: { low: a.low, high: a.high } };

function sumOfLinear(a: Linear, b: Linear): Linear {
  const terms = new Map(a.terms);
  for (const [name, { by, range }] of b.terms) {
    const own = terms.get(name);
    terms.set(name, { by: own === undefined ? by : sumOf(own.by, by), range });
  }
  return { terms, rest: sumOf(a.rest, b.rest) };
}

const scaled = ({ terms, rest }: Linear, by: Interval): Linear => ({
  terms: new Map([...terms].map(([name, term]) => [name, { ...term, by: productOf(term.by, by) }])),
  rest: productOf(rest, by),
});

/** Where is the sum? */
export function plus(a: Interval, b: Interval): Interval {
  const sum = sumOf(a, b);
  if (a.linear === undefined && b.linear === undefined) return sum;
  return { ...sum, linear: sumOfLinear(linearOf(a), linearOf(b)) };
}
/** Where is the negative? */
export function minus(a: Interval): Interval {
  const negative = negativeOf(a);
  return a.linear === undefined ? negative : { ...negative, linear: scaled(a.linear, exactly(-1)) };
}

/** How near to a limit counts as at it, as a share of the limit? What is rounded on the way is no danger. */
const slack = 1e-9;

/** Is a single value beyond a limit, by more than is lost by rounding? */
export const isBeyond = (value: number, limit: number): boolean => value > limit + slack * Math.abs(limit);

/** Is one at most the other, but for a share of it that is lost by rounding? **Shape** true only if it is so everywhere. */
export function isAtMost(a: Interval, b: Interval, share = slack): boolean {
  const allowed = share * Math.abs(b.low);
  if (a.high <= b.low + allowed) return true;
  if (a.bounds?.some((bound) => isAtMost(bound, b, share)) === true) return true;
  if (a.linear === undefined || b.linear === undefined) return false;
  const { terms, rest } = sumOfLinear(a.linear, scaled(b.linear, exactly(-1)));
  let difference = rest;
  for (const { by, range } of terms.values()) difference = sumOf(difference, productOf(by, range));
  return difference.high <= 0 || (Number.isFinite(allowed) && difference.high <= allowed);
}

// 0 times anything is 0 here, the unbounded included: what is 0 passes nothing, for however long.
const product = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b);

const productOf = (a: Interval, b: Interval): Interval =>
  outward([product(a.low, b.low), product(a.low, b.high), product(a.high, b.low), product(a.high, b.high)]);

/** Where is the product? */
export function times(a: Interval, b: Interval): Interval {
  const whole = productOf(a, b);
  if (a.linear !== undefined && b.linear === undefined) return { ...whole, linear: scaled(a.linear, b) };
  if (b.linear !== undefined && a.linear === undefined) return { ...whole, linear: scaled(b.linear, a) };
  return whole;
}

/** Does an interval hold zero? */
export const holdsZero = (a: Interval): boolean => a.low <= 0 && a.high >= 0;

/** Where is the quotient? **Shape** everywhere, if the divisor may be zero. */
export function over(a: Interval, b: Interval): Interval {
  if (holdsZero(b)) return everything;
  return times(a, outward([1 / b.low, 1 / b.high]));
}

/** Where is a whole power? */
export function raised(a: Interval, exponent: number): Interval {
  if (exponent === 0) return exactly(1);
  if (exponent < 0) return over(exactly(1), raised(a, -exponent));
  const ends = outward([a.low ** exponent, a.high ** exponent], 2 * exponent);
  return exponent % 2 === 0 && holdsZero(a) ? { low: 0, high: ends.high } : ends;
}

/** Where is the size, without its sign? */
export function size(a: Interval): Interval {
  if (a.low >= 0) return a;
  return a.high <= 0 ? minus(a) : { low: 0, high: Math.max(-a.low, a.high) };
}

/** Where is the smaller of two? */
export const smaller = (a: Interval, b: Interval): Interval => ({
  low: Math.min(a.low, b.low),
  high: Math.min(a.high, b.high),
  bounds: [a, b],
});
/** Where is the larger of two? */
export const larger = (a: Interval, b: Interval): Interval => ({
  low: Math.max(a.low, b.low),
  high: Math.max(a.high, b.high),
});

/** Where is the square root? **Shape** of what is not negative in it. */
export const rootOf = (a: Interval): Interval => {
  const { low, high } = outward([Math.sqrt(Math.max(0, a.low)), Math.sqrt(Math.max(0, a.high))]);
  return { low: Math.max(0, low), high };
};
/** Where is the exponential? */
export const exponentialOf = (a: Interval): Interval => {
  const { low, high } = outward([Math.exp(a.low), Math.exp(a.high)], 4);
  return { low: Math.max(0, low), high };
};
/** Where is the natural logarithm? **Shape** of what is positive in it. */
export const logarithmOf = (a: Interval): Interval =>
  a.low <= 0
    ? { low: -Infinity, high: a.high <= 0 ? -Infinity : above(Math.log(a.high), 4) }
    : outward([Math.log(a.low), Math.log(a.high)], 4);
