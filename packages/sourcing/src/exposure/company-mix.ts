import type { OriginMix } from "./origin-mix.js";

/** A country's part of a company's mix at one stage. */
export interface CountryPart {
  readonly countryIso3: string;
  readonly shareFraction: number;
  readonly tonnes: number;
}

/**
 * Where does a company's mineral come from at one stage?
 * **Shape** countries descend by share, then by code; shares, `unknown` and `recycled` are of contained tonnes and add up to 1.
 */
export interface CompanyMix {
  readonly countries: readonly CountryPart[];
  readonly unknown: number;
  readonly recycled: number;
  readonly largest: number;
}

/** What mix do weighted origins make? Nothing bought, or an amount too small to divide by, is all unknown. */
export function computeCompanyMix(
  flows: readonly { readonly mix: OriginMix; readonly tonnes: number }[],
): CompanyMix {
  const byCountry = new Map<string, { tonnes: number }>();
  let [total, unknown, recycled] = [0, 0, 0];
  for (const { mix, tonnes } of flows) {
    total += tonnes;
    unknown += tonnes * mix.unknown;
    recycled += tonnes * mix.recycled;
    for (const { countryIso3, shareFraction } of mix.shares) {
      const part = byCountry.get(countryIso3);
      if (part === undefined) byCountry.set(countryIso3, { tonnes: tonnes * shareFraction });
      else part.tonnes += tonnes * shareFraction;
    }
  }
  if (!(total > 0)) return { countries: [], unknown: 1, recycled: 0, largest: 0 };
  const fractionOf = (tonnes: number) => Math.min(1, tonnes / total);
  const countries = [...byCountry]
    .map(([countryIso3, { tonnes }]) => ({ countryIso3, tonnes, shareFraction: fractionOf(tonnes) }))
    .sort((a, b) => b.shareFraction - a.shareFraction || (a.countryIso3 < b.countryIso3 ? -1 : 1));
  return {
    countries,
    unknown: fractionOf(unknown),
    recycled: fractionOf(recycled),
    largest: countries[0]?.shareFraction ?? 0,
  };
}
