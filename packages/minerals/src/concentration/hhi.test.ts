import fc from "fast-check";
import { loadEdition } from "../reference/edition-loader.js";
import { findWorldSeries } from "../series/world-series.js";
import { expectedShares, expectedSquares, unknownOrigin, type OriginMix } from "./expected-sums.js";
import { companyHhi, supplyLeftWithoutLargest, worldHhi } from "./hhi.js";
import { unnamedWorld, worldMixOf } from "./world-mix.js";
import { anyMix, type DrawnMix } from "../testing/drawn-mix.factory.js";

const near = 1e-9;
const mixOf = ({ shares, lumps, world }: DrawnMix): OriginMix => ({
  shares,
  unknown: unknownOrigin(lumps),
  world,
});
/** The same mix once one lump's origin is stated as `countryIso3`. */
function disclose(mix: DrawnMix, index: number, countryIso3: string): DrawnMix {
  const lump = mix.lumps[index] ?? 0;
  const known = new Map(mix.shares.map((share) => [share.countryIso3, share.shareFraction]));
  known.set(countryIso3, (known.get(countryIso3) ?? 0) + lump);
  const shares = [...known].map(([code, shareFraction]) => ({ countryIso3: code, shareFraction }));
  return { ...mix, shares, lumps: mix.lumps.filter((_, at) => at !== index) };
}
/** What a figure is on average, over the origins that the world's shares give one lump. Here P_X is 0. */
function average(mix: DrawnMix, index: number, figure: (mix: DrawnMix) => number): number {
  return [...mix.world.shares].reduce((sum, [code, p]) => sum + p * figure(disclose(mix, index, code)), 0);
}

describe("the HHI of a company's mix", () => {
  it.each([
    ["one country alone", [1], [], 1, 1, 1],
    ["two halves", [0.5, 0.5], [], 0.5, 0.5, 0.5],
    ["nothing known, one supplier", [], [1], 0, 1, 1],
    ["60/30 and a tenth unknown", [0.6, 0.3], [0.1], 0.45, 0.45 + 0.01, 0.45 + 0.1 * 1.3],
    // arithmetic example of the EU formula: shares 0.6, 0.3, 0.1
    ["60/30/10", [0.6, 0.3, 0.1], [], 0.46, 0.46, 0.46],
  ])("%s", (_name, parts, lumps, low, value, high) => {
    const shares = parts.map((shareFraction, index) => ({ countryIso3: `C${String(index)}`, shareFraction }));
    const found = companyHhi({ shares, unknown: unknownOrigin(lumps), world: unnamedWorld });
    expect(found.low).toBeCloseTo(low, 12);
    expect(found.value).toBeCloseTo(value, 12);
    expect(found.high).toBeCloseTo(high, 12);
  });

  it("expects of two suppliers of a two-country world what a coin would give", () => {
    const world = {
      shares: new Map([
        ["AAA", 0.5],
        ["BBB", 0.5],
      ]),
      unnamed: 0,
    };
    const found = companyHhi({ shares: [], unknown: unknownOrigin([0.5, 0.5]), world });
    // both in one country half of the time: (1 + 0.5) / 2
    expect(found.value).toBeCloseTo(0.75, 12);
  });

  it("changes by nothing on average when one supplier names its origin", () => {
    fc.assert(
      fc.property(anyMix({ unnamed: false }), fc.nat(), (mix, pick) => {
        fc.pre(mix.lumps.length > 0);
        const index = pick % mix.lumps.length;
        const squares = (drawn: DrawnMix) => expectedSquares(mixOf(drawn), mix.weightOf);
        expect(Math.abs(average(mix, index, squares) - squares(mix))).toBeLessThan(near);
        const sums = (drawn: DrawnMix) => expectedShares(mixOf(drawn), mix.weightOf);
        expect(Math.abs(average(mix, index, sums) - sums(mix))).toBeLessThan(near);
      }),
    );
  });

  it("treats the unnamed country like one more that the world's series could name", () => {
    fc.assert(
      fc.property(anyMix({ unnamed: true }), (mix) => {
        const named = new Map([...mix.world.shares, ["QQX", mix.world.unnamed] as const]);
        const weightOf = (code: string | null) =>
          code === "QQX" || code === null ? 0.5 : mix.weightOf(code);
        const asNamed = { ...mixOf(mix), world: { shares: named, unnamed: 0 } };
        expect(
          Math.abs(expectedSquares(mixOf(mix), weightOf) - expectedSquares(asNamed, weightOf)),
        ).toBeLessThan(near);
        expect(
          Math.abs(expectedShares(mixOf(mix), weightOf) - expectedShares(asNamed, weightOf)),
        ).toBeLessThan(near);
      }),
    );
  });

  it("keeps its value between its ends, and stays there when an origin is named", () => {
    fc.assert(
      fc.property(anyMix({ unnamed: true }), fc.nat(), fc.nat(), (mix, pick, where) => {
        const before = companyHhi(mixOf(mix));
        expect(before.low).toBeLessThanOrEqual(before.value + near);
        expect(before.value).toBeLessThanOrEqual(before.high + near);
        expect(before.high).toBeLessThanOrEqual(1 + near);
        fc.pre(mix.lumps.length > 0);
        const codes = [
          ...mix.world.shares.keys(),
          ...mix.shares.map(({ countryIso3 }) => countryIso3),
          "NEW",
        ];
        const after = companyHhi(
          mixOf(disclose(mix, pick % mix.lumps.length, codes[where % codes.length] ?? "NEW")),
        );
        expect(after.value).toBeGreaterThanOrEqual(before.low - near);
        expect(after.value).toBeLessThanOrEqual(before.high + near);
      }),
    );
  });

  it("does not depend on the order of countries and suppliers", () => {
    fc.assert(
      fc.property(anyMix({ unnamed: true }), (mix) => {
        const turned = companyHhi(
          mixOf({ ...mix, shares: [...mix.shares].reverse(), lumps: [...mix.lumps].reverse() }),
        );
        const straight = companyHhi(mixOf(mix));
        for (const end of ["low", "value", "high"] as const) {
          expect(Math.abs(turned[end] - straight[end])).toBeLessThan(near);
        }
      }),
    );
  });
});

describe("the HHI of the world", () => {
  it("leaves other countries out of low and takes them as one in value and high", () => {
    const query = { mineralId: "manganese", stage: "mine", forms: [] } as const;
    const series = findWorldSeries(loadEdition("2026-11b"), query);
    const found = worldHhi(series) ?? { low: NaN, value: NaN, high: NaN };
    expect(found.value - found.low).toBeCloseTo(series.unknownShareFraction ** 2, 12);
    expect(found.high).toBe(found.value);
  });

  it("is null without a series, and every origin unnamed", () => {
    const none = findWorldSeries(loadEdition("2026-11b"), {
      mineralId: "manganese",
      stage: "refine",
      forms: [],
    });
    expect(worldHhi(none)).toBeNull();
    expect(worldMixOf(none)).toEqual(unnamedWorld);
  });
});

describe("what is left without the largest country", () => {
  it("counts the unknown against low only", () => {
    const left = supplyLeftWithoutLargest([{ shareFraction: 0.5 }, { shareFraction: 0.3 }], 0.2);
    expect(left.low).toBeCloseTo(0.3, 12);
    expect(left.high).toBeCloseTo(0.5, 12);
    expect(supplyLeftWithoutLargest([{ shareFraction: 0.7 }], 0.5).low).toBe(0);
  });
});
