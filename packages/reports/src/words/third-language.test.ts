import exceljs from "exceljs";
import { findUnsaid, makePseudo, pseudo } from "@interphase/names/testing";
import { addPseudoSourcing } from "@interphase/sourcing/testing";
import { renderReportXlsx } from "../index.js";
import { methodNoteWords, reportWord, type ReportWord } from "../report-words.js";
import { createReportInput, createRichLines } from "../testing/report-input.factory.js";
import { reportFolders } from "./words.js";

beforeAll(() => {
  addPseudoSourcing();
  reportFolders[pseudo] = makePseudo(reportFolders.en);
});

test("a third language has every word of a report", () => {
  const words = Object.keys(reportFolders.en.reportWords) as ReportWord[];
  const said = [...words.map((word) => reportWord(word, pseudo)), ...methodNoteWords(pseudo)];
  expect(said.flatMap(findUnsaid)).toEqual([]);
});

test("a third language heads every sheet and column of a workbook", async () => {
  const bytes = await renderReportXlsx(createReportInput(createRichLines(), { locale: pseudo }));
  const workbook = new exceljs.Workbook();
  const { buffer, byteOffset, byteLength } = bytes;
  await workbook.xlsx.load(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
  const textsOf = (row: exceljs.Row) =>
    (row.values as exceljs.CellValue[]).slice(1).map((value) => (typeof value === "string" ? value : ""));
  const heads = workbook.worksheets.flatMap((sheet) => [sheet.name, ...textsOf(sheet.getRow(1))]);
  expect(heads.length).toBeGreaterThan(30);
  const unsaid = new Set(heads.flatMap(findUnsaid));
  // Signs that every language writes: US$, kg, URL.
  expect([...unsaid].sort()).toEqual(["URL", "US", "kg"]);
});
