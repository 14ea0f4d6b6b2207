import { evaluate, type FigureValue, type Formula, type Term } from "@interphase/figures";
import fc from "fast-check";
import { findingLevels, findingSubjectKey, type Finding } from "../finding.js";
import type { PlanLine } from "../plan-line.js";
import { createPlanDetail } from "../testing/plan-detail.factory.js";
import { createPlanLine, originsOf } from "../testing/plan-line.factory.js";
import { findFindings, workOutFindings } from "./find-findings.js";
import { computeWorkings } from "./finding-formula.js";
import { compareFindings } from "./finding-order.js";
import { defaultFindingRules } from "./finding-rules.js";

const date = fc.constantFrom("2026-04-01", "2026-05-25", "2026-07-01", "2026-12-01", "2028-01-01", null);
const tonnes = fc.constantFrom(null, 0, 1, 10, 50, 120);
const origin = fc.constantFrom(
  "",
  "COD",
  "CHN",
  "COD:60;AUS:20",
  "AUS:50;CHL:50",
  "CHN:70",
  "RECYCLED:40;IDN:60",
);

const goods = fc.constantFrom(
  { mineralId: "cobalt" as const, formula: null, form: "sulfate" as const },
  { mineralId: "lithium" as const, formula: null, form: null },
  { mineralId: null, formula: "LiNi0.8Co0.1Mn0.1O2", form: "cathode" as const },
  { mineralId: "germanium" as const, formula: null, form: "metal" as const },
  { mineralId: "natural-graphite" as const, formula: null, form: "concentrate" as const },
);

const anyLine: fc.Arbitrary<Partial<PlanLine>> = fc
  .record({
    goods,
    supplier: fc.constantFrom("Alpha", "Beta", "Gamma"),
    minedIn: origin.map(originsOf),
    refinedIn: origin.map(originsOf),
    supplierCountryIso3: fc.constantFrom(null, "CHN", "KOR"),
    plantCountryIso3: fc.constantFrom(null, "USA", "KOR"),
    stockTonnes: tonnes,
    stockAsOf: date,
    needTonnes: tonnes,
    committedMaxTonnes: tonnes,
    contractEnd: date,
    leadTimeDays: fc.constantFrom(null, 30, 200),
    qualification: fc.constantFrom(null, "qualified" as const, "in-progress" as const),
    qualificationMonths: fc.constantFrom(null, 0, 6, 18),
    unitPriceUsdPerTonne: fc.constantFrom(null, 1000, 30_000),
  })
  .map(({ goods: own, ...fields }) => ({ ...own, ...fields }));

const anyPlan = (most: number): fc.Arbitrary<PlanLine[]> =>
  fc
    .array(anyLine, { minLength: 1, maxLength: most })
    .map((lines) => lines.map((fields, index) => createPlanLine({ ...fields, line: String(index + 1) })));

const request = { date: "2026-06-01" };
const find = (lines: PlanLine[]): Finding[] =>
  findFindings(createPlanDetail(lines, { request }), defaultFindingRules);

test("thirty lines never make a hundred findings, and at most one a goods group is to act on", () => {
  fc.assert(
    fc.property(anyPlan(30), (lines) => {
      const findings = find(lines);
      expect(findings.length).toBeLessThan(100);
      const acts = findings.filter(({ level, subject }) => level === "act" && subject.kind === "goods");
      expect(new Set(acts.map(({ subject }) => findingSubjectKey(subject))).size).toBe(acts.length);
    }),
    { numRuns: 40 },
  );
});

test("findings stand in one order, each once, whatever order the lines came in", () => {
  fc.assert(
    fc.property(anyPlan(8), (lines) => {
      const findings = find(lines);
      expect([...findings].sort(compareFindings)).toEqual(findings);
      const place = (finding: Finding) =>
        [
          finding.ruleId,
          findingSubjectKey(finding.subject),
          finding.stage,
          finding.countryIso3,
          finding.supplier,
        ].join("|");
      expect(new Set(findings.map(place)).size).toBe(findings.length);
      expect(
        find([...lines].reverse())
          .map(place)
          .sort(),
      ).toEqual(findings.map(place).sort());
    }),
    { numRuns: 40 },
  );
});

test("more stock never makes a finding about goods more urgent or greater", () => {
  const urgency = ({ level }: Finding) => findingLevels.indexOf(level);
  const ofGoods = (findings: Finding[]) =>
    findings.filter(({ ruleId }) => ruleId === "cover-short" || ruleId === "contract-ending");
  const keyOf = ({ ruleId, subject }: Finding) => `${ruleId}|${findingSubjectKey(subject)}`;
  fc.assert(
    fc.property(anyPlan(6), fc.double({ min: 0.1, max: 100, noNaN: true }), (lines, more) => {
      const before = new Map(ofGoods(find(lines)).map((finding) => [keyOf(finding), finding]));
      const stocked = lines.map((line) => ({ ...line, stockTonnes: (line.stockTonnes ?? 0) + more }));
      const after = ofGoods(find(stocked));
      for (const finding of after) {
        const was = before.get(keyOf(finding));
        expect(was).toBeDefined();
        if (was === undefined) continue;
        expect(finding.rankUsd ?? 0).toBeLessThanOrEqual(was.rankUsd ?? 0);
      }
      const worst = (findings: Iterable<Finding>, key: string) =>
        Math.min(
          ...[...findings].filter(({ subject }) => findingSubjectKey(subject) === key).map(urgency),
          9,
        );
      for (const key of new Set(after.map(({ subject }) => findingSubjectKey(subject)))) {
        expect(worst(after, key)).toBeGreaterThanOrEqual(worst(before.values(), key));
      }
    }),
    { numRuns: 40 },
  );
});

/** What does the evaluator of explanations make of a formula over these numbers? */
function evaluateFormula(formula: Formula, values: Readonly<Record<string, number | null>>): FigureValue {
  const terms = Object.fromEntries(
    Object.keys(values).map((name): [string, Term] => [
      name,
      {
        symbol: name,
        subjects: [],
        value: null,
        unit: null,
        origin: { kind: "state", code: name, facts: {} },
      },
    ]),
  );
  const made = { path: "", name: { code: "", facts: {} }, method: "", version: "", unit: null, figure: null };
  return evaluate(
    { ...made, formulas: { value: formula }, terms, gaps: [] },
    (origin) => (origin.kind === "state" ? (values[origin.code] ?? null) : null),
    () => undefined,
  );
}

test("the formulas come to the same where explanations are evaluated", () => {
  fc.assert(
    fc.property(anyPlan(6), (lines) => {
      for (const { workings } of workOutFindings(createPlanDetail(lines, { request }), defaultFindingRules)) {
        const figures = computeWorkings(workings);
        const inputs = Object.entries(workings.inputs).map(([name, { value }]) => [name, value] as const);
        const values = { ...figures, ...Object.fromEntries(inputs) };
        for (const [figure, formula] of Object.entries(workings.formulas)) {
          expect(evaluateFormula(formula, values)).toBe(figures[figure as keyof typeof figures]);
        }
      }
    }),
    { numRuns: 20 },
  );
});

test("every figure of a finding is what its formulas come to, and a rank is at most the stake", () => {
  fc.assert(
    fc.property(anyPlan(10), (lines) => {
      for (const { finding, workings } of workOutFindings(
        createPlanDetail(lines, { request }),
        defaultFindingRules,
      )) {
        const figures = computeWorkings(workings);
        const { value, limit, stakeUsd, remedyGoodsTonnes, remedyUsd, rankUsd } = finding;
        expect({ value, limit, stakeUsd, remedyGoodsTonnes, remedyUsd }).toEqual({
          value: figures.value,
          limit: figures.limit,
          stakeUsd: figures.stakeUsd,
          remedyGoodsTonnes: figures.remedyGoodsTonnes,
          remedyUsd: figures.remedyUsd,
        });
        expect(rankUsd === null).toBe(stakeUsd === null);
        expect(rankUsd ?? 0).toBeGreaterThanOrEqual(0);
        expect(rankUsd ?? 0).toBeLessThanOrEqual(Math.round(stakeUsd ?? 0));
        expect(finding.level === "act" && finding.possible).toBe(false);
      }
    }),
    { numRuns: 40 },
  );
});
