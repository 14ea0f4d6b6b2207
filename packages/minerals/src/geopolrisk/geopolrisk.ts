import { unknownRisk } from "../governance/governance-risk.js";
import type { Interval, ValueInterval } from "../concentration/hhi.js";

/** What does one flow bring, and how unstable is its country? Domestic production is a flow of instability 0. */
export interface GeoPolRiskFlow {
  readonly shareFraction: number;
  readonly instability: number;
}

/** What turns the score's money term into copper equivalents: the mean copper factor of the OECD, 2017-2021. */
export const copperReferenceUsdPerKg = 0.409412948;

/**
 * How exposed is a buyer to unstable origins of a concentrated mineral (GeoPolRisk, company mode)?
 * **Shape** `candidateInstabilities` are those of the known countries and of the series' producers: the worst of them, at
 * least 0.5, stands for the unknown in high.
 * **Units and range** shares, instabilities and answer 0-1.
 * **Source** methods 8; Gemechu et al. 2015, Koyamparambath et al. 2022 and 2024; docs/methods/world-geopolrisk.md
 */
export function geoPolRisk(input: {
  readonly worldHhi: Interval;
  readonly flows: readonly GeoPolRiskFlow[];
  readonly unknownShareFraction: number;
  readonly candidateInstabilities: readonly number[];
}): ValueInterval {
  const { worldHhi: hhi, unknownShareFraction: unknown } = input;
  const known = input.flows.reduce((sum, flow) => sum + flow.shareFraction * flow.instability, 0);
  const worst = Math.max(unknownRisk, ...input.candidateInstabilities);
  return {
    low: hhi.low * known,
    value: ((hhi.low + hhi.high) / 2) * (known + unknownRisk * unknown),
    high: hhi.high * (known + worst * unknown),
  };
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
