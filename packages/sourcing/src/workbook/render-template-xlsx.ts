import type ExcelJS from "exceljs";
import type { Locale } from "@interphase/names";
import { choiceLabels } from "./choice-label.js";
import { templateFolders } from "../words/template.js";
import { columnExamples } from "./column-example.js";
import { headerOf } from "./plan-cells.js";
import { requiredColumns, workbookColumns, type ColumnKey } from "./workbook-column.js";

const validatedRows = 5000;

/** exceljs offers ranges of validations at run time; its types only know single cells. */
type WithValidations = {
  dataValidations: { add: (range: string, validation: ExcelJS.DataValidation) => void };
};

function mayBeFreeText(key: ColumnKey): boolean {
  return key === "mined_in" || key === "refined_in" || key === "mineral" || key.endsWith("_country");
}

function addDropDowns(
  workbook: ExcelJS.Workbook,
  plan: ExcelJS.Worksheet,
  keys: readonly ColumnKey[],
  locale: Locale,
): void {
  const { errorTitle, error } = templateFolders[locale];
  const lists = workbook.addWorksheet("Lists", { state: "veryHidden" });
  let used = 0;
  keys.forEach((key, index) => {
    const values = choiceLabels(key, locale);
    if (values === undefined) return;
    const list = lists.getColumn(++used);
    values.forEach((value, row) => (lists.getCell(row + 1, used).value = value));
    const letter = plan.getColumn(index + 1).letter;
    (plan as unknown as WithValidations).dataValidations.add(`${letter}2:${letter}${validatedRows}`, {
      type: "list",
      allowBlank: true,
      formulae: [`Lists!$${list.letter}$1:$${list.letter}$${values.length}`],
      showErrorMessage: !mayBeFreeText(key),
      errorTitle,
      error,
    });
  });
}

function addExplanation(workbook: ExcelJS.Workbook, keys: readonly ColumnKey[], locale: Locale): void {
  const said = templateFolders[locale];
  const sheet = workbook.addWorksheet(said.explanation);
  sheet.columns = [{ width: 26 }, { width: 90 }, { width: 30 }];
  sheet.addRow([said.column, said.what, said.example]).font = { bold: true };
  for (const key of keys) {
    const row = sheet.addRow([headerOf(key, locale), said.columns[key], columnExamples[key]]);
    row.alignment = { wrapText: true, vertical: "top" };
  }
  sheet.views = [{ state: "frozen", ySplit: 1 }];
}

/**
 * What does the empty XLSX template look like?
 * **Shape** a sheet with the column names and drop-downs, and a sheet that explains each column with an example. It holds
 * no line, so that a template sent back untouched is refused for having none.
 */
export async function renderTemplateXlsx(options: { locale: Locale }): Promise<Uint8Array> {
  const { locale } = options;
  // Loaded when a template is asked for: every process that knows plans would load it else.
  const { default: exceljs } = await import("exceljs");
  const workbook = new exceljs.Workbook();
  const keys = workbookColumns.map((column) => column.key).filter((key) => key !== "converted_from");
  const plan = workbook.addWorksheet(templateFolders[locale].plan, {
    views: [{ state: "frozen", xSplit: 1, ySplit: 1 }],
  });
  const header = plan.addRow(keys.map((key) => headerOf(key, locale)));
  keys.forEach((key, index) => {
    const isRequired =
      (requiredColumns as readonly string[]).includes(key) || key === "mineral" || key === "formula";
    const cell = header.getCell(index + 1);
    cell.font = { bold: isRequired };
    cell.fill = {
      type: "pattern",
      pattern: "solid",
      fgColor: { argb: isRequired ? "FFD9E8F5" : "FFF0F2F4" },
    };
    plan.getColumn(index + 1).width = Math.max(14, headerOf(key, locale).length + 4);
  });
  addExplanation(workbook, keys, locale);
  addDropDowns(workbook, plan, keys, locale);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
