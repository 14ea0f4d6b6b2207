import { findUnit } from "./unit.js";
import { dimensionless } from "./unit.js";
import type { Dimension } from "./unit-table.js";

/** Which quantities are there, each with a unit of it? */
export const quantities = {
  time: "s",
  voltage: "V",
  current: "A",
  "current-density": "A/m2",
  charge: "C",
  "areal-charge": "C/m2",
  "specific-charge": "C/kg",
  "c-rate": "1",
  power: "W",
  "areal-power": "W/m2",
  energy: "J",
  "specific-energy": "J/kg",
  "molar-energy": "J/mol",
  resistance: "Ohm",
  "area-resistance": "Ohm.m2",
  conductivity: "S/m",
  frequency: "Hz",
  "voltage-rate": "V/s",
  temperature: "K",
  "temperature-rate": "K/s",
  pressure: "Pa",
  "pressure-rate": "Pa/s",
  force: "N",
  length: "m",
  area: "m2",
  volume: "m3",
  "specific-volume": "m3/kg",
  "volume-flow": "m3/s",
  mass: "kg",
  density: "kg/m3",
  speed: "m/s",
  acceleration: "m/s2",
  angle: "rad",
  count: "1",
  fraction: "1",
} as const;
/** Which quantity? */
export type Quantity = keyof typeof quantities;

/** Is it the name of a quantity? */
export const isQuantity = (text: string): text is Quantity => Object.hasOwn(quantities, text);

const dimensions = new Map<Quantity, Dimension>(
  Object.entries(quantities).map(([name, unit]) => [
    isQuantity(name) ? name : "count",
    findUnit(unit)?.dimension ?? dimensionless,
  ]),
);

/** Which dimension has a quantity? */
export const dimensionOfQuantity = (quantity: Quantity): Dimension =>
  dimensions.get(quantity) ?? dimensionless;
