import * as names from "@interphase/names";
import { defaultEditionName, loadEdition } from "@interphase/minerals";
import type { AssessmentResult } from "../assessment-result.js";
import { defaultFindingRules } from "../findings/finding-rules.js";
import type { PlanLine } from "../plan-line.js";
import { assessPlan } from "../testing/assess-plan.js";
import { createSoundLine } from "../testing/finding.factory.js";
import { createPlanLine, originsOf } from "../testing/plan-line.factory.js";
import { compareAssessments } from "./assessment-comparison.js";
import type { ComparedAssessment } from "./compared-assessment.js";
import { assessmentComparisonSchema, comparedFigureCodes, methodClauses } from "./comparison.contract.js";
import { createOlderResult } from "./older-result.factory.js";
import { comparePlans } from "./plan-comparison.js";
import { nameComparedFigure, renderHeadlineSentence, renderMethodClause } from "./render-comparison.js";

const edition = loadEdition(defaultEditionName());
const options = {
  edition: edition.name,
  editionHash: edition.sha256,
  date: "2026-06-01",
  homeArea: ["KOR"],
  series: [],
  governanceYear: edition.latestGovernanceYear,
};
const compared = (
  lines: PlanLine[],
  date = options.date,
): ComparedAssessment & { result: AssessmentResult } => ({
  lines,
  options: { ...options, date },
  result: assessPlan(lines, { request: { date } }),
});
const compare = (before: ComparedAssessment, after: ComparedAssessment) => {
  const comparison = compareAssessments(before, after, edition);
  expect(assessmentComparisonSchema.parse(comparison)).toEqual(comparison);
  return comparison;
};
const said = (comparison: ReturnType<typeof compare>, locale: "en" | "zh" = "en") =>
  comparison.headline.map((sentence) => renderHeadlineSentence(sentence, locale, names));

const base = [
  createSoundLine({ line: "1", minedIn: originsOf("COD:100"), stockTonnes: 100 }),
  createSoundLine({ line: "2", supplier: "B", minedIn: originsOf("AUS:100") }),
  createSoundLine({ line: "3", mineralId: "nickel", minedIn: originsOf("IDN:100") }),
];

test("plans are compared line by line, wherever a line stands in its file", () => {
  const after = [
    { ...base[2]!, sourceRow: 9 },
    { ...base[0]!, minedIn: originsOf("COD:60;AUS:40") },
    createPlanLine({ line: "10" }),
  ];
  expect(comparePlans(base, after)).toEqual({
    added: ["10"],
    removed: ["2"],
    changed: [{ line: "1", fields: [{ field: "minedIn", before: "COD:100", after: "COD:60;AUS:40" }] }],
    unchangedCount: 1,
  });
});

describe("figures", () => {
  const less = [{ ...base[0]!, minedIn: originsOf("COD:60;AUS:40") }, base[1]!, base[2]!];

  test("a figure names the lines that moved it, with its unit and its change in percentage points", () => {
    const { changes, causes, cause } = compare(compared(base), compared(less));
    const share = changes.find(
      ({ code, facts }) => code === "company-share" && facts["countryIso3"] === "COD",
    );
    expect(share).toMatchObject({
      mineralId: "cobalt",
      stage: "mine",
      kind: "share",
      before: 0.5,
      after: 0.3,
      change: { kind: "percentage-points", value: expect.closeTo(-0.2, 12) as number },
      lines: ["1"],
      clause: null,
    });
    expect(
      changes.every(({ mineralId, facts }) => mineralId !== "nickel" && facts["minerals"] !== "nickel"),
    ).toBe(true);
    expect(changes.map(({ code }) => code)).not.toContain("contained-tonnes");
    expect([causes, cause]).toEqual([["lines"], "data"]);
  });

  test("what moved by less than its printed digits is not listed", () => {
    const hair = [{ ...base[0]!, annualQuantityTonnes: 100.004 }, base[1]!, base[2]!];
    const { changes } = compare(compared(base), compared(hair));
    expect(changes.map(({ code }) => code)).not.toContain("contained-tonnes");
    expect(changes.map(({ code }) => code)).not.toContain("company-share");
  });

  test("a country that one side does not buy from has a share of nothing there", () => {
    const { changes } = compare(
      compared(less),
      compared([{ ...base[0]!, minedIn: originsOf("COD:60;ZMB:40") }, base[1]!, base[2]!]),
    );
    expect(changes.find(({ facts }) => facts["countryIso3"] === "ZMB")).toMatchObject({
      before: 0,
      after: 0.2,
    });
  });

  test("goods are named by form and material, once for all their minerals", () => {
    const cathode = createSoundLine({
      line: "4",
      mineralId: null,
      formula: "LiNi0.8Co0.1Mn0.1O2",
      form: "cathode",
    });
    const { changes } = compare(compared([cathode]), compared([{ ...cathode, stockTonnes: 500 }]));
    const goods = changes.filter(({ code }) => code === "goods-months");
    expect(goods).toMatchObject([
      {
        mineralId: null,
        facts: { form: "cathode", material: "LiNi0.8Co0.1Mn0.1O2" },
        before: 120,
        after: 60,
        kind: "months",
        lines: ["4"],
      },
    ]);
  });

  test("what only the date moved has no lines", () => {
    const { changes, causes } = compare(compared(base, "2024-06-01"), compared(base));
    expect(causes).toEqual(["date"]);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.flatMap(({ lines }) => lines)).toEqual([]);
  });

  test("the same assessment twice has no cause and no change", () => {
    const same = compare(compared(base), compared(base));
    expect(same).toMatchObject({
      cause: "none",
      causes: [],
      changes: [],
      findings: { cleared: [], new: [], changed: [] },
    });
    expect(said(same)[0]).toMatch(/^No change: risk-weighted spend stays at \$/u);
  });

  test("rules for findings that differ are a cause, and unknown ones are none", () => {
    const withRules = (limit: number) => {
      const one = compared(base);
      const findingRules = { ...defaultFindingRules, "cover-short": { isEnabled: true, limit } };
      return { ...one, options: { ...one.options, findingRules } };
    };
    expect(compare(withRules(3), withRules(6)).causes).toEqual(["finding-rules"]);
    expect(compare(withRules(3), withRules(3)).causes).toEqual([]);
    expect(compare(compared(base), withRules(3)).causes).toEqual([]);
  });
});

describe("better or worse", () => {
  test("more spend on what is concentrated is worse, and says by what and because of what", () => {
    const dearer = [{ ...base[0]!, unitPriceUsdPerTonne: 2000 }, base[1]!, base[2]!];
    const comparison = compare(compared(base), compared(dearer));
    const [verdict, reason, findings] = comparison.headline;
    expect(verdict?.code).toBe("risk-up");
    expect(reason).toMatchObject({
      code: "because-spend",
      facts: { mineralId: "cobalt", spendBeforeUsd: 200_000, spendAfterUsd: 300_000 },
    });
    expect(findings?.code).toBe("findings-moved");
    const [was, is] = [base, dearer].map(
      (lines) => compared(lines).result.totals.riskWeightedSpendUsd?.value ?? 0,
    );
    expect(verdict?.facts).toMatchObject({ beforeUsd: was, afterUsd: is });
    expect(said(comparison)[0]).toMatch(
      /^Worse: risk-weighted spend is up by \$[\d,]+ \([\d.]+%\), from \$[\d,]+ to \$[\d,]+ a year\.$/u,
    );
    expect(said(comparison, "zh")[0]).toMatch(/^变差：风险加权采购额增加 .+（.+%），由每年 .+升至 .+。$/u);
    expect(said(comparison)[1]).toBe("Mostly because of the spend on cobalt: $200,000 before, $300,000 now.");
  });

  test("leaving a concentrated country is better, because of the concentration", () => {
    const after = [{ ...base[0]!, minedIn: originsOf("AUS:50;CAN:50") }, base[1]!, base[2]!];
    const { headline } = compare(compared(base), compared(after));
    expect(headline.slice(0, 2).map(({ code }) => code)).toEqual(["risk-down", "because-concentration"]);
  });

  test("a mineral that came, or went, is named", () => {
    expect(compare(compared(base.slice(0, 2)), compared(base)).headline[1]).toMatchObject({
      code: "because-new",
      facts: { mineralId: "nickel" },
    });
    expect(compare(compared(base), compared(base.slice(0, 2))).headline[1]).toMatchObject({
      code: "because-gone",
    });
  });

  test("without prices the concentrations are told", () => {
    const free = base.map((line) => ({ ...line, unitPriceUsdPerTonne: null }));
    const after = [{ ...free[0]!, minedIn: originsOf("AUS") }, free[1]!, free[2]!];
    const { headline } = compare(compared(free), compared(after));
    expect(headline[0]).toEqual({ code: "concentrations-moved", facts: { upCount: 0, downCount: 1 } });
  });

  test("exposures stand in the new order, those that went last", () => {
    const { exposures } = compare(compared(base), compared(base.slice(0, 2)));
    expect(exposures.map(({ mineralId, after }) => [mineralId, after?.position ?? null])).toEqual([
      ["cobalt", 1],
      ["nickel", null],
    ]);
    expect(exposures[1]?.before?.riskWeightedSpendUsd?.value).toBeGreaterThan(0);
  });
});

test("findings are cleared, new and changed by what they are about, not by where they stand", () => {
  const short = [
    { ...base[0]!, stockTonnes: 0 },
    { ...base[1]!, stockTonnes: 5 },
    { ...base[2]!, stockTonnes: 3 },
  ];
  const after = [{ ...base[0]!, stockTonnes: 0 }, { ...base[1]!, stockTonnes: 8 }, base[2]!];
  const { findings } = compare(compared(short), compared(after));
  const cover = (list: { ruleId: string; mineralIds: readonly string[] }[]) =>
    list.filter(({ ruleId }) => ruleId === "cover-short").map(({ mineralIds }) => mineralIds.join());
  expect(cover(findings.cleared)).toEqual(["nickel"]);
  expect(cover(findings.new)).toEqual([]);
  expect(cover(findings.changed.map((pair) => pair.after))).toEqual(["cobalt"]);
  const back = compare(compared(after), compared(short)).findings;
  expect(cover(back.new)).toEqual(["nickel"]);
  expect(cover(back.cleared)).toEqual([]);
});

describe("between methods 1 and 2", () => {
  const today = compared(base);
  const older = (fields: Partial<ReturnType<typeof createOlderResult>> = {}): ComparedAssessment => ({
    ...today,
    result: { ...createOlderResult(today.result), ...fields },
  });

  test("the same plan, edition and options: the difference is the method's, with the clause that changed each figure", () => {
    const { cause, headline, changes } = compare(older(), today);
    expect(cause).toBe("method");
    expect(headline[0]).toMatchObject({
      code: "methods-differ",
      facts: { before: "1", after: "2", cause: "method" },
    });
    const clauseOf = (code: string) => changes.find((change) => change.code === code)?.clause;
    expect(clauseOf("sourcing-concentration")).toBe("bottleneck-over-all-stages");
    expect(clauseOf("touched-volume")).toBe("touched-as-interval");
    // What version 1 did not have is not set against anything.
    const codes = new Set(changes.map(({ code }) => code));
    for (const code of ["attributed-spend", "risk-weighted-spend", "goods-months-to-replace"] as const) {
      expect(codes).not.toContain(code);
    }
  });

  test("another plan as well: method and data", () => {
    expect(compare({ ...older(), lines: base.slice(0, 2) }, today).cause).toBe("method-and-data");
  });

  test("a finding of version 1 is matched by rule, mineral, stage and country", () => {
    const finding = (countryIso3: string) => ({
      ruleId: "country-above" as const,
      mineralId: "nickel" as const,
      stage: "mine" as const,
      subject: countryIso3,
      value: 1,
      limit: 0.65,
      message: "Stored then.",
      remedy: "Stored then.",
    });
    const { findings } = compare(older({ findings: [finding("IDN"), finding("PHL")] }), today);
    expect(findings.cleared).toMatchObject([
      { index: 1, level: null, finding: null, message: "Stored then." },
    ]);
    expect(
      findings.new.some(
        ({ ruleId, mineralIds }) => ruleId === "country-above" && mineralIds.includes("nickel"),
      ),
    ).toBe(false);
  });
});

test("every figure and clause has a name in both languages", () => {
  for (const code of comparedFigureCodes) {
    expect(nameComparedFigure(code, "en")).toMatch(/^[A-Za-z]/u);
    expect(nameComparedFigure(code, "zh")).toMatch(code === "geopolrisk" ? /./u : /\p{Script=Han}/u);
  }
  for (const clause of methodClauses) {
    expect(renderMethodClause(clause, "en")).toMatch(/^[A-Z].*\.$/u);
    expect(renderMethodClause(clause, "zh")).toMatch(/\p{Script=Han}.*。$/u);
  }
});
