import fc from "fast-check";
import { loadEdition } from "../reference/edition-loader.js";
import {
  governanceRisk,
  greatestInstability,
  greatestRisk,
  politicalStabilityRisk,
  riskOfEstimate,
} from "./governance-risk.js";

const edition = loadEdition("2026-11");

describe("the risk of an estimate", () => {
  it.each([
    // GeoPolRisk's stored table: Aruba 2022
    [1.4746843576, 0.20506312848],
    [-2.79498, 1],
    [2.5, 0],
    [3, 0],
    [0, 0.5],
  ])("of %d is %d", (estimate, risk) => {
    expect(riskOfEstimate(estimate)).toBeCloseTo(risk, 9);
  });

  it("stays within 0 and 1 and falls as governance improves", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (estimate, better) => {
          expect(riskOfEstimate(estimate + better)).toBeLessThanOrEqual(riskOfEstimate(estimate));
          expect(riskOfEstimate(estimate)).toBeGreaterThanOrEqual(0);
          expect(riskOfEstimate(estimate)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe("governance risk", () => {
  it("is the mean of the six indicators of the latest year", () => {
    const values = ["CC", "GE", "PV", "RL", "RQ", "VA"].map(
      (indicator) => edition.factById.get(`governance/CHL/2023/${indicator}`)?.value ?? NaN,
    );
    const { risk, factIds, gap, year } = governanceRisk(edition, "CHL");
    expect(risk).toBeCloseTo((2.5 - values.reduce((sum, value) => sum + value, 0) / 6) / 5, 12);
    expect(factIds).toHaveLength(6);
    expect(gap).toBeNull();
    expect(year).toBe(2023);
    expect(governanceRisk(edition, "CHL", 2021).risk).not.toBe(risk);
  });

  it("is the middle, with a gap, where fewer than four indicators exist", () => {
    expect(governanceRisk(edition, "NCL")).toMatchObject({
      risk: 0.5,
      factIds: [],
      gap: { code: "governance-unknown" },
    });
    expect(governanceRisk(edition, "COK", 2021).risk).toBe(0.5);
    // Niue 2023 has exactly four indicators, and no political stability among them
    expect(governanceRisk(edition, "NIU").factIds).toHaveLength(4);
    expect(politicalStabilityRisk(edition, "NIU")).toMatchObject({
      risk: 0.5,
      gap: { code: "political-stability-unknown" },
    });
  });

  it("knows political stability by itself", () => {
    const estimate = edition.factById.get("governance/COD/2023/PV")?.value ?? NaN;
    expect(politicalStabilityRisk(edition, "COD")).toMatchObject({
      risk: (2.5 - estimate) / 5,
      factIds: ["governance/COD/2023/PV"],
      gap: null,
    });
  });
});

describe("the riskiest country of all", () => {
  it("is at least as risky as every country, by each of the two measures", () => {
    const all = [...edition.governanceByCountry.keys()];
    for (const [found, riskOf] of [
      [greatestRisk(edition), governanceRisk],
      [greatestInstability(edition), politicalStabilityRisk],
    ] as const) {
      expect(found.risk).toBe(Math.max(...all.map((code) => riskOf(edition, code).risk)));
      expect(riskOf(edition, found.countryIso3 ?? "").factIds).toEqual(found.factIds);
    }
    expect(greatestRisk(edition).countryIso3).toBe("SSD");
  });

  it("is the middle where an edition has no figure at all", () => {
    const empty = { ...edition, governanceByCountry: new Map() };
    expect(greatestRisk(empty)).toEqual({ risk: 0.5, countryIso3: null, factIds: [] });
  });
});
