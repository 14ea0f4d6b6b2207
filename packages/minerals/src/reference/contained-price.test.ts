import { mineralIds } from "../mineral.js";
import { containedPrice, editionGaps } from "./contained-price.js";
import { loadEdition } from "./edition-loader.js";
import { atomicWeights } from "./published-figures.js";

const edition = loadEdition("2026-11b");
const tonnesOf: Readonly<Record<string, number>> = {
  "USD/t": 1,
  "USD/kg": 0.001,
  "USD/lb": 0.00045359237,
  "UScents/lb": 0.045359237,
  "USD/mtu": 0.01,
};

describe("the price of a contained tonne", () => {
  it("of lithium is that of the carbonate, over the lithium in it", () => {
    const weights = atomicWeights(edition);
    const [li = 0, c = 0, o = 0] = ["Li", "C", "O"].map((element) => weights.get(element));
    const found = containedPrice(edition, "lithium");
    expect(found?.usdPerContainedTonne).toBeCloseTo(9000 / ((2 * li) / (2 * li + c + 3 * o)), 1);
    expect(found).toMatchObject({
      year: 2025,
      factId: "contained-price/lithium/2025",
      priceFactIds: ["price/lithium/2025/usgs-mcs-2026-sheets/battery-carbonate-us"],
    });
  });

  it.each(mineralIds.filter((mineralId) => containedPrice(edition, mineralId) !== null))(
    "of %s was derived from a published price of this edition, by its unit",
    (mineralId) => {
      const found = containedPrice(edition, mineralId);
      expect(found?.priceFactIds).toHaveLength(1);
      const price = edition.factById.get(found?.priceFactIds[0] ?? "");
      const perTonne = (price?.value ?? NaN) / (tonnesOf[price?.unit ?? ""] ?? NaN);
      const fraction = perTonne / (found?.usdPerContainedTonne ?? NaN);
      expect(fraction).toBeGreaterThan(0.18);
      expect(fraction).toBeLessThan(1 + 1e-6);
      expect(edition.factById.get(found?.factId ?? "")).toMatchObject({
        kind: "contained-price",
        confidence: "derived",
        value: found?.usdPerContainedTonne,
      });
    },
  );

  it("is null where none was derived, and a gap of the whole edition before they were", () => {
    expect(containedPrice(edition, "yttrium")).toBeNull();
    expect(editionGaps(edition)).toEqual([]);
    const older = loadEdition("2026-11");
    expect(
      mineralIds.map((mineralId) => containedPrice(older, mineralId)).filter((price) => price !== null),
    ).toEqual([]);
    expect(editionGaps(older)).toEqual([
      { code: "edition-without-contained-prices", facts: { edition: "2026-11" } },
    ]);
  });
});
