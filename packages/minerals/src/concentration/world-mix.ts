import type { WorldSeries } from "../series/world-series.js";

/**
 * From where may goods of unknown origin come? By the world's shares P_c; all other countries, and all countries where
 * there is no series, are one unnamed country.
 * **Units and range** 0-1; the shares and `unnamed` (P_X) add up to 1.
 * **Source** methods 3
 */
export interface WorldMix {
  readonly shares: ReadonlyMap<string, number>;
  readonly unnamed: number;
}

/** What is assumed of an origin when nothing is published? */
export const unnamedWorld: WorldMix = { shares: new Map(), unnamed: 1 };

/** From where does the world's supply come, as an assumption about unknown origins? */
export function worldMixOf(series: WorldSeries): WorldMix {
  if (!series.hasShares) return unnamedWorld;
  return {
    shares: new Map(series.shares.map(({ countryIso3, shareFraction }) => [countryIso3, shareFraction])),
    unnamed: series.unknownShareFraction,
  };
}

/** May goods of unknown origin come from a country that no series names? The bounds of methods 6 then count one more. */
export function hasUnnamedCountry(world: WorldMix): boolean {
  return world.unnamed > 0;
}
