import ExcelJS from "exceljs";
import fc from "fast-check";
import { planLineSchema } from "./plan-line.js";
import { columnsOfField, findSourcePlace, sourceColumnsSchema } from "./source-place.js";
import { csvOfOneLine, readTestWorkbook } from "./testing/workbook.factory.js";
import { workbookColumns } from "./workbook/workbook-column.js";

const required = ["line", "supplier", "mineral", "annual_quantity_t"];

async function readSheets(fill: (workbook: ExcelJS.Workbook) => void) {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return { workbook, ...(await readTestWorkbook(bytes, {}, "plan.xlsx")) };
}

describe("where a plan's fields stand in its file", () => {
  it("names the sheet that was read, each column's own header, and cells that a spreadsheet finds", async () => {
    const { workbook, reading, lines } = await readSheets((book) => {
      book.addWorksheet("Contacts").addRow(["name", "phone"]);
      const sheet = book.addWorksheet("采购 2026");
      sheet.addRow(["A title"]);
      sheet.addRow([null, null, "Colour", "供应商", "行号", "Mineral", null, "年采购量(吨)"]);
      sheet.addRow([null, null, "red", "Acme", "L-7", "Li", null, 12.5]);
      book.addWorksheet("More").addRows([required, ["L-7", "Other", "Li", 99]]);
    });
    if (!reading.ok) throw new Error("not read");
    expect(reading.sourceColumns).toEqual([
      {
        sheet: "采购 2026",
        columns: [
          { field: "supplier", header: "供应商", column: 4 },
          { field: "line", header: "行号", column: 5 },
          { field: "mineral", header: "Mineral", column: 6 },
          { field: "annual_quantity_t", header: "年采购量(吨)", column: 8 },
        ],
      },
    ]);
    const { sourceColumns } = reading;
    const place = findSourcePlace({ fileName: "plan.xlsx", sourceColumns }, lines[0]!);
    const sheet = workbook.getWorksheet(place?.sheet ?? "");
    const found = place?.columns.map(({ field, cell }) => [field, sheet?.getCell(cell).value]);
    expect(Object.fromEntries(found ?? [])).toEqual({
      ...{ supplier: "Acme", line: "L-7", mineral: "Li", annual_quantity_t: 12.5 },
    });
  });

  it("takes a column's header from the row of a split header that names it", async () => {
    const { reading } = await readSheets((book) => {
      const sheet = book.addWorksheet("Plan");
      sheet.addRow([...required, "Origin"]);
      sheet.addRow([null, null, null, null, "mined_in", "refined_in"]);
      sheet.addRow([1, "Acme", "Li", 5, "CHL", "CHN"]);
    });
    expect(reading.ok && reading.sourceColumns[0]?.columns.slice(3)).toEqual([
      { field: "annual_quantity_t", header: "annual_quantity_t", column: 4 },
      { field: "mined_in", header: "mined_in", column: 5 },
      { field: "refined_in", header: "refined_in", column: 6 },
    ]);
  });

  it("has no sheet in a CSV", async () => {
    const { reading, lines } = await readTestWorkbook(csvOfOneLine({ notes: "x" }));
    expect(lines).toMatchObject([{ sourceSheet: null, sourceRow: 2 }]);
    expect(reading.ok && reading.sourceColumns).toMatchObject([{ sheet: null }]);
  });

  it("is every column of the widest file, within what is kept", async () => {
    const names = workbookColumns.map(({ key }) => key);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(names, { minLength: names.length }), async (order) => {
        const cells: Record<string, string> = Object.fromEntries(order.map((key) => [key, ""]));
        const line = { ...cells, line: "1", supplier: "A", mineral: "Li", annual_quantity_t: "1" };
        const { reading } = await readTestWorkbook(csvOfOneLine(line));
        if (!reading.ok) throw new Error("not read");
        expect(sourceColumnsSchema.parse(reading.sourceColumns)).toEqual(reading.sourceColumns);
        expect(reading.sourceColumns[0]?.columns.map(({ field }) => field).sort()).toEqual([...names].sort());
      }),
      { numRuns: 20 },
    );
  });

  it("is unknown of a plan whose columns were not kept, and of a sheet that is not its own", () => {
    const line = { sourceSheet: null, sourceRow: 14 };
    expect(findSourcePlace({ fileName: "old.csv", sourceColumns: null }, line)).toBeNull();
    const sourceColumns = [{ sheet: "Plan", columns: [] }];
    expect(findSourcePlace({ fileName: "plan.xlsx", sourceColumns }, line)).toBeNull();
  });
});

test("every field of a line has its columns, and every column belongs to a field", () => {
  const fields = Object.keys(planLineSchema.shape).filter((field) => !/^source(Row|Sheet)$/.test(field));
  expect(Object.keys(columnsOfField).sort()).toEqual(fields.sort());
  const named = new Set(Object.values(columnsOfField).flat());
  expect(workbookColumns.filter(({ key }) => !named.has(key))).toEqual([]);
});
