import { mineralIds, stages, type MineralId, type Stage } from "../mineral.js";
import { worldHhi } from "../concentration/hhi.js";
import { governanceRisk } from "../governance/governance-risk.js";
import type { Fact } from "../reference/fact.js";
import { loadEdition } from "../reference/edition-loader.js";
import { findWorldSeries, hasWorldSeries, type WorldSeriesQuery } from "./world-series.js";

const edition = loadEdition("2026-11");
const newest = loadEdition("2026-11b");
const series = (mineralId: MineralId, stage: Stage, rest: Partial<WorldSeriesQuery> = {}) =>
  findWorldSeries(edition, { mineralId, stage, forms: [], ...rest });

describe("shares of the world's production", () => {
  it.each(mineralIds.flatMap((mineralId) => stages.map((stage) => [mineralId, stage] as const)))(
    "add up to the whole: %s %s",
    (mineralId, stage) => {
      const { hasShares, shares, unknownShareFraction, gaps, use } = series(mineralId, stage);
      const total = shares.reduce((sum, share) => sum + share.shareFraction, unknownShareFraction);
      expect(total).toBeCloseTo(1, 12);
      expect(hasShares).toBe(use.sourceId !== null);
      if (!hasShares) expect(gaps.length).toBeGreaterThan(0);
      expect(shares.every((share) => share.factIds.every((id) => edition.factById.has(id)))).toBe(true);
    },
  );

  it("divide by the sum of the rows, never by the rounded world total", () => {
    // USGS MCS 2026, zircon 2025: the rows exceed the published total; lithium 2025: 288,380 t against 290,000 t.
    expect(series("lithium", "mine").quantityTonnes).toBe(288380);
    expect(series("lithium", "mine").shares[0]).toEqual({
      countryIso3: "AUS",
      shareFraction: 92000 / 288380,
      factIds: ["production/lithium/mine/AUS/2025/usgs-mcs-2026"],
    });
  });

  it("give what percentages leave open to other countries", () => {
    const lithium = series("lithium", "refine");
    expect(lithium.unknownShareFraction).toBeCloseTo(0.02, 12);
    expect(lithium.quantityTonnes).toBeNull();
  });

  it("add the two bases of titanium country by country", () => {
    const australia = series("titanium", "mine").shares.find((share) => share.countryIso3 === "AUS");
    expect(australia?.factIds).toHaveLength(2);
    expect(series("titanium", "mine").quantityTonnes).toBe(9370000 + 452000);
    expect(australia?.shareFraction).toBeCloseTo(980000 / 9822000, 12);
  });
});

describe("the series behind a stage", () => {
  it.each([
    ["lithium", "mine", "series", "lithium", "usgs-mcs-2026", 2025],
    ["lanthanum", "mine", "group", "rare-earths", "usgs-mcs-2026", 2025],
    ["yttrium", "mine", "group", "rare-earths", "usgs-mcs-2026", 2025],
    ["rare-earths", "refine", "proxy", "rare-earths", "iea-cm-2026-atlas", 2024],
    ["natural-graphite", "refine", "proxy", "natural-graphite", "iea-cm-2026-atlas", 2024],
    ["silicon", "mine", "not-applicable", null, null, null],
    ["manganese", "refine", "none", null, null, null],
    ["phosphorus", "refine", "series", "phosphorus", "eu-crm-2023", 2023],
  ] as const)("%s %s is %s", (mineralId, stage, state, owner, sourceId, year) => {
    expect(series(mineralId, stage).use).toEqual({ state, mineralId: owner, sourceId, year });
  });

  it.each([
    ["lanthanum", "refine", "group", "rare-earths", "iea-cm-2026-atlas", 2024],
    ["yttrium", "refine", "group", "rare-earths", "iea-cm-2026-atlas", 2024],
    ["phosphorus", "mine", "proxy", "phosphate-rock", "wmd-2024", 2022],
    ["aluminium", "mine", "proxy", "bauxite", "usgs-mcs-2026", 2025],
    ["phosphate-rock", "refine", "not-applicable", null, null, null],
    ["bauxite", "refine", "not-applicable", null, null, null],
  ] as const)(
    "is what stands in, or says that the stage does not apply: %s %s is %s (methods 1)",
    (mineralId, stage, state, owner, sourceId, year) => {
      const found = findWorldSeries(newest, { mineralId, stage, forms: [] });
      expect(found.use).toEqual({ state, mineralId: owner, sourceId, year });
      expect(found.gaps.map((gap) => gap.code)).toContain(`series-${state}`);
      if (owner === null) return;
      const own = findWorldSeries(newest, { mineralId: owner, stage, forms: [] });
      expect(found.shares).toEqual(own.shares);
    },
  );

  it.each([
    ["lanthanum", "mine", "rare-earths", "wmd-2024", 2022, "series-group"],
    ["yttrium", "refine", "rare-earths", "iea-cm-2026-atlas", 2024, "series-group"],
    ["phosphorus", "mine", "phosphate-rock", "wmd-2024", 2019, "series-proxy"],
  ] as const)(
    "is one of what stands in when an assessment chooses for %s %s (methods 1)",
    (mineralId, stage, owner, sourceId, year, code) => {
      const choice = { mineralId, stage, sourceId, year };
      expect(hasWorldSeries(newest, choice)).toBe(true);
      const found = findWorldSeries(newest, { mineralId, stage, forms: [], override: choice });
      expect(found.use).toEqual({ state: "override", mineralId: owner, sourceId, year });
      expect(found.gaps.map((gap) => gap.code)).toContain(code);
    },
  );

  it.each([
    [[], "t Al metal"],
    [["oxide", "oxide"], "t calcined alumina"],
    [["oxide", "metal"], "t Al metal"],
  ] as const)("keeps the form's unit and basis in another year: %j is %s (methods 1)", (forms, unit) => {
    const override = { sourceId: "usgs-mcs-2026", year: 2024 };
    expect(findWorldSeries(newest, { mineralId: "aluminium", stage: "refine", forms, override }).unit).toBe(
      unit,
    );
  });

  it("takes white phosphorus alone, not the row of the largest supplier", () => {
    expect(series("phosphorus", "refine").shares.map((share) => share.shareFraction)).toEqual([
      0.78, 0.11, 0.06, 0.05,
    ]);
  });

  it("switches with the form only when every line has it", () => {
    const sponge = series("titanium", "refine", { forms: ["metal", "metal"] });
    expect(sponge.use).toMatchObject({ state: "series", sourceId: "usgs-mcs-2026-sheets" });
    expect(sponge.unit).toBe("t Ti sponge");
    const mixed = series("titanium", "refine", { forms: ["metal", null] });
    expect(mixed.hasShares).toBe(false);
    expect(mixed.gaps.map((gap) => gap.code)).toContain("series-form-mixed");
    expect(series("titanium", "refine", { forms: ["oxide"] }).gaps.map((gap) => gap.code)).not.toContain(
      "series-form-mixed",
    );
    expect(series("aluminium", "refine", { forms: ["oxide"] }).unit).toBe("t calcined alumina");
    expect(series("aluminium", "refine", { forms: ["oxide", "metal"] }).unit).toBe("t Al metal");
  });

  it("can be overridden by an assessment", () => {
    const older = series("lithium", "mine", { override: { sourceId: "wmd-2024", year: 2022 } });
    expect(older.use).toEqual({ state: "override", mineralId: "lithium", sourceId: "wmd-2024", year: 2022 });
    expect(series("iron", "mine", { override: { sourceId: "usgs-mcs-2026", year: 2024 } }).unit).toBe(
      "t Fe content",
    );
    expect(
      series("titanium", "mine", { override: { sourceId: "usgs-mcs-2026", year: 2024 } }).shares[0]?.factIds,
    ).toEqual(expect.arrayContaining([expect.stringContaining("ilmenite")]));
    expect(series("yttrium", "mine", { override: { sourceId: "wmd-2024", year: 2022 } }).use).toEqual({
      state: "override",
      mineralId: "rare-earths",
      sourceId: "wmd-2024",
      year: 2022,
    });
  });

  it("refuses an override that the edition does not hold", () => {
    const unknown = { mineralId: "lithium", stage: "mine", sourceId: "wmd-2024", year: 1999 } as const;
    expect(hasWorldSeries(edition, unknown)).toBe(false);
    const answer = series("lithium", "mine", { override: unknown });
    expect(answer.hasShares).toBe(false);
    expect(answer.gaps.map((gap) => gap.code)).toEqual(["series-not-found"]);
  });

  it("is refused where a source has several series and none in the default's unit and basis", () => {
    const [fact] = edition.productionByMineral.get("lithium") ?? [];
    const row = {
      ...fact,
      sourceId: "other",
      year: 2020,
      stage: "mine",
      countryIso3: "CHL",
      value: 1,
    } as const;
    const withRows = (units: readonly string[]) => {
      const rows = units.map((unit) => ({ ...row, unit, indicator: null }) as Fact);
      return { ...edition, productionByMineral: new Map([["lithium", rows]]) };
    };
    const override = { mineralId: "lithium", stage: "mine", sourceId: "other", year: 2020 } as const;
    const chosen = (units: readonly string[]) =>
      findWorldSeries(withRows(units), { ...override, forms: [], override });
    expect(chosen(["t LCE"]).unit).toBe("t LCE");
    expect(chosen(["t LCE", "t Li content"]).unit).toBe("t Li content");
    expect(chosen(["t LCE", "t spodumene"]).hasShares).toBe(false);
    expect(chosen(["t LCE", "t spodumene"]).gaps[0]?.code).toBe("series-ambiguous");
    expect(hasWorldSeries(withRows(["t LCE", "t spodumene"]), override)).toBe(false);
  });

  it("never scores a figure that was only recalled", () => {
    const recalled = edition.facts.map((fact) =>
      fact.factId === "production/lithium/mine/AUS/2025/usgs-mcs-2026"
        ? { ...fact, confidence: "recalled" as const }
        : fact,
    );
    const productionByMineral = new Map([
      ["lithium", recalled.filter((fact) => fact.mineralId === "lithium" && fact.kind === "production")],
    ]);
    const answer = findWorldSeries(
      { ...edition, productionByMineral },
      { mineralId: "lithium", stage: "mine", forms: [] },
    );
    expect(answer.shares.map((share) => share.countryIso3)).not.toContain("AUS");
    expect(answer.gaps.map((gap) => gap.code)).toContain("figure-not-scored");
  });
});

describe("every series that an assessment may choose", () => {
  const keys = new Set(
    edition.facts
      .filter((fact) => fact.kind === "production" && fact.state === "reported" && fact.countryIso3 !== "WLD")
      .map((fact) => [fact.mineralId, fact.stage, fact.sourceId, fact.year].join(" ")),
  );

  it.each([...keys])("adds no two units, and no two bases but ilmenite and rutile: %s", (key) => {
    const [mineralId, stage, sourceId = "", year] = key.split(" ");
    const chosen = series(mineralId as MineralId, stage as Stage, {
      override: { sourceId, year: Number(year) },
    });
    if (!chosen.hasShares) {
      expect(chosen.gaps.map(({ code }) => code)).toEqual(["series-ambiguous"]);
      return;
    }
    const facts = [...chosen.shares.flatMap((share) => share.factIds), ...chosen.unknownFactIds].map((id) =>
      edition.factById.get(id),
    );
    expect(new Set(facts.map((fact) => fact?.unit)).size).toBe(1);
    const bases = new Set(facts.map((fact) => fact?.indicator));
    expect(bases.size === 1 || [...bases].sort().join() === "ilmenite,rutile").toBe(true);
    const total = chosen.shares.reduce(
      (sum, share) => sum + share.shareFraction,
      chosen.unknownShareFraction,
    );
    expect(total).toBeCloseTo(1, 12);
  });
});

describe("worked concentrations of USGS MCS 2026 (2025e) with WGI 2023", () => {
  // Derived regression values: HHI low and high, and 10·ΣS²r, from the two publications named above.
  it.each([
    ["lithium", "mine", 0.2047, 0.2047, 0.708],
    ["manganese", "mine", 0.2248, 0.229, 1.231],
    ["natural-graphite", "mine", 0.6447, 0.6447, 3.602],
    ["silicon", "refine", 0.7622, 0.7623, 4.249],
    ["fluorspar", "mine", 0.3889, 0.3892, 2.169],
    ["bauxite", "mine", 0.2132, 0.2135, 1.175],
    ["iron", "mine", 0.1996, 0.2001, 0.59],
  ] as const)("%s %s", (mineralId, stage, low, high, weighted) => {
    const found = series(mineralId, stage);
    expect(worldHhi(found)?.low.toFixed(4)).toBe(low.toFixed(4));
    expect(worldHhi(found)?.high.toFixed(4)).toBe(high.toFixed(4));
    const sum = found.shares.reduce(
      (total, share) => total + share.shareFraction ** 2 * governanceRisk(edition, share.countryIso3).risk,
      0,
    );
    expect((10 * sum).toFixed(3)).toBe(weighted.toFixed(3));
  });

  // World Mining Data 2024, production 2022.
  it.each([
    ["lithium", "mine", 0.3198],
    ["cobalt", "mine", 0.4929],
    ["rare-earths", "mine", 0.5283],
    ["germanium", "refine", 0.8764],
    ["indium", "refine", 0.4764],
    ["phosphate-rock", "mine", 0.2349],
    ["sulfur", "refine", 0.0846],
    ["fluorspar", "mine", 0.4262],
    ["zirconium", "mine", 0.1947],
    ["tantalum", "mine", 0.1885],
  ] as const)("World Mining Data 2022: %s %s", (mineralId, stage, expected) => {
    const found = series(mineralId, stage, { override: { sourceId: "wmd-2024", year: 2022 } });
    expect(worldHhi(found)?.low.toFixed(4)).toBe(expected.toFixed(4));
  });
});
