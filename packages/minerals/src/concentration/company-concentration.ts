import { unknownRisk } from "../governance/governance-risk.js";
import { countriesOf, unknownOrigin, type MixShare } from "./expected-sums.js";
import type { ValueInterval } from "./interval.js";
import { lumpTradeAt, type UnknownLump } from "./lump-trade.js";
import { hasUnnamedCountry, type WorldMix } from "./world-mix.js";

/** One known country of a company's mix, with the mean factor t̄ that measures put on its volume (methods 5). */
export interface TradedShare extends MixShare {
  readonly tradeFactor: ValueInterval;
}

/**
 * What is needed to weigh a company's mix at a stage?
 * **Shape** `riskOf` is r of methods 4. `producers` are the known producers K (`knownProducers`). `greatestRisk` is the
 * greatest r of all governance countries: it stands for the unnamed country where the world's series has one.
 */
export interface CompanyConcentrationInput {
  readonly shares: readonly TradedShare[];
  readonly lumps: readonly UnknownLump[];
  readonly world: WorldMix;
  readonly riskOf: (countryIso3: string) => number;
  readonly producers: readonly string[];
  readonly greatestRisk: number;
}

/**
 * How concentrated is a company's mix, weighted by governance and measures?
 * **Shape** `worstOrigin` is the country whose taking of all unknown goods makes `high`; its code is null for the unnamed
 * country; null as a whole where nothing is unknown.
 */
export interface CompanyConcentration extends ValueInterval {
  readonly worstOrigin: { readonly countryIso3: string | null; readonly addedFraction: number } | null;
}

const scale = 10;

/**
 * How concentrated is a company's mix, weighted by governance and export measures (methods 6)?
 * **Shape** low takes unknown goods as many harmless origins, value as the expectation over the world's shares, high as all
 * from the one country that makes it greatest.
 * **Units and range** 0-10 without measures, at most 13 with them.
 * **Source** methods 6, after Regulation (EU) 2024/1252 Annex II; docs/methods/world-concentration.md
 */
export function companyConcentration(input: CompanyConcentrationInput): CompanyConcentration {
  const worstOrigin = findWorstOrigin(input);
  const added = worstOrigin?.addedFraction ?? 0;
  return {
    low: scale * knownSum(input, "low"),
    value: scale * (knownSum(input, "value") + expectedRest(input)),
    high: scale * (knownSum(input, "high") + added),
    worstOrigin,
  };
}

/** Σ r·S·F over the known countries. */
function knownSum({ shares, riskOf }: CompanyConcentrationInput, end: keyof ValueInterval): number {
  return shares.reduce(
    (sum, { countryIso3, shareFraction: S, tradeFactor }) =>
      sum + riskOf(countryIso3) * S * S * tradeFactor[end],
    0,
  );
}

/** What the unknown goods add to the value, wherever the world's shares may have them from. */
function expectedRest(input: CompanyConcentrationInput): number {
  const { lumps, world } = input;
  const { share: U, squares: Q } = unknownOrigin(lumps.map(({ shareFraction }) => shareFraction));
  if (U === 0) return 0;
  const trade = lumpTradeAt(lumps, "value");
  const factorOf = new Map(input.shares.map((share) => [share.countryIso3, share.tradeFactor.value]));
  let sum = unknownRisk * (world.unnamed * Q + world.unnamed * world.unnamed * (U * U - Q));
  for (const [countryIso3, S, P] of countriesOf({ ...input, unknown: { share: U, squares: Q } })) {
    if (P === 0) continue;
    const F = S * (factorOf.get(countryIso3) ?? 1);
    const { sum: T, squares } = trade(countryIso3);
    const expected = P * (U * F + S * T) + P * squares + P * P * (U * T - squares);
    sum += input.riskOf(countryIso3) * expected;
  }
  return sum;
}

/** Which one country would make the figure greatest, if all unknown goods came from it? */
function findWorstOrigin(input: CompanyConcentrationInput): CompanyConcentration["worstOrigin"] {
  const { lumps, riskOf } = input;
  const U = lumps.reduce((sum, { shareFraction }) => sum + shareFraction, 0);
  if (U === 0) return null;
  const trade = lumpTradeAt(lumps, "high");
  const known = new Map(input.shares.map((share) => [share.countryIso3, share]));
  let worst = {
    countryIso3: null as string | null,
    addedFraction: hasUnnamedCountry(input.world) ? input.greatestRisk * U * U : 0,
  };
  for (const countryIso3 of new Set([...known.keys(), ...input.producers])) {
    const share = known.get(countryIso3);
    const S = share?.shareFraction ?? 0;
    const F = S * (share?.tradeFactor.high ?? 1);
    const added = riskOf(countryIso3) * ((S + U) * (F + trade(countryIso3).sum) - S * F);
    if (added > worst.addedFraction) worst = { countryIso3, addedFraction: added };
  }
  return worst;
}
