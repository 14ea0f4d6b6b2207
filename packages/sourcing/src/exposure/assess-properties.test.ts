import fc from "fast-check";
import type { AssessmentResult } from "../assessment-result.js";
import type { Origins, PlanLine } from "../plan-line.js";
import { assessPlan, createPlanLine } from "../testing/index.js";

const countries = ["COD", "CHN", "AUS", "IDN", "KOR", "CHL", "NCL", "RECYCLED"];
const origins: fc.Arbitrary<Origins> = fc
  .array(fc.tuple(fc.constantFrom(...countries), fc.integer({ min: 1, max: 30 })), { maxLength: 3 })
  .map((entries) => ({
    all: entries.map(([origin, percent]) => ({ origin, shareFraction: percent / 100 })),
    byElement: null,
  }));
const routes = fc.option(
  fc
    .array(
      fc.tuple(fc.constantFrom("COD", "AUS"), fc.constantFrom("COD", "CHN"), fc.integer({ min: 1, max: 50 })),
      {
        minLength: 1,
        maxLength: 2,
      },
    )
    .map((entries) => ({
      all: entries.map(([minedIn, refinedIn, percent]) => ({
        minedIn,
        refinedIn,
        shareFraction: percent / 100,
      })),
      byElement: null,
    })),
  { freq: 4, nil: null },
);
const amount = fc.double({ min: 0.001, max: 1e6, noNaN: true });
const maybe = (values: fc.Arbitrary<number>) => fc.option(values, { nil: null });

const line: fc.Arbitrary<PlanLine> = fc
  .record({
    mineralId: fc.constantFrom(
      "cobalt" as const,
      "nickel" as const,
      "germanium" as const,
      "manganese" as const,
      null,
    ),
    form: fc.constantFrom("ore" as const, "sulfate" as const, null),
    supplier: fc.constantFrom("Alpha", "Beta", " alpha "),
    plantCountryIso3: fc.constantFrom("KOR", "USA", null),
    minedIn: origins,
    refinedIn: origins,
    routes,
    annualQuantityTonnes: amount,
    needTonnes: maybe(amount),
    stockTonnes: maybe(amount),
    unitPriceUsdPerTonne: maybe(amount),
    recycledContentFraction: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map((fields) =>
    createPlanLine({ ...fields, formula: fields.mineralId === null ? "LiNi0.8Mn0.1Co0.1O2" : null }),
  );
const plan = fc
  .array(line, { minLength: 1, maxLength: 6 })
  .map((lines) =>
    lines.map((entry, index): PlanLine => ({ ...entry, line: String(index + 1), sourceRow: index + 2 })),
  );
const runs = { numRuns: 30 };

/** Every number and null of the minerals by pointer. */
function listLeaves(value: unknown, pointer = ""): Map<string, number | null> {
  if (value === null || typeof value === "number") return new Map([[pointer, value]]);
  if (typeof value !== "object") return new Map();
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...listLeaves(inner, `${pointer}/${key}`)]),
  );
}

function expectAlike(
  left: AssessmentResult,
  right: AssessmentResult,
  isCompared = (_pointer: string) => true,
) {
  const [a, b] = [listLeaves(left.minerals), listLeaves(right.minerals)];
  expect([...a.keys()]).toEqual([...b.keys()]);
  for (const [pointer, value] of a) {
    const other = b.get(pointer) ?? null;
    if (!isCompared(pointer)) continue;
    if (value === null || other === null) expect([pointer, value]).toEqual([pointer, other]);
    else if (Math.abs(value - other) > 1e-9 * Math.max(1, Math.abs(value))) {
      throw new Error(`${pointer}: ${String(value)} is not ${String(other)}`);
    }
  }
}

test("low is never above value, nor value above high", () => {
  fc.assert(
    fc.property(plan, (lines) => {
      const leaves = listLeaves(assessPlan(lines).minerals);
      for (const [pointer, low] of leaves) {
        if (!pointer.endsWith("/low") || low === null) continue;
        const value = leaves.get(pointer.replace(/low$/u, "value")) ?? low;
        const high = leaves.get(pointer.replace(/low$/u, "high")) ?? NaN;
        expect(low).toBeLessThanOrEqual(value + 1e-12);
        expect(value).toBeLessThanOrEqual(high + 1e-12);
      }
    }),
    runs,
  );
});

test("splitting a line in two halves changes no figure", () => {
  fc.assert(
    fc.property(plan, (lines) => {
      const halve = (value: number | null) => (value === null ? null : value / 2);
      const halves = lines.flatMap((entry) =>
        ["a", "b"].map((half): PlanLine => ({
          ...entry,
          line: `${entry.line}${half}`,
          annualQuantityTonnes: entry.annualQuantityTonnes / 2,
          needTonnes: halve(entry.needTonnes),
          stockTonnes: halve(entry.stockTonnes),
        })),
      );
      expectAlike(assessPlan(lines), assessPlan(halves));
    }),
    runs,
  );
});

test("the order of the lines changes nothing but rounding", () => {
  fc.assert(
    fc.property(plan, (lines) => {
      const isOrdered = (pointer: string) => !pointer.includes("companyShares");
      expectAlike(assessPlan(lines), assessPlan([...lines].reverse()), isOrdered);
    }),
    runs,
  );
});

test("buying ten times as much changes tonnes and money, not shares and scores", () => {
  fc.assert(
    fc.property(plan, (lines) => {
      const times = (value: number | null) => (value === null ? null : value * 10);
      const larger = lines.map((entry) => ({
        ...entry,
        annualQuantityTonnes: entry.annualQuantityTonnes * 10,
        needTonnes: times(entry.needTonnes),
        stockTonnes: times(entry.stockTonnes),
      }));
      const isShare = (pointer: string) => !/containedTonnes|spendUsd/u.test(pointer);
      expectAlike(assessPlan(lines), assessPlan(larger), isShare);
    }),
    runs,
  );
});

test("forgetting an origin only widens a concentration", () => {
  fc.assert(
    fc.property(line, (entry) => {
      const known = createPlanLine({ ...entry, mineralId: "cobalt", formula: null, routes: null });
      const part = { all: known.minedIn.all.slice(1), byElement: null };
      const stageOf = (from: PlanLine) => assessPlan([from]).minerals[0]?.stages.mine;
      const [full, less] = [stageOf(known), stageOf({ ...known, minedIn: part })];
      const isRecycled = known.minedIn.all[0]?.origin === "RECYCLED";
      if (isRecycled) return;
      expect(less?.companyHhi.low).toBeLessThanOrEqual((full?.companyHhi.low ?? NaN) + 1e-12);
      expect(less?.companyHhi.high).toBeGreaterThanOrEqual((full?.companyHhi.high ?? NaN) - 1e-12);
      expect(less?.companyConcentration.low).toBeLessThanOrEqual(
        (full?.companyConcentration.low ?? NaN) + 1e-12,
      );
    }),
    runs,
  );
});

test("a null figure has a gap that says why", () => {
  fc.assert(
    fc.property(plan, (lines) => {
      const result = assessPlan(lines);
      const gaps = new Map(result.trace.map((entry) => [entry.path, entry.gaps.length]));
      const coverOf = (pointer: string): number => {
        for (let path = pointer; path !== ""; path = path.slice(0, path.lastIndexOf("/"))) {
          const found = gaps.get(path);
          if (found !== undefined) return found;
        }
        return 0;
      };
      const silent = [...listLeaves(result.minerals, "/minerals")].filter(
        ([pointer, value]) =>
          value === null &&
          !/\/(form|material|mineralId|sourceId|year|stage)$/u.test(pointer) &&
          coverOf(pointer) === 0,
      );
      expect(silent).toEqual([]);
    }),
    runs,
  );
});

test("the trace holds what a concentration is recomputed from", () => {
  fc.assert(
    fc.property(plan, (lines) => {
      const result = assessPlan(lines);
      result.minerals.forEach((mineral, index) => {
        const entry = result.trace.find(
          (one) => one.path === `/minerals/${String(index)}/stages/mine/companyConcentration`,
        );
        const inputs = new Map(entry?.inputs.map((input) => [input.name, Number(input.value)]));
        const unknown = inputs.get("U") ?? NaN;
        let sum = 0;
        for (const [name, share] of inputs) {
          if (!name.startsWith("S ")) continue;
          const country = name.slice(2);
          const factor = inputs.get(`t̄ value ${country}`) ?? inputs.get(`t̄ ${country}`) ?? NaN;
          sum += share ** 2 * (inputs.get(`r ${country}`) ?? NaN) * factor;
        }
        expect(10 * sum + 5 * unknown ** 2).toBeCloseTo(
          mineral.stages.mine.companyConcentration.value ?? NaN,
          9,
        );
      });
    }),
    { numRuns: 30 },
  );
});
