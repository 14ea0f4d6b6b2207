import type { Finding } from "../finding.js";
import type { PlanLine } from "../plan-line.js";
import { createSoundLine, findByRule } from "../testing/finding.factory.js";

const twoSources = (fields: Partial<PlanLine> = {}): PlanLine[] => [
  createSoundLine(fields),
  createSoundLine({ line: "2", supplier: "Supplier B", ...fields }),
];
const figures = (findings: Finding[]) => findings.map(({ value, limit }) => [value, limit]);
const near = (value: number): number => expect.closeTo(value, 9) as number;

describe("cover-short: cover below the time to replace", () => {
  // 100 t a year; 36.5 days are 1.2 months; one source: 1.2 + 6 = 7.2 months.
  test.each<[string, Partial<PlanLine>, number, number]>([
    ["one source takes lead time and qualification", { stockTonnes: 50 }, 6, 7.2],
    ["an unstated qualification takes 12 months", { stockTonnes: 50, qualificationMonths: null }, 6, 13.2],
    ["an unstated lead time takes 3 months", { stockTonnes: 50, leadTimeDays: null }, 6, 9],
    ["stock that nobody states counts as none", { stockTonnes: null }, 0, 7.2],
    ["need counts, not the quantity", { stockTonnes: 50, needTonnes: 200 }, 3, 7.2],
  ])("%s", (_name, fields, value, limit) => {
    expect(figures(findByRule("cover-short", [createSoundLine(fields)]))).toEqual([
      [near(value), near(limit)],
    ]);
  });

  test("as long as a replacement takes is enough, in spite of rounding", () => {
    for (let need = 0.37; need < 5; need += 0.37) {
      expect(
        findByRule("cover-short", [createSoundLine({ needTonnes: need, stockTonnes: (need * 7.2) / 12 })]),
      ).toEqual([]);
    }
    expect(findByRule("cover-short", [createSoundLine({ stockTonnes: 59.99 })])).toHaveLength(1);
  });

  test("a second qualified source leaves the lead time alone", () => {
    expect(findByRule("cover-short", twoSources({ stockTonnes: 11 }))).toEqual([]);
    expect(figures(findByRule("cover-short", twoSources({ stockTonnes: 9 })))).toEqual([
      [near(1.08), near(1.2)],
    ]);
  });

  test("goods that nobody needs never run short", () => {
    expect(findByRule("cover-short", [createSoundLine({ needTonnes: 0, stockTonnes: null })])).toEqual([]);
  });

  test("tells the stock that fixes it in goods, what it costs, and what a second source would leave to hold", () => {
    // NMC811: of 100 t goods, 7.2 - 1.2 = 6 months are 50 t at 20,000 USD; a second source leaves 1.2 - 1.2 = 0.
    const cathode = { mineralId: null, formula: "LiNi0.8Co0.1Mn0.1O2", form: "cathode" as const };
    const line = createSoundLine({ ...cathode, stockTonnes: 10, unitPriceUsdPerTonne: 20_000 });
    const [found, ...others] = findByRule("cover-short", [line]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      subject: { kind: "goods", form: "cathode", material: "LiNi0.8Co0.1Mn0.1O2" },
      mineralIds: ["lithium", "cobalt", "nickel", "manganese"].filter((id) =>
        found?.mineralIds.includes(id as never),
      ),
      remedyGoodsTonnes: near(50),
      remedyUsd: near(1_000_000),
      stakeUsd: 2_000_000,
      facts: { secondSourceGoodsTonnes: near(0), goodsTonnesPerMonth: near(100 / 12) },
    });
    expect(found?.mineralIds).toHaveLength(4);
    // Rank: 2,000,000 x 6 / 12.
    expect(found?.rankUsd).toBe(1_000_000);
    expect(findByRule("cover-short", [{ ...line, stockTonnes: 0 }])[0]?.facts).toMatchObject({
      secondSourceGoodsTonnes: near(10),
      secondSourceUsd: near(200_000),
    });
  });

  test("without a price there is no stake, rank or cost", () => {
    expect(
      findByRule("cover-short", [createSoundLine({ stockTonnes: 10, unitPriceUsdPerTonne: null })]),
    ).toMatchObject([{ stakeUsd: null, rankUsd: null, remedyUsd: null, remedyGoodsTonnes: near(50) }]);
  });

  test("an organisation may ask for more months than a replacement takes", () => {
    expect(findByRule("cover-short", [createSoundLine({ stockTonnes: 75 })], { limit: 9 })).toEqual([]);
    expect(figures(findByRule("cover-short", [createSoundLine({ stockTonnes: 70 })], { limit: 9 }))).toEqual([
      [near(8.4), 9],
    ]);
    expect(figures(findByRule("cover-short", [createSoundLine({ stockTonnes: 50 })], { limit: 1 }))).toEqual([
      [6, near(7.2)],
    ]);
  });
});

describe("single-qualified-source", () => {
  const other = (fields: Partial<PlanLine>) => createSoundLine({ line: "2", supplier: "B", ...fields });
  test.each<[string, Partial<PlanLine>, number | null]>([
    ["a second parent is another source", {}, null],
    ["the same parent in other letters is the same", { supplierParent: " supplier  a" }, 1],
    ["in progress is not qualified", { qualification: "in-progress" }, 1],
    ["an empty cell is: it is bought today", { qualification: null }, null],
  ])("%s", (_name, fields, value) => {
    const found = findByRule("single-qualified-source", [createSoundLine(), other(fields)]);
    expect(figures(found)).toEqual(value === null ? [] : [[value, 1]]);
  });

  test("none is fewer than one", () => {
    const lines = [
      createSoundLine({ qualification: "not-qualified" }),
      other({ qualification: "in-progress" }),
    ];
    expect(figures(findByRule("single-qualified-source", lines))).toEqual([[0, 1]]);
  });

  test("ranks by the months that stock is short of replacing the source", () => {
    // 100,000 USD x (7.2 - 3.6) / 12; with enough stock nothing is missing.
    expect(findByRule("single-qualified-source", [createSoundLine({ stockTonnes: 30 })])[0]?.rankUsd).toBe(
      30_000,
    );
    expect(findByRule("single-qualified-source", [createSoundLine()])[0]?.rankUsd).toBe(0);
  });
});

describe("contract-ending: end and cover together shorter than replacing", () => {
  // One source: 7.2 months. 2026-06-01 + 91.25 days are 3 months; 91 days end on 2026-08-31.
  const ending = (fields: Partial<PlanLine>) =>
    createSoundLine({ stockTonnes: 30, contractEnd: "2026-08-31", ...fields });

  test("counts the lines whose contract and stock do not last", () => {
    const [found] = findByRule("contract-ending", [ending({})]);
    expect(found).toMatchObject({ value: 1, limit: 0.1, facts: { contractEnd: "2026-08-31" } });
    // 100,000 USD x (7.2 - 91·12/365 - 3.6) / 12
    expect(found?.rankUsd).toBe(Math.round((100_000 * (3.6 - (91 * 12) / 365)) / 12));
  });

  test("a contract that lasts is no finding, one that is over counts as ending today", () => {
    expect(findByRule("contract-ending", [ending({ contractEnd: "2026-10-01" })])).toEqual([]);
    const [over] = findByRule("contract-ending", [ending({ contractEnd: "2020-01-01" })]);
    expect(over?.rankUsd).toBe(30_000);
  });

  test("more stock never creates one", () => {
    for (const stockTonnes of [0, 10, 20, 30, 36, 60, 90]) {
      const before = findByRule("contract-ending", [ending({ stockTonnes })]).length;
      const after = findByRule("contract-ending", [ending({ stockTonnes: stockTonnes + 7 })]).length;
      expect(after).toBeLessThanOrEqual(before);
    }
    expect(findByRule("contract-ending", [ending({ stockTonnes: 36 })])).toEqual([]);
  });

  test("a tenth of the volume is not over a tenth", () => {
    const lasting = createSoundLine({ line: "2", stockTonnes: 0, annualQuantityTonnes: 900 });
    const own = { stockTonnes: 0, needTonnes: 0 };
    expect(findByRule("contract-ending", [ending(own), lasting])).toEqual([]);
    const more = findByRule("contract-ending", [ending({ ...own, annualQuantityTonnes: 101 }), lasting]);
    expect(more).toMatchObject([{ value: near(101 / 1001), lines: ["1"], lineCount: 1 }]);
  });
});

describe("need-above-committed", () => {
  test.each<[number, number]>([
    [116, 1],
    [115, 0],
    [90, 0],
  ])("%p t against a maximum of 100 t finds %p", (needTonnes, count) => {
    const found = findByRule("need-above-committed", [
      createSoundLine({ needTonnes, committedMaxTonnes: 100 }),
    ]);
    expect(found).toHaveLength(count);
  });

  test("compares the lines that state a maximum, and ranks by what is missing of the year", () => {
    const lines = [
      createSoundLine({ needTonnes: 125, committedMaxTonnes: 100 }),
      createSoundLine({ line: "2", needTonnes: 1e6 }),
    ];
    const [found] = findByRule("need-above-committed", lines);
    expect(found).toMatchObject({ value: near(0.25), limit: 0.15, lines: ["1"] });
    // 200,000 USD x (1 - 100/125)
    expect(found?.rankUsd).toBe(40_000);
  });

  test("a maximum of nothing has no ratio, and all of it is missing", () => {
    expect(findByRule("need-above-committed", [createSoundLine({ committedMaxTonnes: 0 })])).toMatchObject([
      { value: null, rankUsd: 100_000 },
    ]);
  });
});

describe("stock-stale", () => {
  const on = (stockAsOf: string | null, fields: Partial<PlanLine> = {}) =>
    findByRule("stock-stale", [createSoundLine({ stockAsOf, ...fields })]);

  test("a count older than 30 days", () => {
    expect(on("2026-05-02")).toEqual([]);
    expect(figures(on("2026-05-01"))).toEqual([[31, 30]]);
    expect(on(null)).toEqual([]);
  });

  test("a count older than the stock would have lasted", () => {
    // 5 t of 100 t a year last 18.25 days.
    expect(figures(on("2026-05-13", { stockTonnes: 5 }))).toEqual([[19, near(18.25)]]);
    expect(on("2026-05-14", { stockTonnes: 5 })).toEqual([]);
    expect(on("2026-05-13", { stockTonnes: 0 })).toEqual([]);
  });

  test("is only watched: it is a question of the count, not of the supply", () => {
    expect(on("2026-01-01")).toMatchObject([{ level: "watch", rankUsd: 0 }]);
  });
});
