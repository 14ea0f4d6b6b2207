import { mineralIds, stages } from "../mineral.js";
import { loadEdition } from "../reference/edition-loader.js";
import { knownProducers } from "./known-producers.js";
import { findWorldSeries } from "./world-series.js";

const edition = loadEdition("2026-11b");

describe("the known producers of a mineral", () => {
  it("hold every country of every series, whatever source and year, and no group of countries", () => {
    const { countries } = knownProducers(edition, "lithium", "mine");
    const seen = edition.facts.filter(
      (fact) =>
        fact.kind === "production" &&
        fact.mineralId === "lithium" &&
        fact.stage === "mine" &&
        (fact.value ?? 0) > 0,
    );
    for (const { countryIso3 } of seen) {
      if (countryIso3 === "WLD" || countryIso3 === "XXX") expect(countries).not.toContain(countryIso3);
      else expect(countries).toContain(countryIso3);
    }
    // Namibia mined lithium in an older series only
    expect(countries.length).toBeGreaterThan(
      findWorldSeries(edition, { mineralId: "lithium", stage: "mine", forms: [] }).shares.length,
    );
    expect([...countries]).toEqual([...countries].sort());
  });

  it("of lanthanum and yttrium are those of rare earths, at both stages", () => {
    for (const stage of stages) {
      const group = knownProducers(edition, "rare-earths", stage);
      expect(group.basis).toBe("production");
      for (const mineralId of ["lanthanum", "yttrium"] as const) {
        const found = knownProducers(edition, mineralId, stage);
        expect(found).toEqual({ ...group, basis: "stand-in" });
      }
    }
  });

  it("are all countries with a governance figure where nothing is published", () => {
    const found = knownProducers(edition, "indium", "mine");
    expect(found.basis).toBe("governance");
    expect(found.countries).toHaveLength(edition.governanceByCountry.size);
  });

  it("hold every country that a world series names, so that an expectation stays below its bound", () => {
    for (const mineralId of mineralIds) {
      for (const stage of stages) {
        const { countries } = knownProducers(edition, mineralId, stage);
        expect(countries).not.toContain("WLD");
        expect(countries).not.toContain("XXX");
        const { shares } = findWorldSeries(edition, { mineralId, stage, forms: [] });
        expect(shares.filter(({ countryIso3 }) => !countries.includes(countryIso3))).toEqual([]);
      }
    }
  });
});
