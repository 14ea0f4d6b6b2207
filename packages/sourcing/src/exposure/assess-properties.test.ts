import {
  findWorldSeries,
  knownProducers,
  listEditions,
  loadEdition,
  type MineralId,
  type Stage,
  type ValueInterval,
} from "@interphase/minerals";
import fc from "fast-check";
import type { AssessmentRequest } from "../assessments.contract.js";
import type { PlanLine } from "../plan-line.js";
import { assessPlan, getExposure } from "../testing/assess-plan.js";
import { planLines } from "../testing/any-plan.factory.js";
import { createPlanLine } from "../testing/plan-line.factory.js";

const editions = listEditions().map(({ name }) => name);
const requests: fc.Arbitrary<AssessmentRequest> = fc.record({
  edition: fc.constantFrom(...editions),
  date: fc.constantFrom("2025-06-01", "2026-06-01", "2026-12-05"),
});

/** A country that no table knows: it stands for the unnamed one (r 0.5, no measures, no producer). */
const unnamed = "QQQ";
const minerals = [
  "lithium",
  "cobalt",
  "nickel",
  "natural-graphite",
  "manganese",
  "germanium",
  "copper",
] as const;
const column = { mine: "minedIn", refine: "refinedIn" } as const;

const suppliersOfParts = ["A", "B", "C"];

/** Lines of one mineral and form without routes, some of whose origins are open. */
const openPlans = fc.record({
  mineralId: fc.constantFrom<MineralId>(...minerals),
  stage: fc.constantFrom<Stage>("mine", "refine"),
  form: fc.constantFrom(null, "concentrate", "sulfate"),
  known: fc.array(
    fc.record({
      supplier: fc.constantFrom(...suppliersOfParts),
      tonnes: fc.integer({ min: 1, max: 100 }),
      country: fc.constantFrom("CHN", "COD", "AUS", "IDN", "KOR"),
      share: fc.constantFrom(0, 0, 0.3, 0.7, 1),
      refined: fc.constantFrom(null, "KOR", "CHN"),
      plant: fc.constantFrom(null, "CHN", "USA"),
    }),
    { minLength: 1, maxLength: 6 },
  ),
});
type OpenPlan = typeof openPlans extends fc.Arbitrary<infer T> ? T : never;

function linesOf({ mineralId, stage, form, known }: OpenPlan): PlanLine[] {
  return known.map(({ supplier, tonnes, country, share, refined, plant }, index) => {
    const shares = share === 0 ? [] : [{ origin: country, shareFraction: share }];
    const other = refined === null ? [] : [{ origin: refined, shareFraction: 1 }];
    return createPlanLine({
      line: String(index),
      mineralId,
      form,
      supplier,
      annualQuantityTonnes: tonnes,
      plantCountryIso3: plant,
      [column[stage]]: { all: shares, byElement: null },
      [column[stage === "mine" ? "refine" : "mine"]]: { all: other, byElement: null },
    });
  });
}

/** The same lines, when one supplier says that all that was open comes from one country. */
function disclose(lines: readonly PlanLine[], stage: Stage, supplier: string, country: string): PlanLine[] {
  return lines.map((line) => {
    const { all } = line[column[stage]];
    const open = 1 - all.reduce((sum, { shareFraction }) => sum + shareFraction, 0);
    if (line.supplier !== supplier || open < 1e-9) return line;
    const told = { all: [...all, { origin: country, shareFraction: open }], byElement: null };
    return { ...line, [column[stage]]: told };
  });
}

function figuresAt(lines: readonly PlanLine[], plan: OpenPlan, request: AssessmentRequest) {
  const { companyHhi, companyConcentration } = getExposure(assessPlan(lines, { request }), plan.mineralId)
    .stages[plan.stage];
  return { hhi: companyHhi, concentration: companyConcentration };
}

const openSuppliers = (lines: readonly PlanLine[], stage: Stage) =>
  suppliersOfParts.filter((supplier) =>
    lines.some(
      (line) =>
        line.supplier === supplier &&
        line[column[stage]].all.reduce((sum, { shareFraction }) => sum + shareFraction, 0) < 1 - 1e-9,
    ),
  );

describe("not knowing is neither rewarded nor punished (methods 3 and 6)", () => {
  const worldOf = (request: AssessmentRequest, mineralId: MineralId, stage: Stage, form: string | null) => {
    const edition = loadEdition(request.edition ?? "");
    return {
      series: findWorldSeries(edition, { mineralId, stage, forms: [form] }),
      producers: knownProducers(edition, mineralId, stage).countries,
    };
  };

  test("disclosing a lump changes nothing on average, over every shipped edition", () => {
    fc.assert(
      fc.property(openPlans, requests, (plan, request) => {
        const { series } = worldOf(request, plan.mineralId, plan.stage, plan.form);
        const lines = linesOf(plan);
        const open = openSuppliers(lines, plan.stage);
        const [supplier] = open;
        fc.pre(supplier !== undefined && series.use.state !== "not-applicable");
        // Two lumps of the unnamed country are one country: naming only one of them would part them.
        fc.pre(open.length === 1 || (series.hasShares && series.unknownShareFraction === 0));
        const before = figuresAt(lines, plan, request);
        const draws: [string, number][] = [
          ...series.shares.map((share): [string, number] => [share.countryIso3, share.shareFraction]),
          [unnamed, series.hasShares ? series.unknownShareFraction : 1],
        ];
        let [hhi, concentration] = [0, 0];
        for (const [country, weight] of draws) {
          if (weight === 0) continue;
          const after = figuresAt(disclose(lines, plan.stage, supplier, country), plan, request);
          hhi += weight * (after.hhi?.value ?? NaN);
          concentration += weight * (after.concentration?.value ?? NaN);
        }
        expect(hhi).toBeCloseTo(before.hhi?.value ?? NaN, 10);
        expect(concentration).toBeCloseTo(before.concentration?.value ?? NaN, 10);
      }),
      { numRuns: 40 },
    );
  });

  test("disclosing a lump never leaves the interval", () => {
    const isWithin = (value: number | undefined, interval: ValueInterval | null) =>
      value !== undefined &&
      interval !== null &&
      value >= interval.low - 1e-9 &&
      value <= interval.high + 1e-9;
    fc.assert(
      fc.property(openPlans, requests, fc.nat(), (plan, request, pick) => {
        const { series, producers } = worldOf(request, plan.mineralId, plan.stage, plan.form);
        const lines = linesOf(plan);
        const [supplier] = openSuppliers(lines, plan.stage);
        fc.pre(supplier !== undefined && series.use.state !== "not-applicable");
        const named = lines.flatMap((line) => line[column[plan.stage]].all.map(({ origin }) => origin));
        const possible = [...new Set([...named, ...producers])];
        const country = possible[pick % possible.length] ?? unnamed;
        const before = figuresAt(lines, plan, request);
        const after = figuresAt(disclose(lines, plan.stage, supplier, country), plan, request);
        expect(isWithin(after.hhi?.value, before.hhi)).toBe(true);
        expect(isWithin(after.concentration?.value, before.concentration)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

/** Every number of a value with its place. */
function numbersOf(value: unknown, place = ""): [string, number][] {
  if (typeof value === "number") return [[place, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersOf(inner, `${place}/${key}`));
}

describe("the result of any plan", () => {
  test("attributed spends add up to the priced total", () => {
    fc.assert(
      fc.property(planLines(20), requests, (lines, request) => {
        const { minerals, totals } = assessPlan(lines, { request });
        const sum = minerals.reduce((total, { attributedSpendUsd }) => total + (attributedSpendUsd ?? 0), 0);
        expect(Math.abs(sum - (totals.spendUsd ?? 0))).toBeLessThanOrEqual(1e-9 * Math.max(1, sum));
      }),
      { numRuns: 60 },
    );
  });

  test("every interval is in order, every share within 0 and 1, every number finite", () => {
    const check = (figure: ValueInterval | null) => {
      if (figure === null) return;
      expect(figure.low).toBeLessThanOrEqual(figure.value + 1e-9);
      expect(figure.value).toBeLessThanOrEqual(figure.high + 1e-9);
    };
    fc.assert(
      fc.property(planLines(20), requests, (lines, request) => {
        const result = assessPlan(lines, { request });
        for (const mineral of result.minerals) {
          for (const stage of Object.values(mineral.stages)) {
            [stage.companyHhi, stage.worldHhi, stage.companyConcentration, stage.worldConcentration].forEach(
              check,
            );
          }
          check(mineral.sourcingConcentration);
          check(mineral.geoPolRisk);
          check(mineral.touchedByMeasures.volumeFraction);
          mineral.touchedByMeasures.measures.forEach(check);
        }
        for (const [place, number] of numbersOf(result)) {
          if (!Number.isFinite(number)) throw new Error(`${place} is ${String(number)}`);
          if (/Fraction$/u.test(place) && (number < 0 || number > 1))
            throw new Error(`${place} is ${String(number)}`);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("the order of lines changes nothing but the rounding", () => {
    const figuresOf = (lines: readonly PlanLine[], request: AssessmentRequest) => {
      const { totals, minerals, exposureOrder } = assessPlan(lines, { request });
      return { exposureOrder, numbers: numbersOf({ totals, minerals }) };
    };
    fc.assert(
      fc.property(planLines(15), requests, (lines, request) => {
        const [there, back] = [figuresOf(lines, request), figuresOf([...lines].reverse(), request)];
        expect(back.exposureOrder).toEqual(there.exposureOrder);
        expect(back.numbers.map(([place]) => place)).toEqual(there.numbers.map(([place]) => place));
        back.numbers.forEach(([place, number], index) => {
          const other = there.numbers[index]?.[1] ?? NaN;
          if (Math.abs(number - other) > 1e-9 * Math.max(1, Math.abs(other))) {
            throw new Error(`${place}: ${String(number)} and ${String(other)}`);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  test("the same plan gives the same bytes", () => {
    fc.assert(
      fc.property(planLines(10), requests, (lines, request) => {
        expect(JSON.stringify(assessPlan(lines, { request }))).toBe(
          JSON.stringify(assessPlan(lines, { request })),
        );
      }),
      { numRuns: 20 },
    );
  });

  test("every null has a gap at its own path", () => {
    const nullsOf = (value: unknown, place: string): string[] => {
      if (value === null) return [place];
      if (typeof value !== "object") return [];
      return Object.entries(value).flatMap(([key, inner]) => nullsOf(inner, `${place}/${key}`));
    };
    /** Names, not figures. */
    const isName = (place: string) => /\/(series\/\w+|form|material)$/u.test(place);
    fc.assert(
      fc.property(planLines(10), requests, (lines, request) => {
        const { totals, minerals, gaps } = assessPlan(lines, { request });
        const explained = new Set(gaps.map(({ path }) => path));
        const silent = nullsOf({ totals, minerals }, "").filter(
          (place) => !isName(place) && !explained.has(place),
        );
        expect(silent).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
