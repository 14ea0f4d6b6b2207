import exceljs from "exceljs";
import { formatNumber, nameMineral, roundFor } from "@interphase/names";
import * as names from "@interphase/names";
import { renderFinding } from "@interphase/sourcing";
import { createPlanLine, originsOf } from "@interphase/sourcing/testing";
import { renderReportXlsx, type ReportInput } from "./index.js";
import { createReportInput, createRichLines } from "./testing/report-input.factory.js";

async function openWorkbook(input: ReportInput): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  const bytes = await renderReportXlsx(input);
  await workbook.xlsx.load(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  return workbook;
}

type Row = Record<string, exceljs.CellValue>;

/** A sheet's rows by the words of its head. */
function rowsOf(workbook: exceljs.Workbook, name: string): Row[] {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  const valuesOf = (row: number) => (sheet.getRow(row).values as exceljs.CellValue[]).slice(1);
  const head = valuesOf(1).map(String);
  return Array.from({ length: sheet.rowCount - 1 }, (_, index) =>
    Object.fromEntries(head.map((title, column) => [title, valuesOf(index + 2)[column] ?? null])),
  );
}

const words = {
  en: {
    exposures: "Exposures",
    findings: "Findings",
    mineral: "Mineral",
    spend: "Spend on the mineral (US$)",
    score: "Sourcing concentration (0–10)",
    level: "Level",
    finding: "Finding",
    fix: "What would fix it",
    stake: "At stake a year (US$)",
    owner: "Owner",
    state: "State",
    levels: { act: "To act on", plan: "To plan", watch: "To watch" },
    assigned: "Assigned",
  },
  zh: {
    exposures: "风险敞口",
    findings: "风险发现",
    mineral: "矿产",
    spend: "该矿产的采购额 (US$)",
    score: "采购集中度 (0–10)",
    level: "级别",
    finding: "风险发现",
    fix: "解决办法",
    stake: "每年涉及金额 (US$)",
    owner: "负责人",
    state: "状态",
    levels: { act: "立即处理", plan: "列入计划", watch: "关注" },
    assigned: "已指派",
  },
} as const;

describe.each(["en", "zh"] as const)("a workbook in %s", (locale) => {
  const input = createReportInput(createRichLines(), { locale });
  const say = words[locale];
  let workbook: exceljs.Workbook;
  beforeAll(async () => {
    workbook = await openWorkbook(input);
  });

  it("has the overview's order of minerals, with the numbers it rounds to", () => {
    const rows = rowsOf(workbook, say.exposures);
    const round = (value: exceljs.CellValue, kind: "usd-short" | "concentration") =>
      typeof value === "number" ? roundFor(kind, value) : value;
    const unknown = locale === "en" ? "unknown" : "未知";
    expect(
      rows.map((row) => [
        row[say.mineral],
        round(row[say.spend] ?? null, "usd-short"),
        round(row[say.score] ?? null, "concentration"),
      ]),
    ).toEqual(
      input.overview.exposures.map(({ mineralId, attributedSpendUsd, concentration }) => [
        nameMineral(mineralId, locale, "title"),
        attributedSpendUsd === null ? unknown : roundFor("usd-short", attributedSpendUsd),
        concentration === null ? unknown : roundFor("concentration", concentration),
      ]),
    );
  });

  it("has the findings in order with level, sentences, stake, owner and state", () => {
    const rows = rowsOf(workbook, say.findings);
    expect(rows.map((row) => [row[say.level], row[say.finding], row[say.fix], row[say.stake]])).toEqual(
      input.assessment.result.findings.map((finding) => {
        const { message, remedy } = renderFinding(finding, locale, names);
        return [
          say.levels[finding.level],
          message,
          remedy,
          finding.stakeUsd ?? (locale === "en" ? "unknown" : "未知"),
        ];
      }),
    );
    expect([rows[0]?.[say.owner], rows[0]?.[say.state]]).toEqual(["김민수", say.assigned]);
  });

  it("gives every number a format, prints on landscape pages with its head, and keeps the head in view", () => {
    for (const sheet of workbook.worksheets) {
      expect(sheet.name.length).toBeLessThanOrEqual(31);
      expect(sheet.pageSetup).toMatchObject({
        orientation: "landscape",
        fitToPage: true,
        printTitlesRow: "1:1",
      });
      expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
      sheet.eachRow((row, index) => {
        row.eachCell((cell) => {
          if (index > 1 && typeof cell.value === "number") expect(cell.numFmt).toBeTruthy();
        });
      });
    }
    const sheet = workbook.getWorksheet(say.exposures);
    const cells = (sheet?.getRow(2).values as exceljs.CellValue[]).flatMap((value, column) =>
      typeof value === "number" ? [sheet?.getRow(2).getCell(column).numFmt] : [],
    );
    expect(cells).toContain("#,##0");
    expect(cells).toContain("0.00");
  });

  it("says nothing that a reader cannot read, and no id of a finding's rule", () => {
    const texts = workbook.worksheets.flatMap((sheet) =>
      sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? row.map(String) : [])),
    );
    expect(texts.filter((text) => /\bNaN\b|Infinity|\[object|(?<![_^])\{\w+\}/.test(text))).toEqual([]);
    expect(texts).not.toContain("cover-short");
  });
});

test("the sheet of formulas has one row a figure, with its formula as text and the figure itself", async () => {
  const input = createReportInput(createRichLines().slice(0, 6));
  const rows = rowsOf(await openWorkbook(input), "Formulas");
  const figures = input.explanations.filter(({ path }) => !path.startsWith("/workings/"));
  expect(rows.map((row) => row["Path"])).toEqual(figures.map(({ path }) => path));
  const spend = rows.find((row) => row["Path"] === "/totals/spendUsd");
  expect(spend?.["Value"]).toBe(input.assessment.result.totals.spendUsd);
  expect(spend?.["Formula"]).toEqual(expect.stringContaining("∑"));
});

test("what is not known is a word in the workbook, never 0", async () => {
  const line = createPlanLine({
    minedIn: originsOf(""),
    refinedIn: originsOf(""),
    stockTonnes: null,
    unitPriceUsdPerTonne: null,
  });
  const rows = rowsOf(await openWorkbook(createReportInput([line])), "Exposures");
  expect(rows[0]?.["Spend on the mineral (US$)"]).toBe("unknown");
  const findings = rowsOf(await openWorkbook(createReportInput([line])), "Findings");
  expect(findings.every((row) => row["At stake a year (US$)"] === "unknown")).toBe(true);
});

test("a supplier called like a formula is text in the workbook", async () => {
  const line = createPlanLine({
    supplier: "=HYPERLINK(0)",
    minedIn: originsOf("COD"),
    refinedIn: originsOf("CHN"),
  });
  const workbook = await openWorkbook(createReportInput([line]));
  expect(rowsOf(workbook, "Flows")[0]?.["Supplier"]).toBe("'=HYPERLINK(0)");
});

test("the workbook and the sentences write the same money", async () => {
  const input = createReportInput(createRichLines());
  const summary = rowsOf(await openWorkbook(input), "Summary");
  const spend = summary.find((row) => row["Field"] === "Spend a year");
  expect(spend?.["Value"]).toBe(formatNumber(input.overview.totals.spendUsd ?? NaN, "usd", "en"));
});
