import { listFindings } from "../content/finding-content.js";
import type { ReportInput } from "../report-input.js";
import { reportWord } from "../report-words.js";
import { addFindings } from "./finding-sheet.js";
import { addFigures, addFlows, addShares, addStages } from "./mineral-sheets.js";
import type { SheetWriter } from "./sheet-writer.js";
import { addFacts, addFormulas, addGaps, addSources } from "./source-sheets.js";
import { addStock } from "./stock-sheet.js";
import { addExposures, addSummary } from "./summary-sheets.js";
import { addTableSheet } from "./table-sheet.js";

/** How does an assessment read as a workbook? **Shape** the bytes of one XLSX: every table a sheet in the reader's language. */
export async function renderReportXlsx(input: ReportInput): Promise<Buffer> {
  const { assessment, locale } = input;
  // Loaded when a report is asked for: every process that knows reports would load it else.
  const { default: exceljs } = await import("exceljs");
  const workbook = new exceljs.Workbook();
  workbook.creator = "Interphase";
  workbook.title = assessment.planName;
  workbook.created = new Date(assessment.createdAt);
  workbook.modified = workbook.created;
  const writer: SheetWriter = {
    input,
    findings: listFindings(input),
    word: (word, facts) => reportWord(word, locale, facts),
    known: (value) => value ?? reportWord("unknown", locale),
    add: (table) => {
      addTableSheet(workbook, table);
    },
  };
  const sheets = [
    addSummary,
    addExposures,
    addFindings,
    addFigures,
    addStages,
    addShares,
    addStock,
    addFlows,
    addGaps,
    addSources,
    addFacts,
    addFormulas,
  ];
  for (const addSheet of sheets) addSheet(writer);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
