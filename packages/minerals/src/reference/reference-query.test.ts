import { loadEdition } from "./edition-loader.js";
import { findDatedMeasures, findFacts, findSources } from "./reference-query.js";
import { factPageSchema, measurePageSchema, sourcePageSchema } from "./reference.contract.js";

const edition = loadEdition("2026-11");

describe("the list of facts", () => {
  it("gives every matching fact exactly once over its pages", () => {
    const query = { kind: "production", mineralId: "lithium", year: 2025 } as const;
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = findFacts(edition, { ...query, limit: 3, cursor });
      expect(factPageSchema.parse(page)).toEqual(page);
      seen.push(...page.items.map((fact) => fact.factId));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    const all = findFacts(edition, { ...query, limit: 200 }).items.map((fact) => fact.factId);
    expect(seen).toEqual(all);
    expect(all).toHaveLength(11);
  });

  it("can be asked by id, by country on either side of a flow, and by state", () => {
    const factId = ["governance/CHL/2023/PV", "atomic-weight/Li", "nothing/like/this"];
    expect(findFacts(edition, { limit: 50, factId }).items.map((fact) => fact.factId)).toEqual([
      "atomic-weight/Li",
      "governance/CHL/2023/PV",
    ]);
    const flows = findFacts(edition, {
      limit: 200,
      kind: "trade",
      mineralId: "cobalt",
      countryIso3: "KOR",
    }).items;
    expect(flows.some((fact) => fact.partnerIso3 === "KOR")).toBe(true);
    expect(
      findFacts(edition, { limit: 200, state: "withheld" }).items.every((fact) => fact.value === null),
    ).toBe(true);
  });
});

describe("the list of measures", () => {
  it("says where each stands on the day asked about", () => {
    const page = findDatedMeasures(edition, { limit: 50, mineralId: "germanium" }, "2026-11-27");
    expect(measurePageSchema.parse(page)).toEqual(page);
    expect(page.items.map(({ measureId, status }) => [measureId, status])).toEqual([
      ["chn-germanium-licence-2023", "in-effect"],
      ["chn-germanium-usa-2024", "pause-run-out"],
    ]);
    const paused = findDatedMeasures(edition, { limit: 50, status: "paused" }, "2026-11-09").items;
    expect(paused.map(({ measureId }) => measureId)).toContain("chn-58-lithium-2025");
  });
});

describe("the list of measures of the newest edition", () => {
  it("is asked by any of a measure's minerals", () => {
    const ids = (mineralId: "cobalt" | "aluminium" | "iron") =>
      findDatedMeasures(
        loadEdition("2026-11b"),
        { limit: 50, mineralId, stage: "material" },
        "2026-11-27",
      ).items.map(({ measureId }) => measureId);
    expect(ids("cobalt")).toEqual(["chn-58-lithium-rich-2025", "chn-58-precursor-2025"]);
    expect(ids("aluminium")).toEqual(["chn-58-precursor-2025"]);
    expect(ids("iron")).toEqual(["chn-58-lfp-2025"]);
  });
});

describe("the list of sources", () => {
  it("names publisher, licence and how each was obtained", () => {
    const page = findSources(edition, { limit: 200 });
    expect(sourcePageSchema.parse(page)).toEqual(page);
    expect(
      page.items.every(({ publisher, licence, howObtained }) => publisher && licence && howObtained),
    ).toBe(true);
    expect(page.nextCursor).toBeNull();
  });
});
