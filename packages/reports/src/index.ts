/*
 * Knows: how an assessment becomes a PDF and a workbook, in English and Chinese.
 * Does not know: how a figure is computed, who may export, where the file goes.
 * Ask instead: sourcing for results, minerals for facts and their sources.
 */
export { renderReportPdf } from "./pdf/render-report-pdf.js";
export type { ReportedState, ReportInput } from "./report-input.js";
export { renderReportXlsx } from "./xlsx/render-report-xlsx.js";
