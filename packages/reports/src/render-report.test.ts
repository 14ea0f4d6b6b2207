import { loadEdition } from "@interphase/minerals";
import {
  assess,
  computeFlows,
  computeTimeline,
  defaultFindingRules,
  type Assessment,
  type PlanLine,
} from "@interphase/sourcing";
import exceljs from "exceljs";
import { renderReportPdf, renderReportXlsx, type ReportInput } from "./index.js";

const edition = loadEdition("2026-11");
const options = {
  edition: edition.name,
  editionHash: edition.sha256,
  date: "2026-11-22",
  homeArea: ["KOR"],
  series: [],
  governanceYear: 2023,
};
const from = (...codes: string[]) => ({
  all: codes.map((origin) => ({ origin, shareFraction: 1 / codes.length })),
  byElement: null,
});

const line = (changes: Partial<PlanLine>): PlanLine => ({
  line: "1",
  sourceRow: 2,
  sourceSheet: null,
  mineralId: "cobalt",
  material: null,
  formula: null,
  form: "hydroxide",
  containedFraction: 0.3,
  volumeBasis: "gross",
  supplier: "Seller",
  supplierParent: null,
  supplierRole: "producer",
  supplierCountryIso3: "CHN",
  productionCountryIso3: null,
  plantCountryIso3: null,
  minedIn: from("COD"),
  refinedIn: from("CHN", "FIN"),
  routes: null,
  annualQuantityTonnes: 100,
  needTonnes: null,
  committedMinTonnes: null,
  committedMaxTonnes: null,
  stockTonnes: 10,
  stockAsOf: null,
  inTransitTonnes: null,
  unitPriceUsdPerTonne: 30_000,
  currency: null,
  priceBasis: null,
  priceIndex: null,
  contractType: null,
  contractStart: null,
  contractEnd: null,
  leadTimeDays: 90,
  qualification: null,
  qualificationMonths: null,
  recycledContentFraction: null,
  partNumber: null,
  hsCode: null,
  incoterm: null,
  site: null,
  notes: null,
  ...changes,
});

function inputOf(
  lines: PlanLine[],
  changes: Partial<Pick<ReportInput, "locale" | "organisationName">> = {},
): ReportInput {
  const assessed = assess({
    lines,
    edition,
    options,
    rules: defaultFindingRules,
    organisationCountryIso3: "KOR",
  });
  if (!assessed.ok) throw new Error(assessed.failure.code);
  const assessment: Assessment = {
    id: "019aa000-0000-7000-8000-000000000000",
    planId: "019aa000-0000-7000-8000-000000000001",
    planName: "Plan",
    planVersion: 1,
    createdAt: "2026-11-22T00:00:00.000Z",
    isOwn: true,
    options,
    result: assessed.result,
    resultSha256: "0".repeat(64),
  };
  const [flows, timeline] = [computeFlows(lines, edition), computeTimeline(lines, edition, options.date)];
  return { locale: "en", organisationName: "Member", assessment, edition, flows, timeline, ...changes };
}

const plan = [
  line({}),
  line({
    line: "2",
    mineralId: "germanium",
    form: "metal",
    containedFraction: null,
    minedIn: from(),
    refinedIn: from(),
  }),
];

const sheetsOf = async (input: ReportInput): Promise<exceljs.Workbook> => {
  const workbook = new exceljs.Workbook();
  const bytes = await renderReportXlsx(input);
  await workbook.xlsx.load(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  return workbook;
};
const textsOf = (workbook: exceljs.Workbook): string[] =>
  workbook.worksheets.flatMap((sheet) =>
    sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? row.map(String) : [])),
  );

test.each(["en", "zh"] as const)("a board gets a whole PDF in %s with its fonts inside", async (locale) => {
  const pdf = (await renderReportPdf(inputOf(plan, { locale }))).toString("latin1");
  expect(pdf.startsWith("%PDF-1.7")).toBe(true);
  expect(pdf.trimEnd().endsWith("%%EOF")).toBe(true);
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(3);
  expect(pdf).toMatch(/NotoSansSC/);
  expect(pdf).toContain("/FontFile2");
});

test("the same assessment gives the same bytes of PDF", async () => {
  const [first, second] = [await renderReportPdf(inputOf(plan)), await renderReportPdf(inputOf(plan))];
  expect(first.equals(second)).toBe(true);
});

test("a plan of wholly unknown origin, a long name and a Chinese name still make a report", async () => {
  const lines = [
    line({
      minedIn: from(),
      refinedIn: from(),
      stockTonnes: null,
      supplier: "供应商".repeat(40),
      unitPriceUsdPerTonne: null,
    }),
  ];
  const input = inputOf(lines, { organisationName: "N".repeat(90) });
  expect((await renderReportPdf(input)).length).toBeGreaterThan(10_000);
});

test("the workbook holds every figure of the result as a number and names the publishers of its inputs", async () => {
  const input = inputOf(plan);
  const workbook = await sheetsOf(input);
  const cobalt = input.assessment.result.minerals[0];
  const row = workbook.getWorksheet("Figures by mineral")?.getRow(2).values;
  expect(row).toEqual(
    expect.arrayContaining(["Cobalt", cobalt?.containedTonnes, cobalt?.sourcingConcentration.value]),
  );
  const texts = textsOf(workbook);
  expect(texts).toContain("World Bank");
  expect(texts).toContain("U.S. Geological Survey");
});

test("a supplier called like a formula is text in the workbook", async () => {
  const texts = textsOf(await sheetsOf(inputOf([line({ supplier: "=HYPERLINK(0)" })])));
  expect(texts).toContain("'=HYPERLINK(0)");
  expect(texts).not.toContain("=HYPERLINK(0)");
});

test("no report shows a value that a reader could not read", async () => {
  const texts = textsOf(await sheetsOf(inputOf(plan, { locale: "zh" })));
  expect(texts.filter((text) => /undefined|NaN|Infinity|\[object/.test(text))).toEqual([]);
});
