import type { Interval, ValueInterval } from "../concentration/interval.js";
import { unknownRisk } from "../governance/governance-risk.js";
import type { Stage } from "../mineral.js";

/** What does one flow bring, and how unstable is its country? Domestic production is a flow of instability 0. */
export interface GeoPolRiskFlow {
  readonly shareFraction: number;
  readonly instability: number;
}

/**
 * From where does the unknown part come: by the world's shares in value, from the most unstable candidate in high?
 * **Shape** `world` holds P_c with each country's g, `unnamedShareFraction` is P_X. `worstInstability` is the greatest g over
 * the known countries, the known producers and, where there is one, the unnamed country (its g the greatest of all).
 */
export interface GeoPolRiskUnknown {
  readonly shareFraction: number;
  readonly world: readonly GeoPolRiskFlow[];
  readonly unnamedShareFraction: number;
  readonly worstInstability: number;
}

/** Is nothing unknown? The published cases are so. */
export const nothingUnknown: GeoPolRiskUnknown = {
  shareFraction: 0,
  world: [],
  unnamedShareFraction: 1,
  worstInstability: 0,
};

/** What turns the score's money term into copper equivalents: the mean copper factor of the OECD, 2017-2021. */
export const copperReferenceUsdPerKg = 0.409412948;

/**
 * How exposed is a buyer to unstable origins of a concentrated mineral (GeoPolRisk, company mode)?
 * **Units and range** shares, instabilities and answer 0-1.
 * **Source** methods 8; Gemechu et al. 2015, Koyamparambath et al. 2022 and 2024; docs/methods/world-geopolrisk.md
 */
export function geoPolRisk(input: {
  readonly worldHhi: Interval;
  readonly flows: readonly GeoPolRiskFlow[];
  readonly unknown: GeoPolRiskUnknown;
}): ValueInterval {
  const { worldHhi: hhi, unknown } = input;
  const known = weigh(input.flows);
  const expected = weigh(unknown.world) + unknown.unnamedShareFraction * unknownRisk;
  return {
    low: hhi.low * known,
    value: ((hhi.low + hhi.high) / 2) * (known + unknown.shareFraction * expected),
    high: hhi.high * (known + unknown.shareFraction * unknown.worstInstability),
  };
}

/**
 * At which stage is GeoPolRisk computed? At mine; where mine is not applicable or has no series, at refine (by-products).
 * **Shape** null where refine has no series either. **Source** methods 8
 */
export function geoPolRiskStage(hasShares: Readonly<Record<Stage, boolean>>): Stage | null {
  if (hasShares.mine) return "mine";
  return hasShares.refine ? "refine" : null;
}

function weigh(flows: readonly GeoPolRiskFlow[]): number {
  return flows.reduce((sum, flow) => sum + flow.shareFraction * flow.instability, 0);
}

/** What does the score cost per kilogram, and how many kilograms of copper weigh as much? */
export interface SupplyRiskPotential {
  readonly supplyRiskPotentialUsdPerKg: number;
  readonly factorKgCuEqPerKg: number;
}

/** What is a score worth at a price? **Units and range** price in USD per contained kilogram. **Source** methods 8 */
export function supplyRiskPotential(score: number, priceUsdPerKg: number): SupplyRiskPotential {
  const supplyRiskPotentialUsdPerKg = score * priceUsdPerKg;
  return {
    supplyRiskPotentialUsdPerKg,
    factorKgCuEqPerKg: supplyRiskPotentialUsdPerKg / copperReferenceUsdPerKg,
  };
}
