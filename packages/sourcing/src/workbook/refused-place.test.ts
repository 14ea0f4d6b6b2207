import { lettersOf } from "@interphase/spreadsheet/contract";
import { csvOfOneLine, readTestWorkbook } from "../testing/workbook.factory.js";
import { createXlsxParts, createZip } from "@interphase/spreadsheet/testing";

const header = "line,supplier,mineral,annual_quantity_t";
const inline = (reference: string, text: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
const headerCells = header
  .split(",")
  .map((name, index) => inline(`${lettersOf(index)}1`, name))
  .join("");
const goodCells = `${inline("A2", "1")}${inline("B2", "Acme")}${inline("C2", "Li")}<c r="D2"><v>7</v></c>`;
const xlsxOf = (headerMore: string, rowMore = "", quantity = "7") =>
  createZip(
    createXlsxParts(
      `<row r="1">${headerCells}${headerMore}</row>` +
        `<row r="2">${goodCells.replace("<v>7</v>", `<v>${quantity}</v>`)}${rowMore}</row>`,
    ),
  );

async function failureOf(content: string | Uint8Array) {
  const { reading, lines } = await readTestWorkbook(content);
  expect(lines).toEqual([]);
  return reading.ok ? undefined : reading.failure;
}

describe("a refused file", () => {
  it.each([
    [
      "a missing column",
      "line,supplier,mineral\n1,A,Li\n",
      [{ row: 1, column: "annual_quantity_t", value: null, code: "workbook.missing-column" }],
    ],
    [
      "every missing column",
      "Plan,,\nline,mined_in,notes\n1,CHL,x\n",
      [
        { row: 2, column: "supplier" },
        { row: 2, column: "annual_quantity_t" },
        { row: 2, column: "mineral or formula" },
      ],
    ],
    ["a column twice", `${header},行号\n1,A,Li,5,1\n`, [{ row: 1, column: "line", value: "行号" }]],
    [
      "an undecidable decimal sign",
      `${header},stock_t\n1,A,Li,1.234,7\n2,A,Li,5,2.345\n`,
      [
        { row: 2, column: "annual_quantity_t", value: "1.234", accepted: "decimal=comma or decimal=point" },
        { row: 3, column: "stock_t", value: "2.345" },
      ],
    ],
    [
      "a quote that never ends",
      `${header}\n1,A,Li,5\n2,"Acme,Li,5\n`,
      [{ row: 3, column: "supplier", value: '"Acme,Li,5⟨U+000A⟩' }],
    ],
    [
      "a cell that is too long",
      `${header}\n1,A,Li,5\n2,${"x".repeat(40_000)},Li,5\n`,
      [{ row: 3, column: "supplier", value: `${"x".repeat(120)}…`, accepted: "at most 32767" }],
    ],
    [
      "a cell of many megabytes",
      `${header}\n1,${"x".repeat(10_000_000)},Li,5\n`,
      [{ row: 2, column: "supplier" }],
    ],
    [
      "a quoted cell of many megabytes",
      `${header}\n1,"${"x".repeat(10_000_000)}",Li,5\n`,
      [{ row: 2, column: "supplier" }],
    ],
  ])("names the place of %s", async (_, text, rows) => {
    const failure = await failureOf(text);
    expect(failure?.rows).toMatchObject(rows.map((row) => ({ sheet: "plan.csv", ...row })));
  });

  it("lists the names by which a missing column would be known", async () => {
    const failure = await failureOf("line,supplier,mineral\n1,A,Li\n");
    expect(failure?.rows[0]?.accepted).toBe(
      "annual_quantity_t, annual quantity, annual quantity tonnes, 年采购量(吨), 年采购量",
    );
  });

  it("names the sheet, row and column of a cell of a workbook that is too long", async () => {
    const failure = await failureOf(xlsxOf("", inline("D2", "x y".repeat(11_000))));
    expect(failure?.rows).toMatchObject([
      { sheet: "Plan", row: 2, column: "annual_quantity_t", code: "workbook.cell-too-large" },
    ]);
  });

  it("says what it understood where only its header or its signs are at fault", async () => {
    for (const text of [
      "line;supplier;mineral\n1;A;Li\n",
      `${header},id\n1,A,Li,5,1\n`,
      `${header}\n1,A,Li,1.234\n`,
    ]) {
      const { reading } = await readTestWorkbook(text);
      expect(reading).toMatchObject({
        ok: false,
        understood: { guesses: { format: "csv", encoding: "utf-8", decimal: null } },
      });
    }
    for (const text of ["", "hello", `${header}\n`, `${header}\n1,"A,Li,5\n`]) {
      expect((await readTestWorkbook(text)).reading).toMatchObject({ ok: false, understood: null });
    }
  });
});

describe("a column beyond the limit", () => {
  it.each([
    ["BI", 61],
    ["BZ", 78],
    ["IV", 256],
    ["IW", 257],
    ["ZZ", 702],
    ["AAA", 703],
    ["XFD", 16_384],
  ])("is refused at %s, in the header and below", async (letters, columns) => {
    for (const [bytes, row] of [
      [xlsxOf(inline(`${letters}1`, "colour")), 1],
      [xlsxOf("", inline(`${letters}2`, "colour")), 2],
    ] as const) {
      const failure = await failureOf(bytes);
      expect(failure).toMatchObject({
        code: "workbook.too-many-columns",
        facts: { columns, limit: 60 },
        rows: [{ sheet: "Plan", row, column: letters, value: "colour", accepted: "at most 60" }],
      });
    }
  });

  it.each([
    ["the last one allowed", inline("BH1", "colour")],
    ["an empty one far away", '<c r="XFD1" s="0"/>'],
    ["a blank one far away", inline("XFD1", " ")],
  ])("is not %s", async (_, cell) => {
    expect((await readTestWorkbook(xlsxOf(cell))).lines).toHaveLength(1);
  });
});

describe("what is shown of a cell", () => {
  it.each(["1e400", "-1e999"])("is the number %s as it stands in the file", async (value) => {
    const { reading } = await readTestWorkbook(xlsxOf("", "", value));
    expect(reading).toMatchObject({ ok: true, rows: [{ row: 2, column: "annual_quantity_t", value }] });
  });
});

it("knows Australia by its short Chinese name", async () => {
  const { lines } = await readTestWorkbook(csvOfOneLine({ mined_in: "澳洲:60;CHL:40" }));
  expect(lines[0]?.minedIn.all).toMatchObject([{ origin: "AUS" }, { origin: "CHL" }]);
});
