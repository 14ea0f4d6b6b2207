import { defaultWorkbookLimits } from "@interphase/spreadsheet/contract";
import { openXlsx } from "@interphase/spreadsheet/reading";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { planLineSchema, type PlanLine } from "../plan-line.js";
import { createPlanLine } from "../testing/index.js";
import { csvOfOneLine, readTestWorkbook } from "../testing/workbook.factory.js";
import { countryLabels } from "./choice-label.js";
import { columnExamples } from "./column-example.js";
import { parseCountry } from "./country-name.js";
import { createPlanFinder } from "./plan-finder.js";
import { renderPlanCsv, renderTemplateCsv } from "./render-csv.js";
import { renderPlanXlsx } from "./render-plan-xlsx.js";
import { renderTemplateXlsx } from "./render-template-xlsx.js";

async function csvOf(lines: readonly PlanLine[], locale: "en" | "zh" = "en"): Promise<string> {
  let text = "";
  for await (const piece of renderPlanCsv(lines, { locale })) text += piece;
  return text;
}

const locales = [["en"], ["zh"]] as const;

describe("the template", () => {
  it.each(locales)(
    "sent back untouched in %s is understood, and refused for having no lines",
    async (locale) => {
      for (const content of [await renderTemplateXlsx({ locale }), renderTemplateCsv({ locale })]) {
        expect(await readTestWorkbook(content)).toMatchObject({
          reading: { ok: false, failure: { code: "workbook.no-lines" } },
        });
      }
    },
  );

  it.each(locales)("has columns that the reader knows, all of them, in %s", async (locale) => {
    const text = renderTemplateCsv({ locale }).replace(/\r\n$/, "");
    const width = text.split(",").length;
    const row = Array.from({ length: width }, () => "");
    [row[0], row[1], row[7], row[16]] = ["1", "Li", "Acme", "5"];
    const { reading, lines } = await readTestWorkbook(`${text}\n${row.join(",")}\n`);
    expect(lines).toMatchObject([{ mineralId: "lithium", supplier: "Acme", annualQuantityTonnes: 5 }]);
    expect(reading.ok && reading.notices).toEqual([]);
  });

  it("gives examples on its explanation sheet that the reader accepts", async () => {
    const cells = Object.fromEntries(Object.entries(columnExamples));
    const { reading, lines } = await readTestWorkbook(csvOfOneLine(cells));
    expect(reading).toMatchObject({ ok: true, rows: [] });
    expect(lines).toHaveLength(1);
  });

  it.each(locales)("offers countries in %s that read back, each to its own", (locale) => {
    const labels = countryLabels(locale);
    const codes = labels.map((label) => {
      const country = parseCountry(label);
      return country.ok ? country.iso3 : label;
    });
    expect(labels.length).toBeGreaterThan(240);
    expect(new Set(codes).size).toBe(labels.length);
  });

  it("offers minerals and countries in drop-downs", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await renderTemplateXlsx({ locale: "zh" })).buffer as ArrayBuffer);
    const plan = workbook.getWorksheet("采购计划");
    const lists = workbook.getWorksheet("Lists");
    expect(plan?.getCell("B2").dataValidation).toMatchObject({
      type: "list",
      formulae: ["Lists!$A$1:$A$22"],
    });
    expect(lists?.getCell("A1").value).toBe("锂");
    expect(plan?.getCell("K2").dataValidation).toMatchObject({ type: "list" });
  });

  it("shows the plan first and hides its lists", async () => {
    const source = await openXlsx(
      await renderTemplateXlsx({ locale: "zh" }),
      defaultWorkbookLimits,
      createPlanFinder(defaultWorkbookLimits),
    );
    expect(source).toMatchObject({ sheet: "采购计划", ignoredSheets: [] });
  });
});

const name = fc.oneof(
  fc.constantFrom(
    "=1+1",
    "+49",
    "-5C GmbH",
    "@home",
    "'=x",
    "''-y",
    "a,b",
    'say "no"',
    "宁德时代",
    "x;y",
    "two\nlines",
    "a <b> & c",
    "_x0041_",
    "'t Hooft",
  ),
  fc.string({ minLength: 1, maxLength: 20 }).map((text) => `Name ${text}`.replace(/\p{C}/gu, "").trim()),
);
const tonnes = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
const percentages = fc.integer({ min: 1, max: 99 }).map((part) => part / 100);

const planLine: fc.Arbitrary<PlanLine> = fc
  .record({
    line: fc.uuid(),
    supplier: name,
    notes: fc.option(name),
    material: fc.option(name),
    annualQuantityTonnes: fc.oneof(tonnes, fc.constant(1.234), fc.constant(12.345)),
    stockTonnes: fc.option(fc.constantFrom(0, 1.5, 1e-7)),
    unitPriceUsdPerTonne: fc.option(tonnes),
    currency: fc.constantFrom(null, "USD", "EUR"),
    contractEnd: fc.option(fc.constantFrom("2027-12-31", "2028-02-29")),
    containedFraction: fc.option(percentages),
    share: percentages,
    isPerElement: fc.boolean(),
  })
  .map(({ share, isPerElement, ...cells }) => {
    const shares = [
      { origin: "CHL", shareFraction: share },
      { origin: "RECYCLED", shareFraction: (100 - Math.round(share * 100)) / 100 },
    ];
    const minedIn = isPerElement
      ? { all: [], byElement: { Li: shares, Ni: [] } }
      : { all: shares, byElement: null };
    return createPlanLine({ ...cells, mineralId: "lithium", formula: null, volumeBasis: "gross", minedIn });
  });

const plans = fc.uniqueArray(planLine, { minLength: 1, maxLength: 8, selector: ({ line }) => line });
const withoutRow = ({ sourceRow: _row, sourceSheet: _sheet, ...line }: PlanLine) => line;

describe("an exported plan", () => {
  it("as XLSX opens in another reader too, with numbers as numbers", async () => {
    const workbook = new ExcelJS.Workbook();
    const bytes = await renderPlanXlsx(
      [createPlanLine({ supplier: "A & <B>", annualQuantityTonnes: 12.5 })],
      {
        locale: "en",
      },
    );
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    const sheet = workbook.getWorksheet("Plan");
    const at = (name: string) => (sheet?.getRow(1).values as string[]).indexOf(name);
    expect(sheet?.getRow(2).getCell(at("supplier")).value).toBe("A & <B>");
    expect(sheet?.getRow(2).getCell(at("annual_quantity_t")).value).toBe(12.5);
  });

  it.each(locales)("as CSV in %s reads back to equal lines", async (locale) => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const { reading, lines } = await readTestWorkbook(await csvOf(plan, locale));
        expect(reading).toMatchObject({ ok: true, rows: [] });
        expect(lines.map(withoutRow)).toEqual(plan.map(withoutRow));
      }),
      { numRuns: 60 },
    );
  });

  it("as XLSX reads back to equal lines", async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const { reading, lines } = await readTestWorkbook(
          await renderPlanXlsx(plan, { locale: "zh" }),
          {},
          "plan.xlsx",
        );
        expect(reading).toMatchObject({ ok: true, rows: [] });
        expect(lines.map(withoutRow)).toEqual(plan.map(withoutRow));
      }),
      { numRuns: 15 },
    );
  });

  it("writes no cell that a spreadsheet would take for a formula", async () => {
    const text = await csvOf([
      createPlanLine({ supplier: "=HYPERLINK(1)", notes: "\u0009@x", material: "+1" }),
    ]);
    expect(text).not.toMatch(/(^|[,"\n])[=+@\t]/);
    expect(text).toContain("'=HYPERLINK(1)");
  });

  it("holds every kind of line that the reader makes", async () => {
    const { lines } = await readTestWorkbook(
      csvOfOneLine({
        ...{
          formula: "LiOH.H2O",
          form: "hydroxide",
          contained_fraction: "16%",
          routes: "AUS>CHN:70;CHL>CHL:29.8",
        },
        ...{
          unit_price_usd_per_t: "10",
          currency: "EUR=1.08",
          supplier_role: "trader",
          unit: "lb",
          stock_t: "0",
        },
        ...{
          qualification: "认证中",
          recycled_content: "0",
          committed_min_t: "5",
          stock_as_of: "2026-01-01",
        },
        mined_in: "CHL:33.3;AUS:33.3;ARG:33.3",
      }),
    );
    expect(planLineSchema.safeParse(lines[0]).success).toBe(true);
    const again = await readTestWorkbook(await csvOf(lines));
    expect(again.lines).toHaveLength(1);
    const [before, after] = [lines[0], again.lines[0]];
    expect(after?.minedIn.all[0]?.shareFraction).toBeCloseTo(before?.minedIn.all[0]?.shareFraction ?? 0, 14);
    expect({ ...after, minedIn: null, routes: null }).toEqual({ ...before, minedIn: null, routes: null });
  });
});
