import ExcelJS from "exceljs";
import fc from "fast-check";
import { readTestWorkbook } from "../testing/workbook.factory.js";
import { createXlsxParts, createZip } from "@interphase/spreadsheet/testing";

const header = ["line", "supplier", "mineral", "annual_quantity_t"];
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const headerRow = `<row>${header.map(inline).join("")}</row>`;
const goodRow = `<row>${["1", "Acme", "Li"].map(inline).join("")}<c><v>7</v></c></row>`;

async function bytesOf(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function failureOf(bytes: Uint8Array, options = {}) {
  const { reading, lines } = await readTestWorkbook(bytes, options, "plan.xlsx");
  expect(lines).toEqual([]);
  return reading.ok ? "accepted" : reading.failure.code;
}

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe("an XLSX workbook", () => {
  it("is read with dates, stored formula values, rich text, booleans and percentages", async () => {
    const bytes = await bytesOf((workbook) => {
      const sheet = workbook.addWorksheet("Plan");
      sheet.addRow([...header, "contract_end", "contained_fraction", "notes", "part_number"]);
      const cells = [1, "Acme", "锂", { formula: "600*2", result: 1200.5 }, day("2027-01-31"), 0.18];
      sheet.addRow([...cells, { richText: [{ text: "a" }, { text: "b" }] }, 4711]);
      sheet.addRow([2, "Acme", "Co", 5, "31.12.2027", "18 %", true]);
      sheet.getCell("F2").numFmt = "0 %";
    });
    const { reading, lines } = await readTestWorkbook(bytes, {}, "plan.xlsx");
    expect(reading).toMatchObject({ ok: true, rows: [], guesses: { format: "xlsx", sheet: "Plan" } });
    expect(lines).toMatchObject([
      {
        ...{
          line: "1",
          mineralId: "lithium",
          annualQuantityTonnes: 1200.5,
          contractEnd: "2027-01-31",
          sourceRow: 2,
        },
        ...{ containedFraction: 0.18, notes: "ab", partNumber: "4711" },
      },
      { contractEnd: "2027-12-31", containedFraction: 0.18, notes: "TRUE" },
    ]);
  });

  it("names the cell of a formula without a stored value, of an error and of a date in a number", async () => {
    const bytes = await bytesOf((workbook) => {
      const sheet = workbook.addWorksheet("Plan");
      sheet.addRow(header);
      sheet.addRow([1, "Acme", "Li", { formula: "1+1" }]);
      sheet.addRow([2, "Acme", "Li", { error: "#REF!" }]);
      sheet.addRow([3, "Acme", "Li", day("2026-05-01")]);
    });
    const { reading } = await readTestWorkbook(bytes, {}, "plan.xlsx");
    expect(reading.ok && reading.rows).toMatchObject([
      {
        sheet: "Plan",
        row: 2,
        column: "annual_quantity_t",
        value: "=1+1",
        code: "cell.formula-without-value",
      },
      { row: 3, value: "#REF!", code: "cell.error" },
      { row: 4, value: "2026-05-01", code: "number.is-date" },
    ]);
  });

  it("finds its header below a merged title and across merged header rows", async () => {
    const bytes = await bytesOf((workbook) => {
      const sheet = workbook.addWorksheet("Plan");
      sheet.addRow(["Sourcing plan"]);
      sheet.addRow(["line", "supplier", "mineral", "annual_quantity_t", "Origin"]);
      sheet.addRow([null, null, null, null, "mined_in", "refined_in"]);
      sheet.addRow([1, "Acme", "Li", 5, "CHL", "CHN"]);
      sheet.mergeCells("A1:F1");
      for (const letter of ["A", "B", "C", "D"]) sheet.mergeCells(`${letter}2:${letter}3`);
      sheet.mergeCells("E2:F2");
    });
    const { lines } = await readTestWorkbook(bytes, {}, "plan.xlsx");
    expect(lines).toMatchObject([
      { sourceRow: 4, minedIn: { all: [{ origin: "CHL" }] }, refinedIn: { all: [{ origin: "CHN" }] } },
    ]);
  });

  it("is read from the first visible sheet with the header, whatever stands before it", async () => {
    const bytes = await bytesOf((workbook) => {
      workbook.addWorksheet("Explanation").addRows([header, [1, "Wrong", "Li", 5]]);
      workbook.addWorksheet("Old", { state: "hidden" }).addRows([header, [1, "Wrong", "Li", 5]]);
      workbook.addWorksheet("Contacts").addRows([["name", "phone"]]);
      workbook.addWorksheet("Plan").addRows([header, [1, "Right", "Li", 5]]);
      workbook.addWorksheet("More").addRows([header, [1, "Wrong", "Li", 5]]);
    });
    const { reading, lines } = await readTestWorkbook(bytes, {}, "plan.xlsx");
    expect(lines).toMatchObject([{ supplier: "Right" }]);
    expect(reading.ok && reading.notices).toMatchObject([
      { code: "sheets-ignored", facts: { sheets: ["Contacts", "More"] } },
    ]);
  });

  it("reads numbers written as text by the file's decimal sign", async () => {
    const bytes = await bytesOf((workbook) => {
      workbook
        .addWorksheet("Plan")
        .addRows([header, [1, "A", "Li", "1.234"], [2, "A", "Li", "0,5"], [3, "A", "Li", 1.5]]);
    });
    const { lines } = await readTestWorkbook(bytes, {}, "plan.xlsx");
    expect(lines.map((line) => line.annualQuantityTonnes)).toEqual([1234, 0.5, 1.5]);
  });

  it("counts days from 1904 where the workbook says so", async () => {
    const parts = createXlsxParts(
      `<row>${[...header, "contract_end"].map(inline).join("")}</row>` +
        `<row>${["1", "Acme", "Li"].map(inline).join("")}<c><v>7</v></c><c s="1"><v>44926</v></c></row>`,
      [
        {
          name: "xl/styles.xml",
          content: `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
        },
      ],
    ).map((part) => ({
      ...part,
      content: String(part.content)
        .replace("<sheets>", `<workbookPr date1904="1"/><sheets>`)
        .replace(
          "</Relationships>",
          `<Relationship Id="rId2" Type="x/styles" Target="/xl/styles.xml"/></Relationships>`,
        ),
    }));
    const { lines } = await readTestWorkbook(createZip(parts), {}, "plan.xlsx");
    // 46388 days after 1899-12-30 is 2027-01-01; the 1904 system starts 1462 days later.
    expect(lines).toMatchObject([{ contractEnd: "2027-01-01" }]);
  });
});

describe("a workbook that would do harm", () => {
  const parts = createXlsxParts(headerRow + goodRow);
  const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const spaces = (bytes: number) => `<!--${" ".repeat(bytes)}-->`;

  it("is told from the harmless one that these tests start from", async () => {
    expect(await failureOf(createZip(createXlsxParts(headerRow)))).toBe("workbook.no-lines");
    expect((await readTestWorkbook(createZip(parts))).lines).toHaveLength(1);
  });

  it.each([
    ["macros", createZip([...parts, { name: "xl/vbaProject.bin", content: "x" }]), "workbook.macros"],
    [
      "old macros",
      createZip([...parts, { name: "xl/macrosheets/sheet1.xml", content: "x" }]),
      "workbook.macros",
    ],
    [
      "a password",
      Buffer.concat([compound, Buffer.alloc(600), Buffer.from("EncryptedPackage", "utf16le")]),
      "workbook.password-protected",
    ],
    [
      "an encrypted part",
      createZip(parts.map((part) => ({ ...part, flags: 1 }))),
      "workbook.password-protected",
    ],
    ["the old binary format", Buffer.concat([compound, Buffer.alloc(600)]), "workbook.not-a-workbook"],
    [
      "no workbook inside",
      createZip([{ name: "word/document.xml", content: "<x/>" }]),
      "workbook.not-a-workbook",
    ],
    ["no part at all", createZip([]), "workbook.not-a-workbook"],
    [
      "a part that grows a thousandfold",
      createZip(createXlsxParts(headerRow + spaces(20_000_000))),
      "workbook.zip-bomb",
    ],
    [
      "a document type",
      createZip([{ name: "xl/workbook.xml", content: `<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>` }]),
      "workbook.damaged",
    ],
    [
      "a 10 MB cell",
      createZip(createXlsxParts(`${headerRow}<row>${inline(randomText(10_000_000))}</row>`)),
      "workbook.cell-too-large",
    ],
    ["its second half missing", createZip(parts).subarray(0, 400), "workbook.damaged"],
    [
      "a missing text",
      createZip(createXlsxParts(`${headerRow}<row><c t="s"><v>5</v></c></row>`)),
      "workbook.damaged",
    ],
  ])("is refused for %s", async (_, bytes, code) => {
    expect(await failureOf(bytes)).toBe(code);
  });

  it("is refused when a part becomes larger than it says", async () => {
    const lying = createXlsxParts(headerRow + spaces(3_000_000)).map((part) => ({
      ...part,
      declaredSize: 100,
    }));
    expect(await failureOf(createZip(lying))).toBe("workbook.zip-bomb");
  });

  it("is refused above the limits, which it names", async () => {
    expect(await failureOf(createZip(parts), { limits: { archiveEntries: 2 } })).toBe("workbook.zip-bomb");
    expect(await failureOf(createZip(parts), { limits: { uncompressedBytes: 300 } })).toBe(
      "workbook.zip-bomb",
    );
    const wide = Array.from({ length: 61 }, (_, n) => header[n] ?? `column ${n}`);
    const bytes = createZip(createXlsxParts(`<row>${wide.map(inline).join("")}</row>${goodRow}`));
    expect(await failureOf(bytes)).toBe("workbook.too-many-columns");
  });

  it("never throws, whichever bytes of it are changed", async () => {
    const whole = createZip(parts);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        fc.nat(whole.length),
        async (changes, length) => {
          const bytes = Uint8Array.from(whole);
          for (const [index, value] of changes) bytes[index] = value;
          const { reading } = await readTestWorkbook(length % 3 === 0 ? bytes.subarray(0, length) : bytes);
          expect(typeof reading.ok).toBe("boolean");
        },
      ),
      { numRuns: 400 },
    );
  });

  it("never throws, whatever stands in a sheet's XML", async () => {
    const piece = fc.constantFrom(
      headerRow,
      goodRow,
      "<row>",
      "</row>",
      "<c>",
      '<c r="XFD1" t="s">',
      "<v>9e999</v>",
      "</c>",
      "<f/>",
      "&x;",
      "<v>-1</v>",
      '<c t="d"><v>x</v></c>',
      "\u0000",
      "]]>",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const { reading } = await readTestWorkbook(createZip(createXlsxParts(pieces.join(""))));
        expect(typeof reading.ok).toBe("boolean");
      }),
      { numRuns: 200 },
    );
  });
});

/** Text that does not compress, so that only its length is in question; the same every time. */
function randomText(length: number): string {
  let state = 1;
  let text = "";
  while (text.length < length) {
    state = (state * 48_271) % 2_147_483_647;
    text += state.toString(36);
  }
  return text;
}
