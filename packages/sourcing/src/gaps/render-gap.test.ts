import * as names from "@interphase/names";
import { worldGapCodes } from "@interphase/minerals";
import { gapCodes } from "./gap-code.js";
import { knownGapCodes, renderGap } from "./render-gap.js";

/** Facts of every kind that a gap may have, at once: a sentence takes those it needs. */
const facts = {
  mineralId: "natural-graphite",
  stage: "refine",
  countryIso3: "COD",
  lineCount: 3,
  supplierCount: 2,
  shareFraction: 0.346,
  months: 12,
  days: 45,
  line: "L-7",
  exporterIso3: "CHN",
  kind: "export-licence",
  mineralIds: "lithium;cobalt",
  measureId: "chn-58-lfp-2025",
  effectiveFrom: "2025-11-08",
  pausedTo: "2026-11-10",
  state: "paused",
  day: "2027-01-02",
  date: "2026-06-01",
  year: 2024,
  count: 3,
  fraction: 0.2,
  quotaTonnes: 96_600,
  productionTonnes: 226_000,
  goodsTonnes: 516.7,
  form: "cathode",
  material: "NMC811",
  minerals: "nickel;cobalt",
  sourceId: "usgs-mcs-2026",
};

test.each(knownGapCodes.map((code) => [code]))("a gap %s is one whole sentence in both languages", (code) => {
  for (const told of [facts, {}]) {
    const english = renderGap({ code, facts: told }, "en", names) ?? "";
    const chinese = renderGap({ code, facts: told }, "zh", names) ?? "";
    expect(english).toMatch(/\.$/u);
    expect(english).not.toMatch(/undefined|null|NaN|\[object|\p{Script=Han}/u);
    expect(chinese).toMatch(/\p{Script=Han}.*。$/u);
    expect(chinese).not.toMatch(/undefined|null|NaN|\[object/u);
  }
});

test.each(gapCodes.map((code) => [code]))(
  "%s has no id in its words, and full-width marks in Chinese",
  (code) => {
    const english = renderGap({ code, facts }, "en", names) ?? "";
    const chinese = renderGap({ code, facts }, "zh", names) ?? "";
    expect(english).toMatch(/^[A-Z1-9]/u);
    for (const said of [english, chinese])
      expect(said).not.toMatch(/chn-58|usgs-|natural-graphite|export-licence/u);
    expect(chinese).not.toMatch(/[,;:?!](?!\d)|\p{Script=Han}\(|\)\p{Script=Han}|[a-z]-[a-z]/u);
  },
);

test("no code is said twice, here and among the reference facts", () => {
  expect(gapCodes.filter((code) => worldGapCodes.includes(code))).toEqual([]);
});

test.each([
  [
    "origin-unknown",
    "For 34.6% of the natural graphite the country of refining is not known; the world's shares stand in.",
    "天然石墨有 34.6% 的精炼国未知，以全球份额代替。",
  ],
  [
    "quota-loss",
    "The loss is what the quota leaves out of the last unrestricted year: 1 − 96,600 t / 226,000 t (2024).",
    "损失为配额低于最近一个不受限制年份产量的部分：1 − 96,600 吨 / 226,000 吨（2024 年）。",
  ],
  [
    "measure-supposed",
    "China's export licence on lithium and cobalt since 8 Nov 2025 is suspended; the scenario supposes that it applies on 1 Jun 2026.",
    "中国自 2025 年 11 月 8 日起对锂和钴实施的出口许可目前暂停；情景假设 2026 年 6 月 1 日已实施。",
  ],
  [
    "lead-time-assumed",
    "The plan states no lead time: 12.0 months are assumed.",
    "采购计划没有写明交货期，按 12.0 个月计。",
  ],
])("%s is said with its names and numbers", (code, english, chinese) => {
  expect(renderGap({ code, facts }, "en", names)).toBe(english);
  expect(renderGap({ code, facts }, "zh", names)).toBe(chinese);
});

test("one line is one, and a kind of a later version is left to the caller", () => {
  const one = { code: "price-missing", facts: { lineCount: 1 } };
  expect(renderGap(one, "en", names)).toBe("1 line without a price is not in the spend.");
  expect(renderGap({ code: "of-a-later-version", facts }, "en", names)).toBeUndefined();
});
