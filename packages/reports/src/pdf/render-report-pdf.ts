import { listFindings } from "../content/finding-content.js";
import type { ReportInput } from "../report-input.js";
import { reportWord } from "../report-words.js";
import { writeBoardPage } from "./board-page.js";
import type { Chapter } from "./chapter.js";
import { writeFigurePages } from "./figure-pages.js";
import { writeFindingPages } from "./finding-pages.js";
import { createPageWriter } from "./page-writer.js";
import { writePicturePages } from "./picture-pages.js";
import { writeSourcePages } from "./source-pages.js";

/**
 * How does an assessment read as a document for a board?
 * **Shape** the bytes of one PDF: the page that decides, pictures, findings by level, figures, methods and sources. Tagged, fonts
 * embedded, no browser involved; the same input gives the same bytes.
 */
export async function renderReportPdf(input: ReportInput): Promise<Buffer> {
  const { locale, assessment, organisationName } = input;
  const word: Chapter["word"] = (key, facts) => reportWord(key, locale, facts);
  // Loaded when a document is asked for: its library reads fonts, and every process that knows reports would load it else.
  const { createReportDocument } = await import("./report-document.js");
  const document = createReportDocument(locale, {
    title: `${assessment.planName} · ${word("report")}`,
    author: organisationName,
    createdAt: assessment.createdAt,
    pageOf: (page, pages) => word("pageOf", { page, pages }),
  });
  const writer = createPageWriter(document);
  const chapter: Chapter = { writer, input, findings: listFindings(input), word };
  writeBoardPage(chapter);
  writePicturePages(chapter);
  writeFindingPages(chapter);
  writeFigurePages(chapter);
  writeSourcePages(chapter);
  return document.finish();
}
