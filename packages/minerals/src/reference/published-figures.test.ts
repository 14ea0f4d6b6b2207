import { loadEdition } from "./edition-loader.js";
import {
  atomicWeights,
  endOfLifeRecyclingRate,
  findPrices,
  findPublishedFigures,
} from "./published-figures.js";

const edition = loadEdition("2026-11");

describe("published recycling rates", () => {
  it.each([
    ["copper", 0.55],
    ["cobalt", 0.22],
    ["lithium", 0],
  ] as const)("%s is %d of supply (EU study 2023)", (mineralId, rate) => {
    expect(endOfLifeRecyclingRate(edition, mineralId)).toMatchObject({ rateFraction: rate, gap: null });
  });

  it.each(["lanthanum", "yttrium"] as const)("%s takes the group's, marked", (mineralId) => {
    expect(endOfLifeRecyclingRate(edition, mineralId)).toEqual({
      rateFraction: 0.01,
      factIds: ["published/rare-earths/eol-recycling-input-rate/eu-crm-2023"],
      gap: expect.objectContaining({ code: "recycling-rate-of-group" }) as unknown,
    });
  });

  it("are 0 with a gap where none is published", () => {
    const facts = edition.facts.filter((fact) => fact.mineralId !== "copper");
    expect(endOfLifeRecyclingRate({ ...edition, facts }, "copper")).toMatchObject({
      rateFraction: 0,
      gap: { code: "recycling-rate-unknown" },
    });
  });
});

describe("other published figures", () => {
  it("stand beside a rare earth by its own group only", () => {
    const substances = findPublishedFigures(edition, "lanthanum").map((fact) => fact.mineralId);
    expect(new Set(substances)).toEqual(new Set(["rare-earths", "rare-earths-light"]));
  });

  it("keep the badge of figures that were only recalled", () => {
    const recalled = findPublishedFigures(edition, "lithium").filter(
      (fact) => fact.confidence === "recalled",
    );
    expect(recalled.map((fact) => fact.indicator)).toEqual([
      "eu-economic-importance-2023",
      "eu-supply-risk-2023",
    ]);
  });

  it("list prices by series, then year", () => {
    const prices = findPrices(edition, "cobalt");
    expect(prices.map((fact) => fact.year)).toEqual([
      2021, 2022, 2023, 2024, 2025, 2021, 2022, 2023, 2024, 2025,
    ]);
  });

  it("hold the atomic weights that formulas need", () => {
    expect(atomicWeights(edition).get("Li")).toBe(6.94);
    expect(atomicWeights(edition).size).toBe(67);
  });
});
