import type { ValueInterval } from "./interval.js";

/**
 * The goods of one supplier whose origin is not stated.
 * **Shape** `tradeFactors` is t_ic: the factor these goods would have if they came whole from c; a country that is not in it
 * has 1. **Units and range** shareFraction is u_i, 0-1.
 */
export interface UnknownLump {
  readonly shareFraction: number;
  readonly tradeFactors: ReadonlyMap<string, ValueInterval>;
}

/** What would one country's measures do to the unknown goods? **Shape** `sum` is Σ u·t (T_c), `squares` is Σ u²·t. */
export interface LumpTrade {
  readonly sum: number;
  readonly squares: number;
}

/** What would each country's measures do to the unknown goods, at one end? **Shape** null asks for the unnamed country: 1. */
export function lumpTradeAt(
  lumps: readonly UnknownLump[],
  end: keyof ValueInterval,
): (countryIso3: string | null) => LumpTrade {
  const plain = { sum: 0, squares: 0 };
  const raised = new Map<string, { sum: number; squares: number }>();
  for (const { shareFraction: u, tradeFactors } of lumps) {
    plain.sum += u;
    plain.squares += u * u;
    for (const [countryIso3, factor] of tradeFactors) {
      const more = raised.get(countryIso3) ?? { sum: 0, squares: 0 };
      more.sum += u * (factor[end] - 1);
      more.squares += u * u * (factor[end] - 1);
      raised.set(countryIso3, more);
    }
  }
  return (countryIso3) => {
    const more = countryIso3 === null ? undefined : raised.get(countryIso3);
    if (more === undefined) return plain;
    return { sum: plain.sum + more.sum, squares: plain.squares + more.squares };
  };
}
