import { unknownRisk } from "../governance/governance-risk.js";
import type { ValueInterval } from "./hhi.js";

/** What does one country weigh in a mix? `tradeFactor` is t̄ of methods 5 at its three ends, `risk` is r of methods 4. */
export interface WeightedShare {
  readonly countryIso3: string;
  readonly shareFraction: number;
  readonly risk: number;
  readonly tradeFactor: ValueInterval;
}

/** From which country might the unknown part come, at worst? `weight` is r·t with the world's trade factor in high. */
export interface UnknownCandidate {
  readonly countryIso3: string;
  readonly weight: number;
}

const scale = 10;

/**
 * How concentrated is a company's mix, weighted by governance and export measures (methods 6)?
 * **Shape** `candidates` are the known countries and the series' producers; one unnamed country (no share, weight 0.5) is
 * always added.
 * **Units and range** 0-10 without measures, at most 13 with them.
 * **Source** methods 6, after Regulation (EU) 2024/1252 Annex II; docs/methods/world-concentration.md
 */
export function weightedConcentration(input: {
  readonly shares: readonly WeightedShare[];
  readonly unknownShareFraction: number;
  readonly candidates: readonly UnknownCandidate[];
}): ValueInterval {
  const unknown = input.unknownShareFraction;
  const shareOf = new Map(input.shares.map(({ countryIso3, shareFraction }) => [countryIso3, shareFraction]));
  const worst = input.candidates.reduce(
    (most, { countryIso3, weight }) =>
      Math.max(most, weight * unknown * (2 * (shareOf.get(countryIso3) ?? 0) + unknown)),
    unknownRisk * unknown * unknown,
  );
  return {
    low: weightedSum(input.shares, "low"),
    value: weightedSum(input.shares, "value") + scale * unknownRisk * unknown * unknown,
    high: weightedSum(input.shares, "high") + scale * worst,
  };
}

/**
 * How concentrated is the world's production, weighted alike? Other countries (XXX) are left out of low and are one
 * country of risk 0.5 in value and high.
 * **Units and range** as `weightedConcentration`. **Source** methods 6
 */
export function worldWeightedConcentration(
  shares: readonly WeightedShare[],
  unknownShareFraction: number,
): ValueInterval {
  const others = scale * unknownRisk * unknownShareFraction * unknownShareFraction;
  return {
    low: weightedSum(shares, "low"),
    value: weightedSum(shares, "value") + others,
    high: weightedSum(shares, "high") + others,
  };
}

function weightedSum(shares: readonly WeightedShare[], end: keyof ValueInterval): number {
  return (
    scale *
    shares.reduce(
      (sum, share) => sum + share.shareFraction * share.shareFraction * share.risk * share.tradeFactor[end],
      0,
    )
  );
}
