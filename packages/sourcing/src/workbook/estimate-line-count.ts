import { defaultWorkbookLimits, SpreadsheetRefusal } from "@interphase/spreadsheet/contract";
import { findContainer, openXlsx } from "@interphase/spreadsheet/reading";
import { createPlanFinder } from "./plan-finder.js";

/**
 * About how many lines does a file hold, found without reading them?
 * **Units and range** line ends below the header for a CSV; the rows of the chosen sheet for XLSX; 0 for a
 * file that `readWorkbook` refuses at once. Good for choosing between an answer and a job, not for a total.
 */
export async function estimateLineCount(bytes: Uint8Array): Promise<number> {
  if (findContainer(bytes) !== "zip") {
    let ends = 0;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) ends++;
    return Math.max(0, ends - 1);
  }
  try {
    const source = await openXlsx(bytes, defaultWorkbookLimits, createPlanFinder(defaultWorkbookLimits));
    let rows = 0;
    for await (const batch of source.readRows()) rows += batch.length;
    return Math.max(0, rows - 1);
  } catch (error) {
    if (error instanceof SpreadsheetRefusal) return 0;
    throw error;
  }
}
