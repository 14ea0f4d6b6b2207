import { formatNumber, nameMineral } from "@interphase/names";
import * as names from "@interphase/names";
import { nameFindingRule, overviewSchema, renderFinding, renderOverviewSentence } from "@interphase/sourcing";
import { createPlanLine, originsOf } from "@interphase/sourcing/testing";
import { renderReportPdf, type ReportInput } from "./index.js";
import { readAlternatives, readPdf, readPdfLines } from "./testing/pdf-text.js";
import { createReportInput, createRichLines, hardNames } from "./testing/report-input.factory.js";

const squeeze = (text: string) => text.replaceAll(/\s+/g, "");
const textOf = (bytes: Buffer) => squeeze(readPdfLines(bytes).join(""));
const locales = ["en", "zh"] as const;
const rich = Object.fromEntries(
  locales.map((locale) => [locale, createReportInput(createRichLines(), { locale })]),
) as Record<(typeof locales)[number], ReportInput>;

/** Do the parts stand in a text one after the other? */
function findInOrder(text: string, parts: readonly string[]): string[] {
  let from = 0;
  return parts.filter((part) => {
    const at = text.indexOf(squeeze(part), from);
    if (at >= 0) from = at + 1;
    return at < 0;
  });
}

describe.each(locales)("a report before a board in %s", (locale) => {
  const input = rich[locale];
  let bytes: Buffer;
  beforeAll(async () => {
    bytes = await renderReportPdf(input);
  });

  it("decides on its first page: money, three exposures, the first act with its stake, cost and owner", () => {
    const [first = []] = readPdf(bytes);
    const page = squeeze(first.map(({ text }) => text).join(""));
    const { overview, assessment } = input;
    const [act] = assessment.result.findings;
    if (act === undefined || act.stakeUsd === null || act.remedyUsd === null)
      throw new Error("no priced act");
    const exposures = overview.exposures.slice(0, 3);
    const wanted = [
      formatNumber(overview.totals.spendUsd ?? NaN, "usd-short", locale),
      ...exposures.flatMap(({ mineralId, sentence }) => [
        nameMineral(mineralId, locale, "title"),
        renderOverviewSentence(sentence, locale, names),
      ]),
      nameFindingRule(act.ruleId, locale, "sentence"),
      formatNumber(act.stakeUsd, "usd-short", locale),
      formatNumber(act.remedyUsd, "usd-short", locale),
      "김민수",
    ];
    expect(findInOrder(page, wanted)).toEqual([]);
  });

  it("lists the findings in the overview's order, each with message, remedy and stake, under its level", () => {
    const text = textOf(bytes);
    const { findings } = input.assessment.result;
    const start = text.lastIndexOf(squeeze(locale === "en" ? "To act on (" : "立即处理 ("));
    const messages = findings.map((finding) => renderFinding(finding, locale, names).message);
    const remedies = findings.map((finding) => renderFinding(finding, locale, names).remedy);
    const parts = findings.flatMap((finding, index) => [
      messages[index] ?? "",
      remedies[index] ?? "",
      ...(finding.stakeUsd === null ? [] : [formatNumber(finding.stakeUsd, "usd-short", locale)]),
    ]);
    expect(findInOrder(text.slice(start), parts)).toEqual([]);
  });

  it("says figures of minerals in exposure order, rounded as everywhere", () => {
    const text = textOf(bytes);
    const from = text.lastIndexOf(squeeze(locale === "en" ? "Figures by mineral" : "各矿产数值"));
    const { overview, assessment } = input;
    const parts = overview.exposures.flatMap(({ mineralId, attributedSpendUsd, concentration }) => {
      const tonnes = assessment.result.minerals.find((one) => one.mineralId === mineralId)?.containedTonnes;
      return [
        nameMineral(mineralId, locale, "title"),
        formatNumber(tonnes ?? NaN, "tonnes", locale),
        ...(attributedSpendUsd === null ? [] : [formatNumber(attributedSpendUsd, "usd-short", locale)]),
        ...(concentration === null ? [] : [formatNumber(concentration, "concentration", locale)]),
      ];
    });
    expect(findInOrder(text.slice(from), parts)).toEqual([]);
  });

  it("shows the world's map beside the company's", () => {
    const [you, world] = locale === "en" ? ["You", "World"] : ["本公司", "全球"];
    const maps = readAlternatives(bytes).filter(
      (alt) => alt.endsWith(`: ${you}`) || alt.endsWith(`: ${world}`),
    );
    expect(maps.length).toBeGreaterThan(2);
    expect(maps.filter((alt) => alt.endsWith(you)).length).toBeGreaterThanOrEqual(3);
    expect(maps.some((alt) => alt.endsWith(world))).toBe(true);
    expect(new Set(maps).size).toBe(maps.length);
  });

  it("is tagged, knows its language and title, and is the same again", async () => {
    const raw = bytes.toString("latin1");
    expect(raw).toMatch(/\/Marked true/);
    expect(raw).toContain(`/Lang (${locale === "zh" ? "zh-CN" : "en"})`);
    expect(raw).toContain("/DisplayDocTitle true");
    for (const type of ["H1", "H2", "P", "Table", "TR", "TH", "TD", "Figure"])
      expect(raw).toContain(`/S /${type}\n`);
    expect((await renderReportPdf(input)).equals(bytes)).toBe(true);
  });

  it("shows nothing that a reader cannot read", () => {
    expect(
      readPdfLines(bytes).filter((line) => /undefined|NaN|Infinity|\[object|\{\w+\}/.test(line)),
    ).toEqual([]);
  });
});

test("the page's overview is the wire's: what the report is drawn from comes through the api unchanged", () => {
  const { overview } = rich.en;
  expect(overviewSchema.parse(JSON.parse(JSON.stringify(overview)))).toEqual(overview);
});

test.each(locales)(
  "names in any letters have every glyph in %s; others are spelt, with a note",
  async (locale) => {
    const lines = createRichLines(hardNames);
    const bytes = await renderReportPdf(
      createReportInput(lines, { locale, organisationName: hardNames[0] ?? "" }),
    );
    const pages = readPdf(bytes);
    const missing = pages.flat().filter(({ glyphs }) => glyphs.includes(0));
    expect(missing).toEqual([]);
    const text = textOf(bytes);
    for (const name of [hardNames[1], hardNames[2], hardNames[3], hardNames[4]])
      expect(text).toContain(squeeze(name ?? ""));
    expect(text).toContain(":battery:");
    expect(text).toContain(squeeze(locale === "en" ? "written in Latin letters:" : "以拉丁字母转写："));
    const [first = []] = pages;
    expect(squeeze(first.map((drawn) => drawn.text).join(""))).toContain(
      locale === "en" ? "Page1of" : "第1页",
    );
  },
);

test("what is not known is said, never written as 0", async () => {
  const line = createPlanLine({
    minedIn: originsOf(""),
    refinedIn: originsOf(""),
    stockTonnes: null,
    unitPriceUsdPerTonne: null,
  });
  const lines = readPdfLines(await renderReportPdf(createReportInput([line])));
  expect(lines.filter((text) => /^\$?0(\.0+)?( (t|M|months))?$/.test(text.trim()))).toEqual([]);
  const spend = lines.findIndex((text) => text === "Spend a year");
  expect(lines[spend - 1]).toBe("unknown");
});
