import { shiftDecimal } from "../program/decimal.js";

/** Which quantities does a program hold, each in one unit? */
export type Dimension =
  | "current"
  | "voltage"
  | "power"
  | "resistance"
  | "time"
  | "frequency"
  | "charge"
  | "temperature"
  | "area"
  | "current-density"
  | "charge-density"
  | "power-density"
  | "scan-rate"
  | "number";

/** A unit is so many places of the decimal point from the program's, or a factor. */
type Scale = {
  readonly dimension: Dimension;
  readonly places?: number;
  readonly factor?: number;
  readonly minus?: number;
};

function prefixed(
  dimension: Dimension,
  unit: string,
  places: Readonly<Record<string, number>>,
): [string, Scale][] {
  return Object.entries(places).map(([prefix, count]) => [`${prefix}${unit}`, { dimension, places: count }]);
}

const metric = { "": 0, m: -3, u: -6, n: -9, k: 3 };

/** The program's own: A, V, W, Ohm, s, Hz, A.h, Cel, cm2 and their quotients. */
const scales: Readonly<Record<string, Scale>> = Object.fromEntries([
  ...prefixed("current", "A", metric),
  ...prefixed("voltage", "V", metric),
  ...prefixed("power", "W", metric),
  ...prefixed("resistance", "Ohm", { ...metric, M: 6 }),
  ...prefixed("time", "s", { "": 0, m: -3, u: -6 }),
  ...prefixed("frequency", "Hz", { ...metric, M: 6, G: 9 }),
  ...prefixed("charge", "A.h", metric),
  ...prefixed("current-density", "A/cm2", metric),
  ...prefixed("charge-density", "A.h/cm2", metric),
  ...prefixed("power-density", "W/cm2", metric),
  ...prefixed("scan-rate", "V/s", metric),
  ["min", { dimension: "time", factor: 60 }],
  ["h", { dimension: "time", factor: 3600 }],
  ["d", { dimension: "time", factor: 86_400 }],
  ["C", { dimension: "charge", factor: 1 / 3600 }],
  ["A.s", { dimension: "charge", factor: 1 / 3600 }],
  ["mA.s", { dimension: "charge", factor: 1 / 3_600_000 }],
  ["Cel", { dimension: "temperature", places: 0 }],
  ["K", { dimension: "temperature", minus: 273.15 }],
  ["cm2", { dimension: "area", places: 0 }],
  ["mm2", { dimension: "area", places: -2 }],
  ["m2", { dimension: "area", places: 4 }],
  ["A/m2", { dimension: "current-density", places: -4 }],
  ["mA/m2", { dimension: "current-density", places: -7 }],
  ["A.h/m2", { dimension: "charge-density", places: -4 }],
  ["W/m2", { dimension: "power-density", places: -4 }],
  ["V/min", { dimension: "scan-rate", factor: 1 / 60 }],
  ["mV/min", { dimension: "scan-rate", factor: 1 / 60_000 }],
  ["1", { dimension: "number", places: 0 }],
  ["%", { dimension: "number", places: -2 }],
] satisfies [string, Scale][]);

/** How much is it in the program's unit? Undefined for a unit of another kind. Decimal prefixes move the point and round nothing. */
export function inProgramUnit(value: number, unit: string, dimension: Dimension): number | undefined {
  const scale = Object.hasOwn(scales, unit) ? scales[unit] : undefined;
  if (scale?.dimension !== dimension) return undefined;
  if (scale.places !== undefined) return shiftDecimal(value, scale.places);
  if (scale.minus !== undefined) return Number((value - scale.minus).toPrecision(12));
  return value * (scale.factor ?? 1);
}

/** A written number in the unit a reader expects, or in the program's where that one would cost a digit. */
export function inReadableUnit(
  value: number,
  [unit, programUnit]: readonly [string, string],
): { value: number; unit: string } {
  const places = scales[unit]?.places ?? 0;
  const readable = shiftDecimal(value, -places);
  return shiftDecimal(readable, places) === value ? { value: readable, unit } : { value, unit: programUnit };
}
