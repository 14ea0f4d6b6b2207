import * as names from "@interphase/names";
import { defaultEditionName, findWorldSeries, loadEdition } from "@interphase/minerals";
import type { AssessmentResult } from "../assessment-result.js";
import type { AssessmentRequest } from "../assessments.contract.js";
import { findingSubjectKey } from "../finding.js";
import type { PlanLine } from "../plan-line.js";
import { assessPlan } from "../testing/assess-plan.js";
import { createSoundLine } from "../testing/finding.factory.js";
import { originsOf } from "../testing/plan-line.factory.js";
import { createOverview } from "./overview.js";
import { overviewSchema } from "./overview.contract.js";
import { overviewSentenceCodes } from "./overview-parts.js";
import { renderOverviewSentence } from "./render-overview-sentence.js";

const edition = loadEdition(defaultEditionName());

function overviewOf(lines: PlanLine[], request: AssessmentRequest = {}) {
  const result = assessPlan(lines, { request });
  const overview = createOverview(result, { edition, options: { series: request.series ?? [] } });
  expect(overviewSchema.parse(overview)).toEqual(overview);
  return { result, overview };
}
const say = (
  sentence: Parameters<typeof renderOverviewSentence>[0] | undefined,
  locale: "en" | "zh" = "en",
) => (sentence === undefined ? "" : renderOverviewSentence(sentence, locale, names));

const cobalt = createSoundLine({ minedIn: originsOf("COD:84;AUS:16"), unitPriceUsdPerTonne: 30_000 });
/** Yttrium has no refining of its own: rare earths stand in. Tantalum's refining has no world series at all. */
const tantalum = createSoundLine({
  line: "2",
  mineralId: "tantalum",
  refinedIn: originsOf("CHN"),
  unitPriceUsdPerTonne: 200_000,
});
const nickel = createSoundLine({
  line: "3",
  mineralId: "nickel",
  supplier: "B",
  minedIn: originsOf("IDN"),
  stockTonnes: 5,
});

test("exposures stand in the result's own order, each with a path and a sentence", () => {
  const { result, overview } = overviewOf([nickel, cobalt, tantalum]);
  expect(overview.exposures.map(({ mineralId }) => mineralId)).toEqual(result.exposureOrder);
  for (const { path, mineralId, sentence } of overview.exposures) {
    const index = Number(path.split("/")[2]);
    expect(result.minerals[index]?.mineralId).toBe(mineralId);
    expect(say(sentence)).not.toMatch(/undefined|null|NaN/u);
  }
});

test("the sentence of an exposure names the country, the company's share and the world's", () => {
  const { result, overview } = overviewOf([cobalt]);
  const world = findWorldSeries(edition, { mineralId: "cobalt", stage: "mine", forms: ["metal"] });
  const worldShare = world.shares.find(({ countryIso3 }) => countryIso3 === "COD")?.shareFraction ?? 0;
  const written = names.formatNumber(worldShare, "share-short", "en");
  expect(result.minerals[0]?.sourcingConcentration?.stage).toBe("mine");
  expect(say(overview.exposures[0]?.sentence)).toBe(
    `84% of your cobalt is mined in DR Congo; worldwide it is ${written}.`,
  );
  expect(say(overview.exposures[0]?.sentence, "zh")).toBe(
    `您的钴有 84% 在刚果（金）开采；全球为 ${written}。`,
  );
  expect(say(overview.lead[1])).toBe(
    `Most exposed: cobalt. 84% of it is mined in DR Congo; worldwide it is ${written}.`,
  );
  expect(say(overview.lead[1], "zh")).toBe(
    `风险敞口最大的是钴：有 84% 在刚果（金）开采；全球为 ${written}。`,
  );
});

test("without a world figure the concentration is told, and it is said that none is published", () => {
  const { overview } = overviewOf([tantalum]);
  const points = names.formatNumber(overview.exposures[0]?.concentration ?? 0, "concentration", "en");
  const stage = overview.exposures[0]?.stage;
  expect(stage).toBe("refine");
  expect(say(overview.lead[1])).toBe(
    `Most exposed: tantalum. All of it is refined in China (concentration ${points} out of 10; no world figure is published).`,
  );
  expect(say(overview.lead[1], "zh")).toBe(
    `风险敞口最大的是钽：全部在中国精炼（集中度 ${points}，满分 10；未公布全球数字）。`,
  );
});

test("a map opens with the first mineral that has a world series, at the stage that decides where it can", () => {
  expect(overviewOf([cobalt]).overview.map).toEqual({ mineralId: "cobalt", stage: "mine" });
  const { result, overview } = overviewOf([tantalum, cobalt]);
  expect(result.exposureOrder[0]).toBe("tantalum");
  const opened = overview.worldShares.find(
    ({ mineralId, stage }) => mineralId === overview.map?.mineralId && stage === overview.map.stage,
  );
  expect(opened?.unknownWorldFraction).not.toBeNull();
  expect(overview.map).not.toEqual({ mineralId: "tantalum", stage: "refine" });
});

describe("world shares", () => {
  const shareOf = ({ overview }: ReturnType<typeof overviewOf>, mineralId: string, stage: string) =>
    overview.worldShares.find((share) => share.mineralId === mineralId && share.stage === stage);

  test("are those of the series the assessment used, form and override too", () => {
    const lines = [
      createSoundLine({ mineralId: "titanium", form: "metal" }),
      createSoundLine({ line: "2", mineralId: "lithium", minedIn: originsOf("CHL") }),
    ];
    const all = overviewOf(lines);
    for (const share of all.overview.worldShares) {
      const used = all.result.minerals.find(({ mineralId }) => mineralId === share.mineralId)?.stages[
        share.stage
      ];
      expect(share.series).toEqual(used?.series);
      if (!share.isApplicable || share.unknownWorldFraction === null) continue;
      const squares = share.countries.reduce((sum, { worldFraction }) => sum + (worldFraction ?? 0) ** 2, 0);
      // The low end of the world's HHI is the sum of the named squares: the same series, or it would differ.
      expect(squares).toBeCloseTo(used?.worldHhi?.low ?? -1, 12);
    }
    // Titanium has a series of refining only where every line is metal: sponge.
    const sponge = shareOf(all, "titanium", "refine");
    expect(sponge?.countries.find(({ countryIso3 }) => countryIso3 === "CHN")?.worldFraction).toBeGreaterThan(
      0.5,
    );
  });

  test("stand with the company's, its largest first, then the world's", () => {
    const share = shareOf(overviewOf([cobalt]), "cobalt", "mine");
    expect(share?.countries.slice(0, 2).map(({ countryIso3 }) => countryIso3)).toEqual(["COD", "AUS"]);
    expect(share?.countries[0]?.companyFraction).toBeCloseTo(0.84, 12);
    const others = share?.countries.slice(2) ?? [];
    expect(others.every(({ companyFraction }) => companyFraction === 0)).toBe(true);
    const fractions = others.map(({ worldFraction }) => worldFraction ?? 0);
    expect([...fractions].sort((a, b) => b - a)).toEqual(fractions);
  });

  test("a stage that does not apply is told apart from one without a series", () => {
    const germanium = createSoundLine({ mineralId: "germanium", refinedIn: originsOf("CHN") });
    expect(shareOf(overviewOf([germanium]), "germanium", "mine")).toMatchObject({
      isApplicable: false,
      countries: [],
      unknownCompanyFraction: null,
    });
    expect(shareOf(overviewOf([tantalum]), "tantalum", "refine")).toMatchObject({
      isApplicable: true,
      unknownWorldFraction: null,
      unknownCompanyFraction: 0,
      countries: [{ countryIso3: "CHN", companyFraction: 1, worldFraction: null }],
    });
  });
});

describe("what runs out first", () => {
  const sulfide = createSoundLine({
    line: "4",
    mineralId: "lithium",
    material: "Li2S",
    form: "sulfide",
    stockTonnes: 5,
    unitPriceUsdPerTonne: 50_000,
    minedIn: originsOf("AUS"),
  });
  const carbonate = {
    ...sulfide,
    line: "5",
    material: null,
    form: "carbonate" as const,
    stockTonnes: 90,
    unitPriceUsdPerTonne: 900_000,
  };

  test("is the goods with the shortest cover, with their own spend, not that of all lines of the mineral", () => {
    const { overview } = overviewOf([sulfide, carbonate]);
    const told = overview.lead.find(({ code }) => code === "runs-out-first");
    expect(told?.facts).toMatchObject({ material: "Li2S", groupSpendUsd: 5_000_000, isAtLeast: "no" });
    expect(say(told)).toBe("Li2S (sulfide) runs out first: 0.6 months of stock, on which $5 M a year rests.");
    expect(say(told, "zh")).toBe(
      "最先断料的是 Li2S（硫化物）：库存仅可用 0.6 个月，关系到每年 500 万美元的采购额。",
    );
  });

  test("is not said where no stock is known", () => {
    const { overview } = overviewOf([{ ...sulfide, stockTonnes: null }]);
    expect(overview.lead.map(({ code }) => code)).toContain("runs-out-unknown");
  });
});

describe("work", () => {
  const { result, overview } = overviewOf([
    { ...cobalt, stockTonnes: 5, contractEnd: "2026-07-01", needTonnes: 200, committedMaxTonnes: 100 },
    nickel,
  ]);

  test("holds every finding once, under its subject, in the result's order", () => {
    const listed = overview.work.flatMap(({ findings }) => findings);
    expect([...listed].sort((a, b) => a - b)).toEqual(result.findings.map((_, index) => index));
    for (const { subject, findings, level } of overview.work) {
      const own = findings.map((index) => result.findings[index]);
      expect(new Set(own.map((finding) => finding && findingSubjectKey(finding.subject)))).toEqual(
        new Set([findingSubjectKey(subject)]),
      );
      expect(own[0]?.level).toBe(level);
    }
    const firsts = overview.work.map(({ findings }) => findings[0] ?? 0);
    expect([...firsts].sort((a, b) => a - b)).toEqual(firsts);
  });

  test("counts what is to act on, and opens with the first of it and what it costs", () => {
    const acts = result.findings.filter(({ level }) => level === "act");
    expect(overview.counts.act).toBe(acts.length);
    expect(overview.firstAct).toBe(0);
    const told = overview.lead.at(-1);
    expect(told).toMatchObject({ code: "to-act-on", facts: { count: acts.length, ruleId: "cover-short" } });
    expect(say(told)).toMatch(
      /too little stock, cobalt \(metal\) \(\$3 M a year at stake\); \d+ t more would fix it for about \$[\d.]+ M\.$/u,
    );
    expect(say(told, "zh")).toMatch(
      /钴（金属），库存不足，涉及每年 300 万美元；再备 \d+ 吨即可解决（约 [\d,.]+ 万美元）。$/u,
    );
  });

  test("nothing to act on is said as such", () => {
    const sound = overviewOf([
      createSoundLine({ refinedIn: originsOf("FIN:50;JPN:50") }),
      createSoundLine({ line: "2", supplier: "B" }),
    ]);
    expect(sound.result.findings).toEqual([]);
    expect(sound.overview.firstAct).toBeNull();
    expect(say(sound.overview.lead.at(-1))).toBe("Nothing was found.");
  });
});

test("the first sentence says what is bought, and how much of it has a price", () => {
  const { overview } = overviewOf([cobalt, { ...nickel, unitPriceUsdPerTonne: null }]);
  expect(say(overview.lead[0])).toBe("$3 M a year on 2 lines from 2 suppliers; 1 of the lines has a price.");
  expect(say(overview.lead[0], "zh")).toBe(
    "每年采购 300 万美元，共 2 行，来自 2 家供应商；其中 1 行有单价。",
  );
  const free = overviewOf([{ ...cobalt, unitPriceUsdPerTonne: null }]).overview;
  expect(say(free.lead[0])).toBe(
    "1 line from 1 supplier; no line states a price, so nothing is said in money.",
  );
});

test("every sentence is whole in both languages, with full-width marks in Chinese", () => {
  const facts = {
    ...{
      mineralId: "cobalt",
      as: "exposed-with-world",
      stage: "mine",
      countryIso3: "COD",
      ruleId: "cover-short",
    },
    ...{
      companyFraction: 0.84,
      worldFraction: 0.73,
      recycledShareFraction: 1,
      concentration: 6.14,
      months: 0.7,
    },
    ...{ form: "cathode", material: null, minerals: "nickel;cobalt", subject: "goods", isAtLeast: "yes" },
    ...{
      spendUsd: 1.2e9,
      groupSpendUsd: 1e6,
      stakeUsd: 1e6,
      remedyUsd: 1e5,
      remedyGoodsTonnes: 12,
      count: 3,
    },
    ...{ lineCount: 40, pricedLineCount: 38, supplierCount: 17, findingCount: 2 },
  };
  for (const code of overviewSentenceCodes) {
    const [english, chinese] = [say({ code, facts }), say({ code, facts }, "zh")];
    expect(english).toMatch(/^[A-Z$\d].*\.$/u);
    expect(chinese).toMatch(/\p{Script=Han}.*。$/u);
    expect(chinese).not.toMatch(/[,;:?!](?!\d)|undefined|null|NaN/u);
  }
  expect(renderOverviewSentence({ code: "of-a-later-version", facts }, "en", names)).toBe("");
});

test("an assessment of nothing known says so, and opens no map", () => {
  const nothing: AssessmentResult = {
    ...assessPlan([cobalt]),
    minerals: [],
    exposureOrder: [],
    findings: [],
  };
  const overview = createOverview(nothing, { edition, options: { series: [] } });
  expect(overview).toMatchObject({ map: null, exposures: [], work: [], worldShares: [], firstAct: null });
});
