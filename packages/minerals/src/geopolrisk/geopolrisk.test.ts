import fc from "fast-check";
import { worldHhi } from "../concentration/hhi.js";
import { loadEdition } from "../reference/edition-loader.js";
import { findWorldSeries } from "../series/world-series.js";
import { graphite2022Case } from "../testing/graphite-2022-case.js";
import { geoPolRisk, geoPolRiskStage, nothingUnknown, supplyRiskPotential } from "./geopolrisk.js";

describe("the published GeoPolRisk case: graphite, United States, 2022", () => {
  const { flows, expected } = graphite2022Case;
  const edition = loadEdition("2026-11");
  const total = flows.reduce((sum, flow) => sum + flow.quantityTonnes, 0);
  const supply = total + expected.domesticProductionTonnes;
  const series = findWorldSeries(edition, {
    mineralId: "natural-graphite",
    stage: "mine",
    forms: [],
    override: { sourceId: "wmd-2024", year: 2022 },
  });
  const hhi = worldHhi(series) ?? { low: NaN, value: NaN, high: NaN };

  it("is reproduced to 1e-12 by the function that companies use", () => {
    const score = geoPolRisk({
      worldHhi: hhi,
      flows: [
        ...flows.map(({ quantityTonnes, instability }) => ({
          shareFraction: quantityTonnes / supply,
          instability,
        })),
        { shareFraction: expected.domesticProductionTonnes / supply, instability: 0 },
      ],
      unknown: nothingUnknown,
    });
    expect(Math.abs(hhi.low - expected.worldHhi)).toBeLessThan(1e-12);
    for (const end of ["low", "value", "high"] as const) {
      expect(Math.abs(score[end] - expected.score)).toBeLessThan(1e-12);
    }
    const price = flows.reduce((sum, flow) => sum + flow.valueThousandUsd, 0) / total;
    const potential = supplyRiskPotential(score.value, price);
    expect(
      Math.abs(potential.supplyRiskPotentialUsdPerKg - expected.supplyRiskPotentialUsdPerKg),
    ).toBeLessThan(1e-12);
    expect(Math.abs(potential.factorKgCuEqPerKg - expected.factorKgCuEqPerKg)).toBeLessThan(1e-12);
  });
});

describe("the unit test of the GeoPolRisk software: GeoPolRisk(1000, 2000, 50, 500, 0.3)", () => {
  it("scores 0.12, with a factor of 14.6551", () => {
    // weighted trade 1000 of imports 2000, domestic production 500, price 50, HHI 0.3
    const score = geoPolRisk({
      worldHhi: { low: 0.3, high: 0.3 },
      flows: [
        { shareFraction: 2000 / 2500, instability: 1000 / 2000 },
        { shareFraction: 500 / 2500, instability: 0 },
      ],
      unknown: nothingUnknown,
    });
    expect(score.value / 0.3).toBeCloseTo(0.4, 12);
    expect(score.value).toBeCloseTo(0.12, 12);
    expect(supplyRiskPotential(score.value, 50).factorKgCuEqPerKg).toBeCloseTo(14.6551, 4);
  });
});

describe("GeoPolRisk of a partly unknown mix", () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  const countries = fc.array(fc.record({ known: part, world: part, instability: part }), {
    minLength: 1,
    maxLength: 8,
  });
  const mix = fc.record({
    countries,
    unknown: part,
    unnamed: part,
    greatest: fc.double({ min: 0.5, max: 1, noNaN: true }),
    a: part,
    b: part,
  });
  type Given = typeof mix extends fc.Arbitrary<infer T> ? T : never;
  const score = ({ countries: list, unknown, unnamed, greatest, a, b }: Given) => {
    const known = list.reduce((sum, entry) => sum + entry.known, 0);
    const world = list.reduce((sum, entry) => sum + entry.world, 0);
    const open = known > 0 ? unknown : 1;
    const other = world > 0 ? unnamed : 1;
    return geoPolRisk({
      worldHhi: { low: Math.min(a, b), high: Math.max(a, b) },
      flows: list.map((entry) => ({
        shareFraction: known > 0 ? (entry.known / known) * (1 - open) : 0,
        instability: entry.instability,
      })),
      unknown: {
        shareFraction: open,
        world: list.map((entry) => ({
          shareFraction: world > 0 ? (entry.world / world) * (1 - other) : 0,
          instability: entry.instability,
        })),
        unnamedShareFraction: other,
        worstInstability: Math.max(greatest, ...list.map(({ instability }) => instability)),
      },
    });
  };

  it("keeps low at most value at most high, within 0 and 1", () => {
    fc.assert(
      fc.property(mix, (given) => {
        const { low, value, high } = score(given);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(value + 1e-12);
        expect(value).toBeLessThanOrEqual(high + 1e-12);
        expect(high).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it("takes the unknown by the world's shares, an unnamed country at one half, the worst in high", () => {
    const { low, value, high } = geoPolRisk({
      worldHhi: { low: 0.4, high: 0.6 },
      flows: [{ shareFraction: 0.5, instability: 0.2 }],
      unknown: {
        shareFraction: 0.5,
        world: [{ shareFraction: 0.8, instability: 0.6 }],
        unnamedShareFraction: 0.2,
        worstInstability: 0.9,
      },
    });
    // known 0.1; expected of the unknown half: 0.8·0.6 + 0.2·0.5 = 0.58; worst 0.9
    expect(low).toBeCloseTo(0.04, 12);
    expect(value).toBeCloseTo(0.5 * (0.1 + 0.29), 12);
    expect(high).toBeCloseTo(0.6 * (0.1 + 0.45), 12);
  });
});

describe("the stage at which GeoPolRisk is computed", () => {
  it.each([
    [true, true, "mine"],
    [true, false, "mine"],
    [false, true, "refine"],
    [false, false, null],
  ] as const)("mine %s, refine %s: %s", (mine, refine, stage) => {
    expect(geoPolRiskStage({ mine, refine })).toBe(stage);
  });
});
