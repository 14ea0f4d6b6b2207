import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { mineralIds } from "../mineral.js";
import { defaultEditionName, listEditions, loadEdition } from "./edition-loader.js";

const shipped = resolve(__dirname, "../../data");
const scratch = mkdtempSync(join(tmpdir(), "interphase-editions-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Published editions never change: a new figure is a new edition, never a new hash here. */
const published = {
  "2026-11b": "08f8b50cfa8f244c591cbe61ea806d517d28a821ac38f638abc78c6ec089893d",
  "2026-11": "7a3748e45e70bf40aa947280d9156124f59ff51c2ad9935d1e7ea72347106dda",
  "2025-12": "2e9c87c7f644f19971fdf536370e84f31b17cd9271e2e6a05fe30fb80536b6f7",
};

describe("editions of the reference facts", () => {
  it("keep the bytes they were published with", () => {
    const found = Object.fromEntries(listEditions().map(({ name, sha256 }) => [name, sha256]));
    expect(found).toEqual(published);
  });

  it("use the newest one when none is named", () => {
    expect(defaultEditionName()).toBe("2026-11b");
    expect(listEditions().map(({ name }) => name)).toEqual(["2026-11b", "2026-11", "2025-12"]);
  });

  it("are read once", () => {
    expect(loadEdition("2026-11")).toBe(loadEdition("2026-11"));
  });

  it("are refused once a file was changed", () => {
    const copy = join(scratch, "changed", "2026-11-copy");
    cpSync(join(shipped, "2026-11"), copy, { recursive: true });
    const manifest = readFileSync(join(copy, "manifest.json"), "utf8").replace('"2026-11"', '"2026-11-copy"');
    writeFileSync(join(copy, "manifest.json"), manifest);
    expect(loadEdition("2026-11-copy", [join(scratch, "changed")]).name).toBe("2026-11-copy");
    const other = join(scratch, "edited", "edited");
    cpSync(copy, other, { recursive: true });
    const file = join(other, "production.csv");
    writeFileSync(file, readFileSync(file, "utf8").replace("AUS,reported,92000", "AUS,reported,92001"));
    expect(() => loadEdition("2026-11-copy", [join(scratch, "edited")])).toThrow(/immutable/);
  });

  it("stand beside a newer one from another directory", () => {
    const copy = join(scratch, "newer", "2027-01");
    cpSync(join(shipped, "2026-11"), copy, { recursive: true });
    const manifest = readFileSync(join(copy, "manifest.json"), "utf8")
      .replace('"2026-11"', '"2027-01"')
      .replace('"asOf": "2026-11-22"', '"asOf": "2027-01-31"');
    writeFileSync(join(copy, "manifest.json"), manifest);
    expect(defaultEditionName([join(scratch, "newer")])).toBe("2027-01");
    expect(defaultEditionName([join(scratch, "nowhere")])).toBe("2026-11b");
  });

  it("answer a missing name with an error that names it", () => {
    expect(() => loadEdition("1999-01")).toThrow(/1999-01/);
  });
});

describe.each(["2026-11b", "2026-11", "2025-12"])("edition %s", (name) => {
  const edition = loadEdition(name);

  it("gives every figure a source of its own list, and a value exactly where it is reported", () => {
    const sources = new Set(edition.sources.map(({ sourceId }) => sourceId));
    const broken = edition.facts.filter(
      (fact) => !sources.has(fact.sourceId) || (fact.value !== null) !== (fact.state === "reported"),
    );
    expect(broken).toEqual([]);
    expect([...edition.measures, ...edition.events].filter(({ sourceId }) => !sources.has(sourceId))).toEqual(
      [],
    );
  });

  it("carries nothing of the Responsible Minerals Initiative", () => {
    expect(
      edition.sources.filter(({ sourceId, publisher }) => /rmi|Responsible/.test(sourceId + publisher)),
    ).toEqual([]);
  });

  it("says for every mineral and stage which series stands behind it, or why none does", () => {
    for (const mineralId of mineralIds) {
      for (const stage of ["mine", "refine"]) {
        const rows = edition.defaultSeries.filter(
          (row) => row.mineralId === mineralId && row.stage === stage && row.form === null,
        );
        expect(rows).toHaveLength(1);
        const usesRows = rows[0]?.state === "series" || rows[0]?.state === "proxy";
        expect(usesRows ? rows[0]?.sourceId !== null : (rows[0]?.reason.length ?? 0) > 0).toBe(true);
      }
    }
  });

  it("keeps withheld, group-only and missing figures apart from zero", () => {
    const stateOf = (factId: string) => edition.factById.get(factId)?.state;
    expect(stateOf("production/lithium/mine/USA/2024/usgs-mcs-2026")).toBe("withheld");
    expect(stateOf("production/fluorspar/mine/USA/2024/usgs-mcs-2026-sheets")).toBe("not-published");
    expect(stateOf("governance/NCL/2023/PV")).toBe("missing");
    expect(edition.facts.some((fact) => fact.mineralId === "lanthanum" && fact.state === "group-only")).toBe(
      true,
    );
  });

  it("knows no measure that began after its day", () => {
    expect(edition.measures.filter(({ effectiveFrom }) => effectiveFrom > edition.asOf)).toEqual([]);
  });
});

describe("a fact id", () => {
  it("can be read by a person", () => {
    const fact = loadEdition("2026-11").factById.get("production/lithium/mine/AUS/2025/usgs-mcs-2026");
    expect(fact).toMatchObject({
      value: 92000,
      unit: "t Li content",
      estimated: true,
      confidence: "secondary",
    });
  });
});
