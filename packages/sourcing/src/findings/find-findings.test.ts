import { findingRuleIds, type Finding } from "../assessment-result.js";
import type { PlanLine } from "../plan-line.js";
import { assessPlan, createPlanLine, originsOf, type AssessPlanChoices } from "../testing/index.js";
import { defaultFindingRules } from "./finding-rules.js";
import { renderFinding } from "./render-finding.js";

function find(ruleId: Finding["ruleId"], lines: PlanLine[], choices: AssessPlanChoices = {}): Finding[] {
  const rules = { ...defaultFindingRules, [ruleId]: { ...defaultFindingRules[ruleId], isEnabled: true } };
  return assessPlan(lines, { rules, ...choices }).findings.filter((finding) => finding.ruleId === ruleId);
}
const one = (fields: Partial<PlanLine>) => [createPlanLine(fields)];

describe("cover-short", () => {
  // 100 t a year; 36.5 days are 1.2 months of 365/12 days.
  test.each<[string, Partial<PlanLine>, number | null]>([
    ["unknown times want 3 months", { stockTonnes: 24 }, 3],
    ["3 months are enough then", { stockTonnes: 25 }, null],
    ["lead time alone", { stockTonnes: 9, leadTimeDays: 36.5, qualification: "qualified" }, 1.2],
    ["lead time and qualification", { stockTonnes: 50, leadTimeDays: 36.5, qualificationMonths: 6 }, 7.2],
    ["longer than both", { stockTonnes: 61, leadTimeDays: 36.5, qualificationMonths: 6 }, null],
    ["unknown stock finds nothing", { leadTimeDays: 400 }, null],
  ])("%s", (_name, fields, limit) => {
    expect(find("cover-short", one(fields)).map((finding) => finding.limit)).toEqual(
      limit === null ? [] : [expect.closeTo(limit, 10)],
    );
  });

  test("another qualified source makes the qualification no matter", () => {
    const fields = {
      stockTonnes: 20,
      leadTimeDays: 36.5,
      qualificationMonths: 12,
      qualification: "qualified" as const,
    };
    const lines = [createPlanLine(fields), createPlanLine({ ...fields, line: "2", supplier: "Supplier B" })];
    expect(find("cover-short", lines)).toEqual([]);
    expect(find("cover-short", one(fields))).toHaveLength(1);
  });
});

test("single-qualified-source counts qualified parents of a group", () => {
  const a = createPlanLine({ qualification: "qualified", supplierParent: "Group" });
  const same = createPlanLine({
    line: "2",
    supplier: "B",
    supplierParent: "group ",
    qualification: "qualified",
  });
  const other = createPlanLine({ line: "3", supplier: "C", qualification: "in-progress" });
  expect(find("single-qualified-source", [a, same, other])).toMatchObject([{ value: 1, limit: 1 }]);
  expect(find("single-qualified-source", [a, { ...other, qualification: "qualified" }])).toEqual([]);
});

describe("country-above", () => {
  test.each<[string, string, boolean | undefined, number | null]>([
    ["certain", "COD:70;AUS:30", undefined, 0.7],
    ["only with the unknown part", "COD:60;AUS:30", true, 0.7],
    ["at the limit is not above", "COD:65;AUS:35", undefined, null],
    ["home is not counted", "KOR:100", undefined, null],
    ["recycled is no country", "RECYCLED:100", undefined, null],
  ])("%s", (_name, origins, isPossible, value) => {
    const found = find("country-above", one({ minedIn: originsOf(origins), refinedIn: originsOf("KOR") }));
    expect(
      found.map((finding) => [finding.stage, finding.subject, finding.isPossible, finding.value]),
    ).toEqual(value === null ? [] : [["mine", "COD", isPossible, expect.closeTo(value, 12)]]);
  });
});

test("supplier-above names the parent above half", () => {
  const lines = [
    createPlanLine({ supplier: "Alpha", supplierParent: "Group", annualQuantityTonnes: 60 }),
    createPlanLine({ line: "2", supplier: "Beta", annualQuantityTonnes: 40 }),
  ];
  expect(find("supplier-above", lines)).toMatchObject([{ subject: "Group", value: 0.6, lines: ["1"] }]);
});

test("touched-by-measures says which measures and whom to ask", () => {
  const found = find(
    "touched-by-measures",
    one({ minedIn: originsOf("COD:20;AUS:80"), refinedIn: originsOf("CHN") }),
  );
  expect(found).toMatchObject([{ subject: "cod-cobalt-quota-2025", value: 0.2, limit: 0.1 }]);
  expect(found[0]?.remedy).toContain("Supplier A");
  expect(find("touched-by-measures", one({ minedIn: originsOf("COD:10;AUS:90") }))).toEqual([]);
});

describe("pause-ending", () => {
  const germanium = (plantCountryIso3: string) =>
    one({ mineralId: "germanium", refinedIn: originsOf("CHN"), plantCountryIso3 });
  const on = (date: string, plant = "USA") => find("pause-ending", germanium(plant), { request: { date } });

  test("counts the days until a pause ends that would touch the plan", () => {
    // The pause of the ban on exports to the USA ends on 2026-11-27.
    expect(on("2026-11-20")).toMatchObject([
      { subject: "chn-germanium-usa-2024", value: 7, limit: 90, stage: "refine" },
    ]);
    expect(on("2026-08-29")).toMatchObject([{ value: 90 }]);
    expect(on("2026-08-28")).toEqual([]);
    expect(on("2026-11-27")).toEqual([]);
  });

  test("is silent where the measure would not reach the plant", () => {
    expect(on("2026-11-20", "KOR")).toEqual([]);
  });

  test("reaches a cathode made in China, though its stage has no figures yet", () => {
    const cathode = {
      mineralId: null,
      formula: "LiFePO4",
      form: "cathode" as const,
      supplierCountryIso3: "CHN",
    };
    const found = find("pause-ending", one(cathode), { request: { date: "2026-11-01" } });
    expect(found.map((finding) => finding.subject)).toEqual(["chn-58-lithium-2025"]);
  });
});

test("contract-ending weighs the contracts that stock and a qualification do not bridge", () => {
  // 12·50/100 = 6 months of cover and 3 of qualification are bridged until 2027-03-01; on 2026-06-01 that is 273.75 days.
  const on = (contractEnd: string | null) =>
    find("contract-ending", one({ stockTonnes: 50, qualificationMonths: 3, contractEnd }));
  expect(on("2027-02-28")).toMatchObject([{ value: 1, limit: 0.1, lines: ["1"] }]);
  expect(on("2027-03-05")).toEqual([]);
  expect(on(null)).toEqual([]);
});

test("origin-unknown asks the supplier of the unknown part, not at a stage that does not apply", () => {
  const found = find("origin-unknown", one({ mineralId: "germanium", refinedIn: originsOf("CHN:70") }));
  expect(found).toMatchObject([
    { stage: "refine", value: expect.closeTo(0.3, 12) as number, subject: "Supplier A" },
  ]);
});

test.each<[number, number]>([
  [116, 1],
  [115, 0],
])("need-above-committed: %p t against a maximum of 100 t finds %p", (needTonnes, count) => {
  expect(find("need-above-committed", one({ needTonnes, committedMaxTonnes: 100 }))).toHaveLength(count);
});

test("mix-more-concentrated needs both a worse value and a country above 40 %", () => {
  expect(
    find("mix-more-concentrated", one({ refinedIn: originsOf("CHN"), minedIn: originsOf("AUS") })),
  ).toMatchObject([{ stage: "refine", subject: "CHN", value: 1, limit: 0.4 }]);
});

test("rules that are off stay silent until switched on", () => {
  const lines = one({ minedIn: originsOf("COD"), refinedIn: originsOf("CHN") });
  const ids = assessPlan(lines).findings.map((finding) => finding.ruleId);
  expect(ids).not.toContain("concentration-above");
  expect(ids).not.toContain("supplier-hhi");
  expect(find("concentration-above", lines)).toHaveLength(1);
  expect(find("supplier-hhi", lines)).toMatchObject([{ value: 1 }]);
});

test("every finding reads whole in both languages", () => {
  const rules = Object.fromEntries(
    findingRuleIds.map((id) => [id, { ...defaultFindingRules[id], isEnabled: true }]),
  ) as typeof defaultFindingRules;
  const line = createPlanLine({
    minedIn: originsOf("COD:70"),
    refinedIn: originsOf("CHN:60"),
    stockTonnes: 1,
    contractEnd: "2026-06-10",
    needTonnes: 200,
    committedMaxTonnes: 100,
    qualificationMonths: 2,
  });
  const germanium = createPlanLine({
    line: "2",
    mineralId: "germanium",
    refinedIn: originsOf("CHN"),
    plantCountryIso3: "USA",
  });
  const { findings } = assessPlan([line, germanium], { rules, request: { date: "2026-11-01" } });
  expect(new Set(findings.map((finding) => finding.ruleId))).toEqual(new Set(findingRuleIds));
  for (const finding of findings) {
    const chinese = renderFinding(finding, "zh");
    expect([finding.message, finding.remedy, chinese.message, chinese.remedy].join(" ")).not.toMatch(
      /undefined|null|NaN|\? |\[object/u,
    );
    expect(chinese.message).toMatch(/[一-鿿]/u);
    expect(renderFinding(finding, "en")).toEqual({
      message: finding.message,
      remedy: finding.remedy,
    });
  }
});
