import { rationalOf, rationalOfDecimal, type Rational } from "./rational.js";

/** Powers of metre, kilogram, second, ampere, kelvin, mole, radian. */
export type Dimension = readonly [number, number, number, number, number, number, number];

/** What is one unit in coherent SI units? **Shape** `offset` is added after the factor: 0 °C is 273.15 K. */
export interface Atom {
  readonly dimension: Dimension;
  readonly factor: Rational;
  readonly offset?: Rational;
  readonly metric: boolean;
}

const none: Dimension = [0, 0, 0, 0, 0, 0, 0];
const metric = (dimension: Dimension, factor = "1"): Atom => ({
  dimension,
  factor: rationalOfDecimal(factor),
  metric: true,
});
const plain = (dimension: Dimension, factor: string): Atom => ({
  dimension,
  factor: rationalOfDecimal(factor),
  metric: false,
});
const time: Dimension = [0, 0, 1, 0, 0, 0, 0];
const pressure: Dimension = [-1, 1, -2, 0, 0, 0, 0];
const energy: Dimension = [2, 1, -2, 0, 0, 0, 0];

/**
 * Which units may a protocol use? **Source** UCUM 2.1, case sensitive; a closed part of it, and `mol` is a dimension here, not a number.
 */
export const atoms: ReadonlyMap<string, Atom> = new Map<string, Atom>([
  ["m", metric([1, 0, 0, 0, 0, 0, 0])],
  ["g", metric([0, 1, 0, 0, 0, 0, 0], "0.001")],
  ["t", metric([0, 1, 0, 0, 0, 0, 0], "1000")],
  ["s", metric(time)],
  ["min", plain(time, "60")],
  ["h", plain(time, "3600")],
  ["d", plain(time, "86400")],
  ["wk", plain(time, "604800")],
  ["A", metric([0, 0, 0, 1, 0, 0, 0])],
  ["K", metric([0, 0, 0, 0, 1, 0, 0])],
  [
    "Cel",
    {
      dimension: [0, 0, 0, 0, 1, 0, 0],
      factor: rationalOf(1n, 1n),
      offset: rationalOf(27315n, 100n),
      metric: false,
    },
  ],
  ["mol", metric([0, 0, 0, 0, 0, 1, 0])],
  ["rad", metric([0, 0, 0, 0, 0, 0, 1])],
  // π has no exact text; this is more of it than a number holds.
  ["deg", plain([0, 0, 0, 0, 0, 0, 1], "0.0174532925199432957692369076848861271344")],
  ["Hz", metric([0, 0, -1, 0, 0, 0, 0])],
  ["N", metric([1, 1, -2, 0, 0, 0, 0])],
  ["Pa", metric(pressure)],
  ["bar", metric(pressure, "100000")],
  ["atm", plain(pressure, "101325")],
  ["J", metric(energy)],
  ["eV", metric(energy, "1.602176634e-19")],
  ["W", metric([2, 1, -3, 0, 0, 0, 0])],
  ["C", metric([0, 0, 1, 1, 0, 0, 0])],
  ["V", metric([2, 1, -3, -1, 0, 0, 0])],
  ["Ohm", metric([2, 1, -3, -2, 0, 0, 0])],
  ["S", metric([-2, -1, 3, 2, 0, 0, 0])],
  ["F", metric([-2, -1, 4, 2, 0, 0, 0])],
  ["L", metric([3, 0, 0, 0, 0, 0, 0], "0.001")],
  ["l", metric([3, 0, 0, 0, 0, 0, 0], "0.001")],
  ["[g]", metric([1, 0, -2, 0, 0, 0, 0], "9.80665")],
  ["%", plain(none, "0.01")],
  ["[ppth]", plain(none, "0.001")],
  ["[ppm]", plain(none, "0.000001")],
  ["[ppb]", plain(none, "0.000000001")],
]);

/** Which power of ten is a prefix? */
export const prefixes: ReadonlyMap<string, number> = new Map([
  ["Y", 24],
  ["Z", 21],
  ["E", 18],
  ["P", 15],
  ["T", 12],
  ["G", 9],
  ["M", 6],
  ["k", 3],
  ["h", 2],
  ["da", 1],
  ["d", -1],
  ["c", -2],
  ["m", -3],
  ["u", -6],
  ["n", -9],
  ["p", -12],
  ["f", -15],
  ["a", -18],
  ["z", -21],
  ["y", -24],
]);
