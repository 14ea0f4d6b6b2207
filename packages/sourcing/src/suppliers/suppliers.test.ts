import { defaultEditionName, loadEdition } from "@interphase/minerals";
import fc from "fast-check";
import type { PlanLine } from "../plan-line.js";
import { createPlanLine } from "../testing/plan-line.factory.js";
import { createContractCalendar } from "./contract-calendar.js";
import { createSupplierLedger, matchesSearch, type SupplierFinding } from "./supplier-ledger.js";

const edition = loadEdition(defaultEditionName());
const date = "2026-06-01";

function suppliersOf(lines: readonly Partial<PlanLine>[], findings: readonly SupplierFinding[] = []) {
  const ledger = createSupplierLedger(edition, date);
  lines.forEach((fields, index) => ledger.add(createPlanLine({ line: String(index + 1), ...fields })));
  return ledger.list(findings);
}

function contractsOf(lines: readonly Partial<PlanLine>[], supplier?: string) {
  const calendar = createContractCalendar({ edition, date, supplier });
  lines.forEach((fields, index) => calendar.add(createPlanLine({ line: String(index + 1), ...fields })));
  return calendar.list();
}

describe("suppliers", () => {
  it("are one by parent, whatever spaces and capitals, and called as the first line writes it", () => {
    const [only, ...others] = suppliersOf([
      { supplier: "Mine A", supplierParent: "Big  Mining", unitPriceUsdPerTonne: 10 },
      { supplier: "mine b", supplierParent: " big mining ", unitPriceUsdPerTonne: 30 },
      { supplier: "BIG MINING" },
    ]);
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      parent: "Big  Mining",
      suppliers: ["BIG MINING", "Mine A", "mine b"],
      lineCount: 3,
      spendUsd: 4_000,
      shareOfSpend: 1,
    });
  });

  it("come by spend, the unpriced last and without a share, equals by name", () => {
    const views = suppliersOf([
      { supplier: "Unpriced" },
      { supplier: "B", unitPriceUsdPerTonne: 1 },
      { supplier: "A", unitPriceUsdPerTonne: 1 },
      { supplier: "C", unitPriceUsdPerTonne: 2 },
    ]);
    expect(views.map(({ parent, shareOfSpend }) => [parent, shareOfSpend])).toEqual([
      ["C", 0.5],
      ["A", 0.25],
      ["B", 0.25],
      ["Unpriced", null],
    ]);
  });

  it("tell contained tonnes of every mineral in a formula, as a share of the plan's", () => {
    const [cathode] = suppliersOf([
      {
        supplier: "A",
        mineralId: null,
        formula: "LiCoO2",
        annualQuantityTonnes: 100,
        unitPriceUsdPerTonne: 1,
      },
      { supplier: "B", mineralId: "cobalt", annualQuantityTonnes: 58.933 / 0.97871 },
    ]);
    // Cobalt 58.933 and lithium 6.94 in LiCoO2 of 97.871 (2 x 15.999 for oxygen): IUPAC abridged atomic weights.
    expect(cathode?.minerals).toMatchObject([
      { mineralId: "lithium", shareFraction: 1 },
      { mineralId: "cobalt", containedTonnes: expect.closeTo(60.215, 2) as number },
    ]);
    expect(cathode?.minerals[1]?.shareFraction).toBeCloseTo(0.5, 4);
  });

  it("leave out lines without a known mineral, as every total does", () => {
    const soda = { supplier: "Soda works", mineralId: null, formula: "Na2CO3", unitPriceUsdPerTonne: 5 };
    const views = suppliersOf([soda, { unitPriceUsdPerTonne: 1 }]);
    expect(views.map(({ parent, shareOfSpend }) => [parent, shareOfSpend])).toEqual([["Supplier A", 1]]);
  });

  it.each([
    [["qualified", null], "all"],
    [["qualified", "in-progress"], "some"],
    [["not-qualified", "in-progress"], "none"],
  ] as const)("with lines %j are qualified for %s", (qualifications, expected) => {
    const [view] = suppliersOf(qualifications.map((qualification) => ({ qualification })));
    expect(view?.qualified).toBe(expected);
  });

  it("tell the next end of a contract, not one that has passed", () => {
    const ends = ["2026-05-31", "2027-01-01", "2026-06-01", null];
    expect(suppliersOf(ends.map((contractEnd) => ({ contractEnd })))[0]?.nextContractEnd).toBe("2026-06-01");
    expect(suppliersOf([{ contractEnd: "2026-05-31" }])[0]?.nextContractEnd).toBeNull();
  });

  it("are in the countries where the goods are made, else where the supplier is", () => {
    const [view] = suppliersOf([
      { productionCountryIso3: "FIN", supplierCountryIso3: "CHE" },
      { supplierCountryIso3: "AUS" },
    ]);
    expect(view?.countries).toEqual(["AUS", "FIN"]);
  });

  it("have the findings that name their parent, once each", () => {
    const findings = [
      { suppliers: ["Other"] },
      { supplier: "supplier a", suppliers: ["Supplier A"] },
      { supplier: "Supplier A", suppliers: [] },
    ];
    expect(suppliersOf([{}], findings)[0]?.findings).toEqual([1, 2]);
  });

  it("are found by a part of the parent's or a supplier's name", () => {
    const views = suppliersOf([{ supplier: "Kokkola Works", supplierParent: "Big Mining" }]);
    const finds = (text: string) => views.some((view) => matchesSearch(view, text));
    const found = ["big", "KOKKOLA w", "mining ltd"].filter(finds);
    expect(found).toEqual(["big", "KOKKOLA w"]);
  });

  it("share out the whole spend and every mineral of the plan", () => {
    const line = fc.record({
      supplier: fc.constantFrom("A", "B", "C", "a "),
      supplierParent: fc.constantFrom(null, "P", "Q"),
      mineralId: fc.constantFrom("cobalt", "nickel", "lithium"),
      annualQuantityTonnes: fc.double({ min: 0.001, max: 1e6, noNaN: true }),
      unitPriceUsdPerTonne: fc.option(fc.double({ min: 0.001, max: 1e6, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), (lines) => {
        const views = suppliersOf(lines);
        const shares = views.flatMap(({ shareOfSpend }) => shareOfSpend ?? []);
        if (shares.length > 0) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        for (const id of new Set(lines.map(({ mineralId }) => mineralId))) {
          const parts = views.flatMap(({ minerals }) => minerals.filter(({ mineralId }) => mineralId === id));
          expect(parts.reduce((sum, { shareFraction }) => sum + shareFraction, 0)).toBeCloseTo(1, 9);
        }
        expect(views.reduce((sum, { lineCount }) => sum + lineCount, 0)).toBe(lines.length);
      }),
    );
  });
});

describe("the contract calendar", () => {
  it("tells ends by day, those without one last, equal days in the order of the plan", () => {
    const entries = contractsOf([
      { contractEnd: null },
      { contractEnd: "2026-12-01" },
      { contractEnd: "2026-05-02" },
      { contractEnd: "2026-12-01" },
    ]);
    expect(entries.map(({ line, daysToEnd }) => [line, daysToEnd])).toEqual([
      ["3", -30],
      ["2", 183],
      ["4", 183],
      ["1", null],
    ]);
  });

  it("tells of one supplier, by its own name or its parent's", () => {
    const lines = [{ supplier: "Mine A", supplierParent: "Big Mining" }, { supplier: "Other" }];
    expect(contractsOf(lines, "big  mining").map(({ line }) => line)).toEqual(["1"]);
    expect(contractsOf(lines, "MINE A").map(({ line }) => line)).toEqual(["1"]);
    expect(contractsOf(lines, "Big")).toEqual([]);
  });

  it("tells goods tonnes where a volume is stated as contained", () => {
    const [entry] = contractsOf([
      {
        mineralId: "nickel",
        volumeBasis: "contained",
        containedFraction: 0.25,
        annualQuantityTonnes: 50,
        unitPriceUsdPerTonne: 3,
      },
    ]);
    expect(entry).toMatchObject({ goodsTonnes: 200, spendUsd: 150, mineralIds: ["nickel"] });
  });

  it("has the same goods key for the same atoms", () => {
    const keys = ["LiNi0.8Mn0.1Co0.1O2", "Li(Ni0.8Co0.1Mn0.1)O2"].map(
      (formula) => contractsOf([{ mineralId: null, formula, form: "cathode" }])[0]?.goodsKey,
    );
    expect(keys[0]).toBe(keys[1]);
  });
});
