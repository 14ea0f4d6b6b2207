import fc from "fast-check";
import type { MixShare } from "../concentration/expected-sums.js";
import type { WorldMix } from "../concentration/world-mix.js";

/** A company's mix with suppliers of unknown origin, the world behind it and a weight of each country, as a test draws them. */
export interface DrawnMix {
  readonly shares: readonly MixShare[];
  readonly lumps: readonly number[];
  readonly world: WorldMix;
  readonly weightOf: (countryIso3: string | null) => number;
}

const part = fc.double({ min: 0.001, max: 1, noNaN: true });
const code = (index: number) => `C${String(index).padStart(2, "0")}`;

/** Which mixes can there be? **Shape** known shares and lumps add up to 1, and so do the world's shares and its unnamed rest. */
export function anyMix({ unnamed }: { readonly unnamed: boolean }): fc.Arbitrary<DrawnMix> {
  const countries = fc.array(fc.record({ own: fc.option(part), world: part, weight: part }), {
    minLength: 1,
    maxLength: 8,
  });
  const rest = unnamed ? fc.double({ min: 0, max: 1, noNaN: true }) : fc.constant(0);
  return fc
    .record({ countries, lumps: fc.array(part, { maxLength: 5 }), rest })
    .map(({ countries: drawn, lumps, rest: other }) => {
      const known = drawn.flatMap(({ own }, index) => (own === null ? [] : [{ at: index, own }]));
      const total = sum(known.map(({ own }) => own)) + sum(lumps) || 1;
      const world = sum(drawn.map(({ world: share }) => share));
      const weights = new Map(drawn.map(({ weight }, index) => [code(index), weight]));
      return {
        shares: known.map(({ at, own }) => ({ countryIso3: code(at), shareFraction: own / total })),
        lumps: lumps.map((lump) => lump / total),
        world: {
          shares: new Map(drawn.map((entry, index) => [code(index), (entry.world / world) * (1 - other)])),
          unnamed: other,
        },
        weightOf: (countryIso3: string | null) =>
          countryIso3 === null ? 0.5 : (weights.get(countryIso3) ?? 0.5),
      };
    });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
