import { listSelections, listTerms, readings, type Explanation, type Origin } from "@interphase/figures";
import { loadEdition } from "@interphase/minerals";
import * as names from "@interphase/names";
import fc from "fast-check";
import { explainAssessment } from "../explanations/explain-assessment.js";
import { collectPlan, createAssessmentResult } from "../exposure/assess.js";
import { resolveAssessmentOptions } from "../exposure/assessment-options.js";
import { createEditionFacts } from "../exposure/edition-facts.js";
import { computePlanDetail } from "../exposure/plan-detail.js";
import { defaultFindingRules } from "../findings/finding-rules.js";
import type { PlanLine } from "../plan-line.js";
import type { ScenarioRequest } from "../scenarios.contract.js";
import { anyScenario } from "../testing/any-scenario.factory.js";
import { randomPlan } from "../testing/random-plan.factory.js";
import { tryScenario } from "../testing/scenario.factory.js";
import {
  figureColumns,
  figureConstantCodes,
  figureRequestOptions,
  figureSelectionCodes,
  figureStateCodes,
  figureTitleCodes,
} from "./figure-words.js";
import { createFigureNames } from "./create-figure-names.js";

const edition = loadEdition("2026-11");

function explain(lines: PlanLine[]): Explanation[] {
  const defaults = {
    today: "2026-11-22",
    organisationCountryIso3: "KOR",
    findingRules: defaultFindingRules,
    findEdition: () => edition,
  };
  const resolved = resolveAssessmentOptions({ date: "2026-06-01" }, defaults);
  const collected = collectPlan(lines, edition);
  if (!resolved.ok || !collected.ok) throw new Error("the plan cannot be assessed");
  const detail = computePlanDetail(collected.book, createEditionFacts(edition, resolved.options, "KOR"));
  return explainAssessment(detail, createAssessmentResult(detail, defaultFindingRules), resolved.options);
}

const own = {
  en: createFigureNames("en", names, () => "a measure"),
  zh: createFigureNames("zh", names, () => "一项措施"),
};

/** Random scenarios of random plans, and one with every kind of measure. */
function explainScenarios(): Explanation[] {
  const asked = fc.sample(fc.tuple(randomPlan(8), anyScenario), { numRuns: 25, seed: 7 });
  const kinds = new Map(edition.measures.map((measure) => [measure.kind, measure.measureId]));
  const losses = [...kinds.values()].map((measureId) => ({
    kind: "measure" as const,
    measureId,
    fraction: 1,
    alreadyInQuantities: false,
  }));
  const countries = ["CHN", "COD", "IDN", "AUS", "DEU"].map((countryIso3) => ({
    kind: "country" as const,
    countryIso3,
    fraction: 0.5,
  }));
  const [lines = []] = fc.sample(randomPlan(12), { numRuns: 1, seed: 5 });
  const measured = { name: "measures", months: 9, losses: [...losses, ...countries] };
  const cases: [PlanLine[], Partial<ScenarioRequest>][] = [...asked, [lines, measured]];
  return cases.flatMap(([plan, request]) => {
    const outcome = tryScenario(plan, request, { edition });
    return outcome.ok ? (outcome.result.explanations ?? []) : [];
  });
}

/** What does a reader of an explanation meet, and which code stands behind it? */
function readTexts(explanation: Explanation, locale: "en" | "zh"): [code: string, said: string][] {
  const { figure, selection, origin, unit } = own[locale];
  const formulas = readings.flatMap((reading) => explanation.formulas[reading] ?? []);
  return [
    [explanation.name.code, figure(explanation.name.code, explanation.name.facts)],
    ...formulas
      .flatMap(listSelections)
      .map((over): [string, string] => [
        over.selection.code,
        selection(over.selection.code, over.selection.facts),
      ]),
    ...explanation.gaps.map((gap): [string, string] => [gap.code, own[locale].gap(gap)]),
    ...listTerms(explanation).flatMap(({ origin: from, unit: in_ }): [string, string][] => {
      const code = codeOf(from);
      const said: [string, string] = [code, origin(from)];
      // The units of published series are the publisher's own.
      return in_ === null || in_.startsWith("t ") ? [said] : [said, [in_, unit(in_)]];
    }),
  ];
}

function codeOf(origin: Origin): string {
  if (origin.kind === "option") return origin.option;
  return "code" in origin ? origin.code : "column" in origin ? (origin.column ?? "") : "";
}

describe("what figures are made of has words", () => {
  const made = fc.sample(randomPlan(12), { numRuns: 12, seed: 11 }).flatMap(explain);
  made.push(...explainScenarios());
  const spoken =
    /^(?:formula|routes|months|days|percent|suppliers|minerals|t|USD|USD\/kg|USD\/t|kg\/t|g\/mol|kg Cu-eq\/kg)$/u;

  it.each(["en", "zh"] as const)(
    "shows no code as it is: a title, a selection, an input, a unit (%s)",
    (locale) => {
      const met = made.flatMap((explanation) => readTexts(explanation, locale));
      const bare = met.filter(([code, said]) => code !== "" && said === code && !spoken.test(code));
      expect(new Set(bare.map(([code]) => code))).toEqual(new Set());
      const inside = met.filter(([code, said]) => /[a-z][A-Z]|\.[a-z]/u.test(code) && said.includes(code));
      expect(new Set(inside.map(([code]) => code))).toEqual(new Set());
    },
  );

  it("walks explanations of every kind that there is: what is never made would never be checked", () => {
    const met = new Set(made.flatMap((explanation) => readTexts(explanation, "en").map(([code]) => code)));
    const known = [
      ...figureTitleCodes,
      ...figureSelectionCodes,
      ...figureConstantCodes,
      ...figureStateCodes,
      ...figureRequestOptions,
      ...figureColumns,
    ];
    // An export tax takes nothing, so nothing that is lost is explained by one.
    expect(known.filter((code) => !met.has(code))).toEqual(["loss-of-tax"]);
  });

  it("says in Chinese what it says in English: no English sentence is left", () => {
    const texts = made.flatMap((explanation) => readTexts(explanation, "zh").map(([, said]) => said));
    const english = texts.filter((text) => /[a-z]{3,} [a-z]{2,}/u.test(text));
    expect(new Set(english)).toEqual(new Set());
  });
});

describe("one origin", () => {
  const en = createFigureNames("en", names, () => "China's export ban on graphite since 1 Dec 2023");
  const line = { kind: "line", line: "L-7" } as const;

  it.each([
    [{ ...line, column: "minedIn", part: "Ni=IDN" }, "plan line L-7, mined in, Ni: Indonesia"],
    [{ ...line, column: "routes", part: "Ni:mine=COD" }, "plan line L-7, routes, Ni: DR Congo"],
    [{ ...line, column: "routes", part: "Co:COD>CHN" }, "plan line L-7, routes, Co: DR Congo → China"],
    [{ ...line, column: "minedIn", part: "Ni=?" }, "plan line L-7, mined in, Ni: what is not stated"],
    [
      { kind: "option", option: "scenario.fraction", part: "0" } as const,
      "the scenario: part that loss 1 takes",
    ],
    [{ kind: "fact", factId: "usgs-1" } as const, "a published figure"],
    [
      { kind: "fact", factId: "chn-graphite-2023", column: "quotaTonnesPerYear" } as const,
      "quota a year of China's export ban on graphite since 1 Dec 2023",
    ],
    [{ ...line, column: "formula", part: "atoms:O" }, "plan line L-7, formula, atoms of O"],
    [{ ...line, column: "annualQuantityTonnes" }, "plan line L-7, quantity a year"],
    [{ ...line, line: "", column: "annualQuantityTonnes" }, "quantity a year"],
    [
      { kind: "fact", factId: "chn-graphite-2023", column: "tradeFactor" } as const,
      "trade factor of China's export ban on graphite since 1 Dec 2023",
    ],
  ])("%j reads as a person says it", (origin, said) => {
    expect(en.origin(origin)).toBe(said);
  });

  it("a day is written as a day, not as a count of days", () => {
    expect(en.number(20605, "day")).toBe("1 Jun 2026");
    expect(en.number(0.7128349, "fraction")).toBe("0.712835");
  });

  it("a title without its country, supplier or line speaks of any of them", () => {
    const facts = { mineralId: "lithium", stage: "mine" };
    expect(en.figure("stage.companyShare", facts)).toBe("Lithium: share of your supply mined in the country");
    expect(en.figure("way.touched", facts)).toBe("A line, lithium: share touched by measures");
    expect(own.zh.figure("lump.share", { ...facts, supplier: "Beta" })).toBe(
      "锂（开采）：“Beta”来源未知的部分",
    );
  });

  it("goods that only their key names are no key", () => {
    expect(own.en.goods?.("cathode|formula|Li1O2Mn0.1Co0.1Ni0.8")).toBe(
      "LiO2Mn0.1Co0.1Ni0.8 (cathode material)",
    );
    expect(own.zh.goods?.("metal|material|lithium foil")).toBe("lithium foil（金属）");
    expect(own.zh.goods?.("oxide|mineral|cobalt")).toBe("钴（氧化物）");
    expect(own.en.goods?.("something")).toBe("something");
  });

  it("a finding's title says of which goods or where", () => {
    const facts = { ruleId: "cover-short", key: "x", form: "sulfide", material: "Li2S", stage: null };
    expect(en.figure("finding.limit", facts)).toBe("Too little stock, Li2S (sulfide): limit");
  });

  it("a code of a later version is shown as it is", () => {
    expect(en.figure("mineral.charm", {})).toBe("mineral.charm");
    expect(en.selection("constructor", {})).toBe("constructor");
  });
});
