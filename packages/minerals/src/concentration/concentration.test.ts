import fc from "fast-check";
import { loadEdition } from "../reference/edition-loader.js";
import { findWorldSeries } from "../series/world-series.js";
import { hhiInterval, supplyLeftWithoutLargest, worldHhi } from "./hhi.js";
import {
  weightedConcentration,
  worldWeightedConcentration,
  type WeightedShare,
} from "./weighted-concentration.js";

const part = fc.double({ min: 0.001, max: 1, noNaN: true });
const factors = fc
  .tuple(...[0, 1, 2].map(() => fc.constantFrom(1, 1.1, 1.2, 1.3)))
  .map((ends) => [...ends].sort((a, b) => a - b))
  .map(([low = 1, value = 1, high = 1]) => ({ low, value, high }));

/** A mix of up to ten countries whose shares and unknown part add up to 1. */
const mixes = fc
  .record({
    countries: fc.array(fc.record({ weight: part, risk: part, tradeFactor: factors }), { maxLength: 10 }),
    unknown: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ countries, unknown }) => {
    const total = countries.reduce((sum, { weight }) => sum + weight, 0);
    const unknownShareFraction = countries.length === 0 ? 1 : unknown;
    const shares: WeightedShare[] = countries.map(({ weight, risk, tradeFactor }, index) => ({
      countryIso3: `C${String(index).padStart(2, "0")}`,
      shareFraction: (weight / total) * (1 - unknownShareFraction),
      risk,
      tradeFactor,
    }));
    return { shares, unknownShareFraction };
  });
const near = 1e-9;

describe("the HHI of a mix", () => {
  it.each([
    ["one country alone", [1], 0, 1, 1],
    ["two halves", [0.5, 0.5], 0, 0.5, 0.5],
    ["nothing known", [], 1, 0, 1],
    ["60/30 and a tenth unknown", [0.6, 0.3], 0.1, 0.45, 0.45 + 0.1 * 1.3],
    // arithmetic example of the EU formula: shares 0.6, 0.3, 0.1
    ["60/30/10", [0.6, 0.3, 0.1], 0, 0.46, 0.46],
  ])("%s", (_name, parts, unknown, low, high) => {
    const interval = hhiInterval(
      parts.map((shareFraction) => ({ shareFraction })),
      unknown,
    );
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
  });

  it("lies between 1/n and 1 and does not depend on the order", () => {
    fc.assert(
      fc.property(mixes, ({ shares, unknownShareFraction }) => {
        const { low, high } = hhiInterval(shares, unknownShareFraction);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(1);
        if (unknownShareFraction === 0) expect(low).toBeGreaterThanOrEqual(1 / shares.length - near);
        const turned = hhiInterval([...shares].reverse(), unknownShareFraction);
        expect(Math.abs(turned.low - low)).toBeLessThan(near);
        expect(Math.abs(turned.high - high)).toBeLessThan(near);
      }),
    );
  });

  it("is wider the more is unknown", () => {
    fc.assert(
      fc.property(mixes, fc.double({ min: 0, max: 1, noNaN: true }), (mix, forgotten) => {
        const less = mix.shares.map((share) => ({
          ...share,
          shareFraction: share.shareFraction * (1 - forgotten),
        }));
        const unknown = 1 - less.reduce((sum, { shareFraction }) => sum + shareFraction, 0);
        const before = hhiInterval(mix.shares, mix.unknownShareFraction);
        const after = hhiInterval(less, unknown);
        expect(after.low).toBeLessThanOrEqual(before.low + near);
        expect(after.high).toBeGreaterThanOrEqual(before.high - near);
      }),
    );
  });

  it("takes the world's other countries as many or as one", () => {
    const series = findWorldSeries(loadEdition("2026-11"), {
      mineralId: "manganese",
      stage: "mine",
      forms: [],
    });
    const interval = worldHhi(series);
    expect((interval?.high ?? 0) - (interval?.low ?? 0)).toBeCloseTo(series.unknownShareFraction ** 2, 12);
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

describe("the weighted concentration", () => {
  const neutral = { low: 1, value: 1, high: 1 };
  const share = (countryIso3: string, shareFraction: number, risk: number): WeightedShare => ({
    countryIso3,
    shareFraction,
    risk,
    tradeFactor: neutral,
  });

  it("gives 2.45 and 1.25 for the arithmetic example of the EU formula", () => {
    // shares 0.6, 0.3, 0.1 with governance 6, 3, 2 of 10; and 0.5, 0.5 with 3 and 2
    const world = worldWeightedConcentration(
      [share("A", 0.6, 0.6), share("B", 0.3, 0.3), share("C", 0.1, 0.2)],
      0,
    );
    expect(world.value).toBeCloseTo(2.45, 12);
    const home = worldWeightedConcentration([share("B", 0.5, 0.3), share("C", 0.5, 0.2)], 0);
    expect(home.value).toBeCloseTo(1.25, 12);
  });

  it("takes the unknown from the worst candidate in high, at least an unnamed one of 0.5", () => {
    const shares = [share("A", 0.5, 0.4)];
    const input = { shares, unknownShareFraction: 0.5, candidates: [{ countryIso3: "A", weight: 0.4 }] };
    // B = 10·0.25·0.4 = 1; value adds 10·0.5·0.25; high adds 10·0.4·0.5·(1 + 0.5)
    expect(weightedConcentration(input).low).toBeCloseTo(1, 12);
    expect(weightedConcentration(input).value).toBeCloseTo(2.25, 12);
    expect(weightedConcentration(input).high).toBeCloseTo(4, 12);
    const unnamed = {
      ...input,
      shares: [share("A", 0.5, 0.01)],
      candidates: [{ countryIso3: "A", weight: 0.01 }],
    };
    expect(weightedConcentration(unnamed).high).toBeCloseTo(0.025 + 1.25, 12);
  });

  it("keeps low at most value at most high and does not depend on the order", () => {
    fc.assert(
      fc.property(mixes, ({ shares, unknownShareFraction }) => {
        const candidates = shares.map(({ countryIso3, risk, tradeFactor }) => ({
          countryIso3,
          weight: risk * tradeFactor.high,
        }));
        const answer = weightedConcentration({ shares, unknownShareFraction, candidates });
        expect(answer.low).toBeLessThanOrEqual(answer.value + near);
        expect(answer.value).toBeLessThanOrEqual(answer.high + near);
        expect(answer.high).toBeLessThanOrEqual(13 + near);
        const turned = weightedConcentration({
          shares: [...shares].reverse(),
          unknownShareFraction,
          candidates: [...candidates].reverse(),
        });
        for (const end of ["low", "value", "high"] as const) {
          expect(Math.abs(turned[end] - answer[end])).toBeLessThan(near);
        }
        const world = worldWeightedConcentration(shares, unknownShareFraction);
        expect(world.low).toBeLessThanOrEqual(world.value + near);
        expect(world.value).toBeLessThanOrEqual(world.high + near);
      }),
    );
  });
});
