import { SpreadsheetRefusal, type TableFinder, type WorkbookLimits } from "@interphase/spreadsheet/contract";
import { bestHeaderScore, headerSearchRows, readHeader } from "./header.js";

/** How is the table of a sourcing workbook told from what else a file holds? By its column names. */
export function createPlanFinder(limits: WorkbookLimits): TableFinder {
  return {
    searchRows: headerSearchRows,
    score: bestHeaderScore,
    isWhole: (rows) => {
      try {
        readHeader(rows, limits.columns);
        return true;
      } catch (error) {
        if (error instanceof SpreadsheetRefusal) return false;
        throw error;
      }
    },
  };
}
