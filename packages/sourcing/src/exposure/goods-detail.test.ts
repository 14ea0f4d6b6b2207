import type { PlanLine } from "../plan-line.js";
import { createPlanLine } from "../testing/plan-line.factory.js";
import { assessPlan, getExposure } from "../testing/assess-plan.js";

const coverOf = (lines: readonly Partial<PlanLine>[]) =>
  getExposure(
    assessPlan(lines.map((fields, index) => createPlanLine({ line: String(index), ...fields }))),
    "cobalt",
  ).monthsOfCover;

describe("goods groups (methods 9)", () => {
  test("one form and the same atoms are one group, whatever the writing and the minerals, shown by the first formula", () => {
    const lines = [
      { mineralId: null, form: "cathode", formula: "NMC811", material: "our best" },
      { mineralId: null, form: "cathode", formula: "LiNi0.8Mn0.1Co0.1O2" },
      { mineralId: "cobalt", form: "cathode", formula: "Li(Ni0.8Mn0.1Co0.1)O2" },
      { mineralId: null, form: "precursor", formula: "LiNi0.8Mn0.1Co0.1O2" },
    ] as const;
    const { groups } = coverOf(lines);
    expect(groups.map(({ form, material, minerals }) => [form, material, minerals.join()])).toEqual([
      ["cathode", "Li(Ni0.8Mn0.1Co0.1)O2", "lithium,cobalt,nickel,manganese"],
      ["precursor", "LiNi0.8Mn0.1Co0.1O2", "lithium,cobalt,nickel,manganese"],
    ]);
    expect(groups[0]?.key).toBe("cathode|formula|Li1O2Mn0.1Co0.1Ni0.8");
  });

  test("without a formula the folded material decides, without either the mineral; forms are never pooled", () => {
    const { groups } = coverOf([
      { form: "metal", material: " Cobalt  Powder " },
      { form: "metal", material: "cobalt powder" },
      { form: "metal" },
      { form: null, material: "Cobalt Powder" },
    ]);
    expect(groups.map(({ key, material }) => [key, material])).toEqual([
      ["metal|material|cobalt powder", "Cobalt Powder"],
      ["metal|mineral|cobalt", null],
      ["|material|cobalt powder", "Cobalt Powder"],
    ]);
  });

  test("cover is stock over need in goods tonnes; the shortest known group decides", () => {
    const { months, atLeast, groups } = coverOf([
      { form: "sulfate", stockTonnes: 50 },
      { form: "sulfate", needTonnes: 200 },
      { form: "metal", stockTonnes: 100, containedFraction: 0.5 },
      { form: "oxide" },
    ]);
    // Metal: 12·100/100 = 12. Oxide: no stock known. Sulfate: 12·50/(100 + 200) = 2, one stock unknown.
    expect(groups.map((group) => [group.form, group.months, group.atLeast])).toEqual([
      ["metal", 12, false],
      ["oxide", null, true],
      ["sulfate", 2, true],
    ]);
    expect([months, atLeast]).toEqual([2, true]);
  });

  test("of equal shortest groups any 'at least' counts, and no known stock is null, at least", () => {
    const equal = coverOf([
      { form: "metal", stockTonnes: 10 },
      { form: "oxide", stockTonnes: 20 },
      { form: "oxide" },
    ]);
    expect([equal.months, equal.atLeast]).toEqual([1.2, true]);
    const silent = coverOf([{ form: "metal" }]);
    expect([silent.months, silent.atLeast]).toEqual([null, true]);
    const needless = coverOf([{ stockTonnes: 5, needTonnes: 0 }]);
    expect([needless.months, needless.atLeast]).toEqual([null, true]);
  });

  test("counted stock ages from its oldest count among lines with stock", () => {
    const [group] = coverOf([
      { stockTonnes: 20, stockAsOf: "2026-05-02" },
      { stockTonnes: 30, stockAsOf: "2026-05-12" },
      { stockTonnes: null, stockAsOf: "2020-01-01" },
    ]).groups;
    // 12·50/300 = 2 months; counted 30 days before 2026-06-01: 2 - 30·12/365.
    expect(group).toMatchObject({ months: 2, stockCountedDaysAgo: 30 });
    expect(group?.monthsIfNothingCame).toBeCloseTo(2 - (30 * 12) / 365, 12);
    const old = coverOf([{ stockTonnes: 1, stockAsOf: "2026-05-02" }]).groups[0];
    expect(old?.monthsIfNothingCame).toBe(0);
  });

  test("an old count is a gap: older than 30 days, or than the cover itself", () => {
    const stale = (fields: Partial<PlanLine>) =>
      assessPlan([createPlanLine(fields)]).gaps.filter(({ code }) => code === "stock-stale").length;
    expect(stale({ stockTonnes: 100, stockAsOf: "2026-05-02" })).toBe(0);
    expect(stale({ stockTonnes: 100, stockAsOf: "2026-05-01" })).toBe(1);
    // 1 t of 100 t a year lasts 3.65 days.
    expect(stale({ stockTonnes: 1, stockAsOf: "2026-05-28" })).toBe(1);
    expect(stale({ stockTonnes: 1, stockAsOf: "2026-05-29" })).toBe(0);
    expect(stale({ stockTonnes: 0, stockAsOf: "2026-05-20" })).toBe(0);
  });
});

describe("the time to replace (methods 9)", () => {
  const months = (lines: readonly Partial<PlanLine>[]) => coverOf(lines).groups[0]?.monthsToReplace;
  const lead = 73; // 2.4 months

  test("is lead time and qualification of the longest line, with 3 and 12 months where they are not stated", () => {
    expect(months([{}])).toBe(15);
    expect(months([{ leadTimeDays: lead, qualificationMonths: 5 }])).toBeCloseTo(7.4, 12);
    expect(months([{ leadTimeDays: lead }])).toBeCloseTo(14.4, 12);
    const two = [
      { supplier: "A", leadTimeDays: lead, qualificationMonths: 5 },
      { supplier: "A", leadTimeDays: 0, qualificationMonths: 9 },
    ];
    expect(months(two)).toBe(9);
  });

  test("a qualification counts only where no other parent is qualified; empty is qualified", () => {
    const a = { supplier: "A", leadTimeDays: lead, qualificationMonths: 5 } as const;
    const b = { supplier: "B", leadTimeDays: 0, qualificationMonths: 1 } as const;
    expect(months([a, b])).toBeCloseTo(2.4, 12);
    expect(months([a, { ...b, qualification: "in-progress" }])).toBeCloseTo(7.4, 12);
    expect(months([a, { ...b, supplierParent: " a " }])).toBeCloseTo(7.4, 12);
    // Only B is qualified: A's own lines need none, B's would.
    expect(
      months([
        { ...a, qualification: "not-qualified" },
        { ...b, qualificationMonths: 8 },
      ]),
    ).toBe(8);
  });
});

test("suppliers are one by parent, else by name, whatever the case and spaces", () => {
  const lines = [
    createPlanLine({ line: "1", supplier: "Alpha Works", supplierParent: " ALPHA  Group " }),
    createPlanLine({ line: "2", supplier: "alpha group" }),
    createPlanLine({ line: "3", supplier: "Beta", annualQuantityTonnes: 200 }),
  ];
  const result = assessPlan(lines);
  expect(getExposure(result, "cobalt").suppliers).toEqual({ count: 2, largestShareFraction: 0.5, hhi: 0.5 });
  expect(result.totals.supplierCount).toBe(2);
});
