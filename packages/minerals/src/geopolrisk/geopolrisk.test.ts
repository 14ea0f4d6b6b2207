import fc from "fast-check";
import { worldHhi } from "../concentration/hhi.js";
import { loadEdition } from "../reference/edition-loader.js";
import { findWorldSeries } from "../series/world-series.js";
import { graphite2022Case } from "../testing/graphite-2022-case.js";
import { geoPolRisk, supplyRiskPotential } from "./geopolrisk.js";

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
  const hhi = worldHhi(series) ?? { low: NaN, high: NaN };

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
      unknownShareFraction: 0,
      candidateInstabilities: flows.map(({ instability }) => instability),
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
      unknownShareFraction: 0,
      candidateInstabilities: [],
    });
    expect(score.value / 0.3).toBeCloseTo(0.4, 12);
    expect(score.value).toBeCloseTo(0.12, 12);
    expect(supplyRiskPotential(score.value, 50).factorKgCuEqPerKg).toBeCloseTo(14.6551, 4);
  });
});

describe("GeoPolRisk of a partly unknown mix", () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });

  it("keeps low at most value at most high, within 0 and 1", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ weight: part, instability: part }), { maxLength: 8 }),
        part,
        part,
        part,
        (flows, u, a, b) => {
          const sum = flows.reduce((total, { weight }) => total + weight, 0);
          const unknown = sum > 0 ? u : 1;
          const score = geoPolRisk({
            worldHhi: { low: Math.min(a, b), high: Math.max(a, b) },
            flows: flows.map(({ weight, instability }) => ({
              shareFraction: sum > 0 ? (weight / sum) * (1 - unknown) : 0,
              instability,
            })),
            unknownShareFraction: unknown,
            candidateInstabilities: flows.map(({ instability }) => instability),
          });
          expect(score.low).toBeGreaterThanOrEqual(0);
          expect(score.low).toBeLessThanOrEqual(score.value + 1e-12);
          expect(score.value).toBeLessThanOrEqual(score.high + 1e-12);
          expect(score.high).toBeLessThanOrEqual(1 + 1e-12);
        },
      ),
    );
  });
});
