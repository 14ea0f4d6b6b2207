import { roundSignificant, roundTo, writeDigits } from "./rounding.js";

/**
 * Which kinds of figures are written?
 * **Units and range** share and share-short take a fraction of 1, percentage-points a difference of two such; usd and price
 * take US dollars; tonnes, months, days their units; the others have none.
 */
export const numberKinds = [
  "share",
  "share-short",
  "percentage-points",
  "hhi",
  "concentration",
  "tonnes",
  "usd",
  "usd-short",
  "price",
  "months",
  "count",
  "days",
  "factor",
  "exact",
] as const;
export type NumberKind = (typeof numberKinds)[number];

/** Decimals of the number as it is given: a share of 0.713 keeps three, and prints one. */
const decimals: Partial<Record<NumberKind, number>> = {
  share: 3,
  "share-short": 3,
  "percentage-points": 3,
  hhi: 2,
  concentration: 2,
  months: 1,
  count: 0,
  days: 0,
  factor: 3,
};

/** Money keeps cents where they still say something. */
function roundMoney(value: number, wholeFrom: number): number {
  const size = Math.abs(value);
  if (size >= wholeFrom) return roundTo(value, 0);
  return size >= 1 ? roundTo(value, 2) : roundSignificant(value, 3);
}

/**
 * Which number is printed for a figure? Two figures print alike exactly when these are equal.
 * **Units and range** in the unit of the value: a share to 0.001 (0.1 %), HHI, concentration to 0.01, months to 0.1, counts and
 * days whole, tonnes to three significant digits, usd whole from 100 and price from 1000 dollars, usd-short
 * to four digits beyond, exact as it is.
 */
export function roundFor(kind: NumberKind, value: number): number {
  const places = decimals[kind];
  if (places !== undefined) return roundTo(value, places);
  if (kind === "tonnes") return roundSignificant(value, 3);
  if (kind === "usd-short" && Math.abs(value) >= 1000) return roundSignificant(value, 4);
  if (kind === "usd" || kind === "usd-short") return roundMoney(value, 100);
  return kind === "price" ? roundMoney(value, 1000) : value === 0 ? 0 : value;
}

const fixedDecimals: Partial<Record<NumberKind, number>> = {
  share: 1,
  "percentage-points": 1,
  hhi: 2,
  concentration: 2,
  months: 1,
};

function moneyDecimals(rounded: number, wholeFrom: number): number {
  const size = Math.abs(rounded);
  return size >= 1 && size < wholeFrom && !Number.isInteger(rounded) ? 2 : 0;
}

/**
 * Which digits are printed for a figure, without sign of its unit? For columns whose head names the unit.
 * **Shape** a share gives its percentage without "%", money its full digits without "$".
 */
export function formatDigits(value: number, kind: NumberKind): string {
  const rounded = roundFor(kind, value);
  const isFraction = kind === "share" || kind === "share-short" || kind === "percentage-points";
  const printed = isFraction ? roundTo(rounded * 100, 1) : rounded;
  if (kind === "usd" || kind === "usd-short") return writeDigits(printed, moneyDecimals(printed, 100));
  if (kind === "price") return writeDigits(printed, moneyDecimals(printed, 1000));
  return writeDigits(printed, fixedDecimals[kind] ?? 0);
}
