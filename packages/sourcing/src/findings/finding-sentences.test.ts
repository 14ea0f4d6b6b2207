import * as names from "@interphase/names";
import { findingRuleIds, type Finding } from "../finding.js";
import { createSoundLine, findByRule } from "../testing/finding.factory.js";
import { createPlanDetail } from "../testing/plan-detail.factory.js";
import { originsOf } from "../testing/plan-line.factory.js";
import { findFindings } from "./find-findings.js";
import { nameFindingRule } from "./finding-rule-words.js";
import { defaultFindingRules } from "./finding-rules.js";
import { renderFinding } from "./render-finding.js";

const allOn = Object.fromEntries(
  findingRuleIds.map((id) => [id, { ...defaultFindingRules[id], isEnabled: true }]),
) as typeof defaultFindingRules;

/** Goods of every kind, bought in ways that make every rule speak. */
const rich = [
  createSoundLine({
    form: "sulfate",
    minedIn: originsOf("COD:75"),
    refinedIn: originsOf("CHN"),
    supplier: "甲公司",
    stockTonnes: 5,
    stockAsOf: "2026-01-05",
    contractEnd: "2026-12-24",
    needTonnes: 200,
    committedMaxTonnes: 100,
  }),
  createSoundLine({
    line: "2",
    mineralId: "germanium",
    refinedIn: originsOf("CHN"),
    plantCountryIso3: "USA",
  }),
  createSoundLine({
    line: "3",
    mineralId: null,
    formula: "Ni0.8Co0.1Mn0.1(OH)2",
    form: "precursor",
    supplierCountryIso3: "CHN",
    minedIn: originsOf("IDN:70"),
    refinedIn: originsOf(""),
    stockTonnes: null,
  }),
  createSoundLine({
    line: "4",
    mineralId: "lithium",
    formula: null,
    form: null,
    material: "pLi",
    minedIn: originsOf("AUS:92"),
    refinedIn: originsOf("CHL:50"),
    unitPriceUsdPerTonne: null,
    committedMaxTonnes: 0,
  }),
];
const findings = findFindings(createPlanDetail(rich, { request: { date: "2026-11-20" } }), allOn);

test("every rule speaks, whole in both languages", () => {
  expect(new Set(findings.map(({ ruleId }) => ruleId))).toEqual(new Set(findingRuleIds));
  for (const finding of findings) {
    const chinese = renderFinding(finding, "zh", names);
    const english = renderFinding(finding, "en", names);
    expect(english).toEqual({ message: finding.message, remedy: finding.remedy });
    for (const text of [english.message, english.remedy]) {
      expect(text).toMatch(/[.?]$/u);
      expect(text).not.toMatch(/undefined|null|NaN|unknown %|\[object| {2}/u);
    }
    for (const text of [chinese.message, chinese.remedy]) {
      expect(text).toMatch(/\p{Script=Han}.*。$/u);
      expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}/u);
    }
  }
});

test("no sentence names an id of a measure, a mineral, a country or a column", () => {
  for (const finding of findings) {
    const said = [
      finding.message,
      finding.remedy,
      ...Object.values(renderFinding(finding, "zh", names)),
    ].join(" ");
    expect(said).not.toMatch(
      /chn-|cod-|idn-|natural-graphite|export-licence|mined_in|refined_in|\b(CHN|COD|IDN|USA)\b/u,
    );
  }
});

test("Chinese has full-width marks, quotes around companies, and no English word but what the plan writes", () => {
  for (const finding of findings) {
    const { message, remedy } = renderFinding(finding, "zh", names);
    const said = `${message}${remedy}`.replace(/“[^”]*”|Ni0\.8Co0\.1Mn0\.1\(OH\)2|pLi|HHI/gu, "");
    expect(said).not.toMatch(/[A-Za-z]{2,}/u);
    expect(said).not.toMatch(/\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}|你|贵方/u);
  }
});

const near = (ruleId: Finding["ruleId"], finding: Finding | undefined, locale: "en" | "zh") => {
  if (finding === undefined) throw new Error(`${ruleId} found nothing.`);
  return renderFinding(finding, locale, names);
};

test("too little stock is told in goods and money, and names the goods, not a mineral of them", () => {
  const cathode = { mineralId: null, formula: "LiNi0.8Co0.1Mn0.1O2", form: "cathode" as const };
  const line = createSoundLine({ ...cathode, stockTonnes: 10, unitPriceUsdPerTonne: 20_000 });
  const [found, ...others] = findByRule("cover-short", [line]);
  expect(others).toEqual([]);
  expect(near("cover-short", found, "en")).toEqual({
    message:
      "LiNi0.8Co0.1Mn0.1O2 (cathode material): stock lasts 1.2 months; replacing the source takes 7.2 months.",
    remedy:
      "Hold 50 t more (about $1 M), enough for 7.2 months of need. With a second qualified source, today's stock would be enough. Talk to Supplier A about a shorter lead time.",
  });
  expect(near("cover-short", found, "zh")).toEqual({
    message: "LiNi0.8Co0.1Mn0.1O2（正极材料）：库存可用 1.2 个月；更换货源需 7.2 个月。",
    remedy:
      "再备 50 吨库存（约 100 万美元），即可满足 7.2 个月的需求。若有第二个已认证货源，现有库存即可满足。请与“Supplier A”商谈缩短交货期。",
  });
});

test("a measure is named by country, kind, goods and day", () => {
  const [found] = findByRule("touched-by-measures", [createSoundLine({ minedIn: originsOf("COD") })]);
  expect(near("touched-by-measures", found, "en").message).toBe(
    "Export measures touch all of your cobalt (limit 10%): DR Congo's export quota on cobalt since 16 Oct 2025.",
  );
  expect(near("touched-by-measures", found, "zh").message).toBe(
    "出口措施涉及您全部的钴采购量（限值 10%）：刚果（金）自 2025 年 10 月 16 日起对钴实施的出口配额。",
  );
});

test("what is advised fits the measure: a ban is answered by another source, a licence can be asked for", () => {
  const germanium = createSoundLine({
    mineralId: "germanium",
    refinedIn: originsOf("CHN"),
    plantCountryIso3: "USA",
  });
  const on = { request: { date: "2026-11-20" } };
  const [pause] = findByRule("pause-ending", [germanium], on);
  expect(pause?.remedy).toMatch(/second source.*stock/u);
  expect(pause?.remedy).not.toContain("licence");
  const [touched] = findByRule("touched-by-measures", [germanium], on);
  expect(touched?.remedy).toContain("licences");
});

test("need above contracts that commit to nothing is said without a percentage", () => {
  const [found] = findByRule("need-above-committed", [createSoundLine({ committedMaxTonnes: 0 })]);
  expect(near("need-above-committed", found, "en").message).not.toContain("%");
  expect(near("need-above-committed", found, "zh").message).toContain("没有承诺任何数量");
});

test("every rule has a title in both languages", () => {
  for (const ruleId of findingRuleIds) {
    expect(nameFindingRule(ruleId, "en", "title")).toMatch(/^[A-Z][a-z ]+$/u);
    expect(nameFindingRule(ruleId, "zh", "title")).toMatch(/^\p{Script=Han}+$/u);
  }
});
