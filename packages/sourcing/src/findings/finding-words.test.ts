import type { Finding } from "../assessment-result.js";
import type { PlanLine } from "../plan-line.js";
import {
  assessPlan,
  createPlanLine,
  getExposure,
  originsOf,
  type AssessPlanChoices,
} from "../testing/index.js";
import { defaultFindingRules } from "./finding-rules.js";
import { renderFinding } from "./render-finding.js";

function find(ruleId: Finding["ruleId"], lines: PlanLine[], choices: AssessPlanChoices = {}): Finding[] {
  const rules = { ...defaultFindingRules, [ruleId]: { ...defaultFindingRules[ruleId], isEnabled: true } };
  return assessPlan(lines, { rules, ...choices }).findings.filter((finding) => finding.ruleId === ruleId);
}
function findOne(...args: Parameters<typeof find>): Finding {
  const [finding, ...more] = find(...args);
  if (finding === undefined || more.length > 0) throw new Error(`Expected one ${args[0]}.`);
  return finding;
}
const line = (fields: Partial<PlanLine> = {}) => createPlanLine(fields);

describe("single-qualified-source", () => {
  test("one source in use without a stated qualification is possible, and not called qualified", () => {
    const finding = findOne("single-qualified-source", [line()]);
    expect(finding).toMatchObject({ value: 1, isPossible: true });
    expect(finding.message).toContain(
      "only one source is in use (Supplier A); no line states a qualification",
    );
  });

  test("a stated single source is certain and asks for another, none qualified asks for a first", () => {
    const single = findOne("single-qualified-source", [line({ qualification: "qualified" })]);
    expect(single.isPossible).toBeUndefined();
    expect(single.message).toContain("only one source is qualified");
    expect(single.remedy).toContain("Qualify another source");
    const none = findOne("single-qualified-source", [line({ qualification: "in-progress" })]);
    expect(none).toMatchObject({ value: 0 });
    expect(none.message).toContain("no source is qualified");
    expect(none.remedy).toContain("Qualify a source");
  });
});

test("country-above, where only the unknown part could lift it, names those of unknown origin", () => {
  const lines = [
    line({ supplier: "Known", minedIn: originsOf("COD"), annualQuantityTonnes: 60 }),
    line({ line: "2", supplier: "Silent", annualQuantityTonnes: 40 }),
  ];
  const finding = findOne(
    "country-above",
    lines.map((one) => ({ ...one, refinedIn: originsOf("KOR") })),
  );
  expect(finding).toMatchObject({ isPossible: true, lines: ["2"], facts: { suppliers: "Silent" } });
  expect(finding.remedy).toContain("Ask Silent");
  expect(finding.message).toContain("DR Congo");
});

describe("pause-ending", () => {
  const on = (fields: Partial<PlanLine>, date: string) =>
    find("pause-ending", [line(fields)], { request: { date } });

  test("is possible where refining is unknown and the measure could reach the plant, silent where it could not", () => {
    const germanium = { mineralId: "germanium" as const };
    expect(on({ ...germanium, plantCountryIso3: "USA" }, "2026-11-20")).toMatchObject([
      { subject: "chn-germanium-usa-2024", isPossible: true, facts: { volumeFraction: 1 } },
    ]);
    expect(on(germanium, "2026-11-20")).toEqual([]);
    const certain = on({ ...germanium, refinedIn: originsOf("CHN"), plantCountryIso3: "USA" }, "2026-11-20");
    expect(certain[0]?.isPossible).toBeUndefined();
  });

  test("is possible where the form is unknown", () => {
    const made = { mineralId: "lithium" as const, supplierCountryIso3: "CHN" };
    const [unknown] = on(made, "2026-11-01");
    expect(unknown).toMatchObject({ subject: "chn-58-lithium-2025", isPossible: true });
    expect(on({ ...made, form: "carbonate" }, "2026-11-01")).toEqual([]);
    expect(on({ ...made, form: "cathode" }, "2026-11-01")[0]?.isPossible).toBeUndefined();
  });
});

describe("what is advised fits the kind of measure", () => {
  test("a ban is answered by another source, origin or stock, not by a licence", () => {
    const nickel = { mineralId: "nickel" as const, form: "ore" as const, minedIn: originsOf("IDN") };
    const { remedy, facts } = findOne("touched-by-measures", [line(nickel)]);
    expect(facts).toMatchObject({ bans: "idn-nickel-ore-2020", licences: "" });
    expect(remedy).toMatch(/second source.*stock/u);
    expect(remedy).not.toContain("licences and quotas");
    const germanium = {
      mineralId: "germanium" as const,
      refinedIn: originsOf("CHN"),
      plantCountryIso3: "USA",
    };
    const [pause] = find("pause-ending", [line(germanium)], { request: { date: "2026-11-20" } });
    expect(pause?.remedy).not.toContain("licence");
    expect(pause?.remedy).toContain("stock");
  });

  test("a quota is asked for", () => {
    const cobalt = { minedIn: originsOf("COD"), refinedIn: originsOf("CHN") };
    expect(findOne("touched-by-measures", [line(cobalt)]).remedy).toContain("licences and quotas they hold");
  });
});

test("rules on a mineral as a whole name its lines and suppliers", () => {
  const cobalt = line({ minedIn: originsOf("COD"), refinedIn: originsOf("CHN") });
  const concentration = findOne("concentration-above", [cobalt]);
  expect(concentration).toMatchObject({ lines: ["1"], facts: { suppliers: "Supplier A" } });
  expect(concentration.remedy).toContain("ask Supplier A");
  const hhi = findOne("supplier-hhi", [cobalt]);
  expect(hhi).toMatchObject({ lines: ["1"] });
  expect(hhi.message).toContain("1 supplier with");
  const many = Array.from({ length: 80 }, (_, index) => ({ ...cobalt, line: String(index) }));
  expect(findOne("supplier-hhi", many).lines).toHaveLength(50);
});

test("need above contracts that commit to nothing is said without a percentage", () => {
  const finding = findOne("need-above-committed", [line({ needTonnes: 100, committedMaxTonnes: 0 })]);
  expect(finding.value).toBeNull();
  expect(finding.message).toContain("commit to nothing");
  expect(finding.message).not.toContain("%");
  expect(renderFinding(finding, "zh").message).not.toMatch(/[?%]/u);
});

test("a cover equal to its limit but for rounding is not short, nor is a contract that is just bridged", () => {
  // 12·(0.37·3/12)/0.37 is 3 months but for rounding; 365 days are 12 months.
  expect(find("cover-short", [line({ needTonnes: 0.37, stockTonnes: (0.37 * 3) / 12 })])).toEqual([]);
  for (let need = 0.01; need < 5; need += 0.01) {
    const stocked = line({ needTonnes: need, stockTonnes: (need * 3) / 12 });
    expect(find("cover-short", [stocked])).toEqual([]);
  }
  const bridged = { needTonnes: 0.37, stockTonnes: 0.37 * (1 / 12) * 12, contractEnd: "2027-06-01" };
  expect(find("contract-ending", [line(bridged)])).toEqual([]);
});

test("a group of unknown cover is at least, also where nothing is needed", () => {
  const groups = (fields: Partial<PlanLine>) =>
    getExposure(assessPlan([line(fields)]), "cobalt").monthsOfCover.groups;
  expect(groups({ needTonnes: 0, stockTonnes: 5 })).toMatchObject([{ months: null, atLeast: true }]);
  expect(groups({})).toMatchObject([{ months: null, atLeast: true }]);
  expect(groups({ stockTonnes: 5 })).toMatchObject([{ atLeast: false }]);
});

test("Chinese findings name forms, countries and groups without English words", () => {
  const plan = [
    line({
      form: "hydroxide",
      material: "氢氧化钴",
      stockTonnes: 1,
      minedIn: originsOf("COD"),
      supplier: "甲公司",
    }),
    line({ line: "2", stockTonnes: 1, minedIn: originsOf("COD"), supplier: "甲公司" }),
  ];
  const { findings } = assessPlan(plan);
  const said = findings.map((finding) => renderFinding(finding, "zh", () => "某国"));
  expect(said.some(({ message }) => message.includes("氢氧化钴，氢氧化物"))).toBe(true);
  expect(said.some(({ message }) => message.includes("未注明形态与物料的采购行"))).toBe(true);
  for (const { message, remedy } of said) {
    expect(`${message}${remedy}`.replace(/cod-cobalt-[a-z0-9-]+/gu, "")).not.toMatch(/[A-Za-z]{2,}/u);
  }
  for (const finding of findings) expect(finding.message).not.toMatch(/\bCOD\b/u);
});
