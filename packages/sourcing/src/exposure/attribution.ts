import { containedPrice, type MineralId, type ReferenceEdition } from "@interphase/minerals";
import type { ContainedMineral } from "../formula/contained-fraction.js";

/**
 * Which part of a line's spend is one mineral's?
 * **Shape** `basis`: `whole` the line's only mineral; `value` by contained tonnes x contained price; `no-price` it has no such
 * price while another has, so it takes 0; `mass` none of the line's minerals has one.
 * **Units and range** 0-1; the parts of a line add up to 1.
 */
export interface Attribution {
  readonly mineralId: MineralId;
  readonly shareFraction: number;
  readonly basis: "whole" | "value" | "no-price" | "mass";
}

/**
 * How is the spend of a line split over its minerals, by value?
 * **Shape** in the order given. **Source** methods 2
 */
export function attributeSpend(
  contained: readonly ContainedMineral[],
  edition: ReferenceEdition,
): Attribution[] {
  const [only] = contained;
  if (only !== undefined && contained.length === 1) {
    return [{ mineralId: only.mineralId, shareFraction: 1, basis: "whole" }];
  }
  const values = contained.map(({ mineralId, containedFraction }) => {
    const price = containedPrice(edition, mineralId);
    return price === null ? null : containedFraction * price.usdPerContainedTonne;
  });
  const total = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const mass = contained.reduce((sum, { containedFraction }) => sum + containedFraction, 0);
  return contained.map(({ mineralId, containedFraction }, index) => {
    if (!(total > 0)) return { mineralId, shareFraction: containedFraction / mass, basis: "mass" };
    const value = values[index] ?? null;
    if (value === null) return { mineralId, shareFraction: 0, basis: "no-price" };
    return { mineralId, shareFraction: value / total, basis: "value" };
  });
}
