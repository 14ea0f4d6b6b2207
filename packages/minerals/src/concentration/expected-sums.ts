import type { WorldMix } from "./world-mix.js";

/** One known country of a company's mix. **Units and range** shareFraction 0-1. */
export interface MixShare {
  readonly countryIso3: string;
  readonly shareFraction: number;
}

/**
 * How much of a mix has no known origin?
 * **Shape** `share` is U, the sum of the lumps; `squares` is Q, the sum of their squares: few large lumps may each turn out
 * to be one more concentration, many small ones cannot.
 */
export interface UnknownOrigin {
  readonly share: number;
  readonly squares: number;
}

/** A company's mix at a stage, with what is assumed of its unknown part. **Units and range** shares and U add up to 1. */
export interface OriginMix {
  readonly shares: readonly MixShare[];
  readonly unknown: UnknownOrigin;
  readonly world: WorldMix;
}

/** What does a country weigh? Null asks for the unnamed country. */
export type CountryWeightOf = (countryIso3: string | null) => number;

/** How much is unknown, if each of these shares (one a supplier) comes from one country nobody has named? */
export function unknownOrigin(lumps: readonly number[]): UnknownOrigin {
  return {
    share: lumps.reduce((sum, lump) => sum + lump, 0),
    squares: lumps.reduce((sum, lump) => sum + lump * lump, 0),
  };
}

/**
 * What is the expected weighted sum of squares, Σ w·S², when every unknown lump comes from one country drawn by the
 * world's shares?
 * **Source** methods 3; docs/methods/world-concentration.md
 */
export function expectedSquares(mix: OriginMix, weightOf: CountryWeightOf): number {
  const { share: U, squares: Q } = mix.unknown;
  const { unnamed } = mix.world;
  let sum = unnamed === 0 ? 0 : weightOf(null) * (Q * unnamed + (U * U - Q) * unnamed * unnamed);
  for (const [countryIso3, own, world] of countriesOf(mix)) {
    const square = own * own + 2 * own * U * world + Q * world + (U * U - Q) * world * world;
    sum += weightOf(countryIso3) * square;
  }
  return sum;
}

/** What is the expected weighted sum, Σ w·S, when every unknown lump comes from a country drawn by the world's shares? */
export function expectedShares(mix: OriginMix, weightOf: CountryWeightOf): number {
  const { share: U } = mix.unknown;
  const { unnamed } = mix.world;
  let sum = unnamed === 0 ? 0 : weightOf(null) * U * unnamed;
  for (const [countryIso3, own, world] of countriesOf(mix)) sum += weightOf(countryIso3) * (own + U * world);
  return sum;
}

/** Which countries does a mix or the world behind it name, with both shares? **Shape** the mix's own first. */
export function countriesOf(mix: OriginMix): (readonly [string, number, number])[] {
  const own = new Set(mix.shares.map(({ countryIso3 }) => countryIso3));
  return [
    ...mix.shares.map(
      ({ countryIso3, shareFraction }) =>
        [countryIso3, shareFraction, mix.world.shares.get(countryIso3) ?? 0] as const,
    ),
    ...[...mix.world.shares].flatMap(([countryIso3, share]) =>
      own.has(countryIso3) ? [] : [[countryIso3, 0, share] as const],
    ),
  ];
}
