import { defaultEditionName, loadEdition } from "@interphase/minerals";
import { defaultFindingRules } from "../findings/finding-rules.js";
import type { PlanLine } from "../plan-line.js";
import { assessPlan, createPlanLine, originsOf } from "../testing/index.js";
import { compareAssessments, type ComparedAssessment } from "./assessment-comparison.js";
import { comparePlans } from "./plan-comparison.js";

const edition = loadEdition(defaultEditionName());
const options = {
  edition: edition.name,
  editionHash: edition.sha256,
  date: "2026-06-01",
  homeArea: ["KOR"],
  series: [],
  governanceYear: edition.latestGovernanceYear,
};
const compared = (lines: PlanLine[], date = options.date) => ({
  lines,
  options: { ...options, date },
  result: assessPlan(lines, { request: { date } }),
});

const base = [
  createPlanLine({ line: "1", minedIn: originsOf("COD:100"), stockTonnes: 10 }),
  createPlanLine({ line: "2", minedIn: originsOf("AUS:100") }),
  createPlanLine({ line: "3", mineralId: "nickel", minedIn: originsOf("IDN:100") }),
];

test("plans are compared line by line, wherever a line stands in its file", () => {
  const after = [
    { ...base[2]!, sourceRow: 9 },
    createPlanLine({ line: "1", minedIn: originsOf("COD:60;AUS:40"), stockTonnes: 10 }),
    createPlanLine({ line: "10" }),
  ];
  expect(comparePlans(base, after)).toEqual({
    added: ["10"],
    removed: ["2"],
    changed: [{ line: "1", fields: [{ field: "minedIn", before: "COD:100", after: "COD:60;AUS:40" }] }],
    unchangedCount: 1,
  });
});

test("a figure names the lines that moved it, and only those", () => {
  const after = [
    createPlanLine({ line: "1", minedIn: originsOf("COD:60;AUS:40"), stockTonnes: 10 }),
    createPlanLine({ line: "2", minedIn: originsOf("AUS:100"), stockTonnes: 50 }),
    base[2]!,
  ];
  const { changes, causes } = compareAssessments(compared(base), compared(after), edition);
  const change = (metric: string) => changes.find((entry) => entry.metric === metric);
  expect(change("/stages/mine/companyShares/COD")).toEqual({
    mineralId: "cobalt",
    metric: "/stages/mine/companyShares/COD",
    before: 0.5,
    after: 0.3,
    lines: ["1"],
  });
  // 12·10/200 months before (line 2 unknown), 12·60/200 after.
  expect(change("/monthsOfCover/months")).toMatchObject({ before: 0.6, after: 3.6, lines: ["2"] });
  expect(change("/containedTonnes")).toBeUndefined();
  expect(changes.every((entry) => entry.mineralId === "cobalt")).toBe(true);
  expect(causes).toEqual(["lines"]);
});

test("what only the date moved has no lines", () => {
  const { changes, causes } = compareAssessments(compared(base, "2024-06-01"), compared(base), edition);
  expect(causes).toEqual(["date"]);
  expect(changes.length).toBeGreaterThan(0);
  expect(changes.flatMap((entry) => entry.lines)).toEqual([]);
});

test("rules for findings that differ are a cause, and unknown ones are none", () => {
  const withRules = (limit: number) => {
    const one = compared(base);
    const rules = { ...defaultFindingRules, "cover-short": { isEnabled: true, limit } };
    return { ...one, options: { ...one.options, findingRules: rules } };
  };
  const causesOf = (before: ComparedAssessment, after: ComparedAssessment) =>
    compareAssessments(before, after, edition).causes;
  expect(causesOf(withRules(3), withRules(6))).toEqual(["finding-rules"]);
  expect(causesOf(withRules(3), withRules(3))).toEqual([]);
  expect(causesOf(compared(base), withRules(3))).toEqual([]);
});

test("a mineral that came is compared with nothing", () => {
  const { changes } = compareAssessments(compared(base.slice(0, 2)), compared(base), edition);
  const nickel = changes.filter((entry) => entry.mineralId === "nickel");
  expect(nickel.find((entry) => entry.metric === "/containedTonnes")).toEqual({
    mineralId: "nickel",
    metric: "/containedTonnes",
    before: null,
    after: 100,
    lines: ["3"],
  });
});
