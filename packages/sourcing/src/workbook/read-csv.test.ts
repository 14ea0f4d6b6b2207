import fc from "fast-check";
import { csvOfOneLine, readTestWorkbook, testAtomicWeights } from "../testing/workbook.factory.js";
import { estimateLineCount } from "./estimate-line-count.js";
import { readWorkbook } from "./read-workbook.js";

const header = "line,supplier,mineral,annual_quantity_t";
const one = `${header}\n1,Acme,lithium,100\n`;

async function failureOf(content: string | Uint8Array, options = {}) {
  const { reading, lines } = await readTestWorkbook(content, options);
  expect(lines).toEqual([]);
  return reading.ok ? "accepted" : reading.failure.code;
}

async function problemsOf(content: string) {
  const { reading } = await readTestWorkbook(content);
  return reading.ok ? reading.rows : reading.failure;
}

describe("headers", () => {
  it.each([
    [header],
    ["  LINE , Supplier,Mineral ,Annual Quantity (t)"],
    ["行号,供应商,矿物,年采购量(吨)"],
    ["行号,供应商,矿物,年采购量（吨）"],
    ["ｌｉｎｅ,supplier,mineral,annual_quantity_t"],
    ["Line No,supplier*,mineral,ANNUAL-QUANTITY-T"],
    ["\ufeffline,supplier,mineral,annual_quantity_t"],
  ])("understands %s", async (names) => {
    const { lines } = await readTestWorkbook(`${names}\n1,Acme,lithium,100\n`);
    expect(lines).toMatchObject([
      { line: "1", supplier: "Acme", mineralId: "lithium", annualQuantityTonnes: 100 },
    ]);
  });

  it("takes columns in any order, reports unknown ones and ignores them", async () => {
    const { reading, lines } = await readTestWorkbook(
      `colour,annual_quantity_t,supplier,formula,line\nred,5,Acme,LFP,9\n`,
    );
    expect(lines).toMatchObject([{ line: "9", formula: "LFP" }]);
    expect(reading.ok && reading.notices).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: "column-ignored", facts: { columns: ["colour"] } }),
      ]),
    );
  });

  it.each([
    ["line,supplier,mineral", "workbook.missing-column"],
    ["line,supplier,annual_quantity_t", "workbook.missing-column"],
    ["line,supplier,mineral,annual_quantity_t,行号", "workbook.duplicate-column"],
    ["hello,world", "workbook.not-a-workbook"],
    [`${header},${Array.from({ length: 57 }, (_, n) => `c${n}`).join(",")}`, "workbook.too-many-columns"],
  ])("refuses the header %s", async (names, code) => {
    expect(await failureOf(`${names}\n1,2,3,4\n`)).toBe(code);
  });

  it("names the limit that was passed", async () => {
    const wide = `${header},${Array.from({ length: 57 }, (_, n) => `c${n}`).join(",")}\n`;
    const { reading } = await readTestWorkbook(wide);
    expect(reading).toMatchObject({ ok: false, failure: { facts: { columns: 61, limit: 60 } } });
    expect(reading.ok || reading.failure.message).toContain("60");
  });

  it("finds a header below title rows", async () => {
    const { lines } = await readTestWorkbook(`Sourcing plan,,,\n,,,\n${one}`);
    expect(lines).toMatchObject([{ sourceRow: 4 }]);
  });
});

describe("records", () => {
  it.each([[","], [";"], ["\t"]])("finds out that %j separates cells", async (delimiter) => {
    const { reading, lines } = await readTestWorkbook(one.replaceAll(",", delimiter));
    expect(lines).toHaveLength(1);
    expect(reading).toMatchObject({ guesses: { delimiter } });
  });

  it("reads quotes, line breaks in cells and any line end, and counts rows as a spreadsheet does", async () => {
    const text = `${header},notes\r\n1,"Acme, ""A"" Ltd",lithium,100,"a\nb, c"\r\n\r\n2,5" pipes,Co,7,x`;
    const { reading, lines } = await readTestWorkbook(text);
    expect(lines).toMatchObject([
      { supplier: 'Acme, "A" Ltd', notes: "a\nb, c", sourceRow: 2 },
      { supplier: '5" pipes', sourceRow: 4 },
    ]);
    expect(reading).toMatchObject({ notices: [{ code: "empty-rows-skipped", facts: { rows: 1 } }] });
    expect((await readTestWorkbook(one.replaceAll("\n", "\r"))).lines).toHaveLength(1);
  });

  it("reads records that are longer than the pieces of text", async () => {
    const rows = Array.from(
      { length: 4000 },
      (_, n) => `${n},"Ac\n${"x".repeat(n % 90)}""é",lithium,${n + 1}`,
    );
    const { lines } = await readTestWorkbook(`${header}\n${rows.join("\n")}\n`);
    expect(lines).toHaveLength(4000);
    expect(lines[3999]).toMatchObject({ line: "3999", supplier: `Ac\n${"x".repeat(39)}"é`, sourceRow: 4001 });
  });

  it("refuses ragged rows, such as a last one cut off", async () => {
    expect(await problemsOf(`${one}2,Acme,lith`)).toMatchObject([{ row: 3, code: "row.ragged" }]);
    expect(await problemsOf(`${one}2,Acme,lithium,1,2\n`)).toMatchObject([{ row: 3, code: "row.ragged" }]);
  });

  it.each([
    ["", "workbook.empty"],
    [" \n \n", "workbook.empty"],
    ["\ufeff", "workbook.empty"],
    [`${header}\n`, "workbook.no-lines"],
    [`${header}\n,,,\n`, "workbook.no-lines"],
    [`${header}\n1,"Acme,lithium,100\n`, "workbook.unclosed-quote"],
    [`${header}\n1,${"x".repeat(10_000_000)},lithium,100\n`, "workbook.cell-too-large"],
    [`${header}\n1,"${"x".repeat(10_000_000)}",lithium,100\n`, "workbook.cell-too-large"],
  ])("refuses %.40j with %s", async (text, code) => {
    expect(await failureOf(text)).toBe(code);
  });

  it.each([
    ["a PNG", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ["a PDF", Buffer.from("%PDF-1.7\n1 0 obj\n")],
    ["zeros", Buffer.alloc(4096)],
  ])("refuses %s as no workbook", async (_, bytes) => {
    expect(await failureOf(bytes)).toBe("workbook.not-a-workbook");
  });

  it("says which limit a file passes", async () => {
    const limits = { lines: 1, bytes: 1000 };
    expect(await failureOf(`${one}2,Acme,Li,3\n`, { limits })).toBe("workbook.too-many-lines");
    expect(await failureOf("x".repeat(1001), { limits })).toBe("workbook.too-large");
  });

  it("refuses a line id used twice and names both rows", async () => {
    expect(await problemsOf(`${one}1,Other,Co,5\n`)).toMatchObject([
      { row: 3, column: "line", value: "1", message: "row 2 has the same line id" },
    ]);
  });

  it("hands on no line after the first problem, yet goes on to the end of the file", async () => {
    const rows = Array.from({ length: 5000 }, (_, n) => `${n},Acme,lithium,${n === 2500 ? "x" : "1"}`);
    const { reading, lines } = await readTestWorkbook(`${header}\n${rows.join("\n")}\n9,A,B,C\n`);
    expect(lines).toHaveLength(2000);
    expect(reading).toMatchObject({
      lineCount: 4999,
      rows: [{ row: 2502 }, { row: 5002 }, { row: 5002 }, { row: 5002 }],
    });
  });

  it("hands on every line understood when it is asked for a preview", async () => {
    const seen: string[] = [];
    const reading = await readWorkbook({
      fileName: "plan\u202e.csv",
      bytes: Buffer.from(`${header}\n1,Acme,Li,x\n2,Acme,Li,5\n`),
      atomicWeights: testAtomicWeights,
      isPreview: true,
      onLines: (batch) => {
        seen.push(...batch.map((line) => line.line));
      },
    });
    expect(seen).toEqual(["2"]);
    expect(reading).toMatchObject({ lineCount: 1, rows: [{ sheet: "plan⟨U+202E⟩.csv", row: 2 }] });
  });

  it("reads a stream as it reads bytes, and lets a broken stream break the reading", async () => {
    async function* pieces(isBroken: boolean) {
      yield Buffer.from(one.slice(0, 10));
      await Promise.resolve();
      if (isBroken) throw new Error("connection lost");
      yield Buffer.from(one.slice(10));
    }
    const input = { fileName: "plan.csv", atomicWeights: testAtomicWeights };
    expect(await readWorkbook({ ...input, stream: pieces(false) })).toMatchObject({ ok: true, lineCount: 1 });
    await expect(readWorkbook({ ...input, stream: pieces(true) })).rejects.toThrow("connection lost");
  });

  it("lists a thousand problems and counts the others", async () => {
    const rows = Array.from({ length: 1500 }, (_, n) => `${n},Acme,lithium,x`);
    const { reading } = await readTestWorkbook(`${header}\n${rows.join("\n")}\n`);
    expect(reading).toMatchObject({ moreRows: 500, lineCount: 0 });
    expect(reading.ok && reading.rows).toHaveLength(1000);
  });
});

describe("encodings", () => {
  const chinese = "行号,供应商,矿物,年采购量(吨)\n1,宁德时代,锂,100\n";
  // The same text in GB 18030, as `iconv -t GB18030` writes it.
  const gb18030 = Buffer.from(
    "d0d0bac52cb9a9d3a6c9cc2cbff3ceef2cc4eab2c9b9bac1bf28b6d6290a312cc4feb5c2cab1b4fa2cefae2c3130300a",
    "hex",
  );
  const windows = Buffer.from(`${header}\n1,M\u00fcller & S\u00f6hne,lithium,100\n`, "latin1");

  it.each([
    ["UTF-8", Buffer.from(chinese), "utf-8", "宁德时代", false],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${chinese}`), "utf-8", "宁德时代", false],
    ["UTF-16", Buffer.from(`\ufeff${chinese}`, "utf16le"), "utf-16le", "宁德时代", false],
    ["GB18030", gb18030, "gb18030", "宁德时代", true],
    ["Windows-1252", windows, "windows-1252", "Müller & Söhne", true],
  ])("reads %s", async (_, bytes, encoding, supplier, isGuessed) => {
    const { reading, lines } = await readTestWorkbook(bytes);
    expect(lines).toMatchObject([{ supplier }]);
    expect(reading).toMatchObject({ guesses: { encoding } });
    expect(reading.ok && reading.notices.some((notice) => notice.code === "encoding-guessed")).toBe(
      isGuessed,
    );
  });

  it("obeys the encoding that the caller names, and refuses one that cannot be", async () => {
    expect((await readTestWorkbook(gb18030, { encoding: "gb18030" })).lines).toHaveLength(1);
    expect(await failureOf(gb18030, { encoding: "utf-8" })).toBe("workbook.wrong-encoding");
  });
});

describe("the decimal sign", () => {
  const file = (...values: string[]) =>
    `${header.replaceAll(",", ";")}\n${values.map((value, n) => `${n};A;Li;${value}`).join("\n")}\n`;
  const read = async (text: string, options = {}) => {
    const { reading, lines } = await readTestWorkbook(text, options);
    return reading.ok ? lines.map((line) => line.annualQuantityTonnes) : reading.failure.code;
  };

  it("is taken from any unambiguous value, wherever it stands", async () => {
    expect(await read(file("1.234", "12,5"))).toEqual([1234, 12.5]);
    expect(await read(file("1.234", "12.5"))).toEqual([1.234, 12.5]);
    expect(await read(file("1,234", "1.234.567"))).toEqual([1.234, 1234567]);
    expect(await read(file("5", "7"))).toEqual([5, 7]);
  });

  it("is refused where every value can be read both ways, unless the caller says it", async () => {
    expect(await read(file("1.234", "5.678", "9"))).toBe("workbook.undecidable-decimal");
    expect(await read(file("1.234"), { decimal: "point" })).toEqual([1.234]);
    expect(await read(file("1.234"), { decimal: "comma" })).toEqual([1234]);
  });

  it("makes a value with the other sign a problem of its row", async () => {
    const { reading } = await readTestWorkbook(file("12,5", "2.5"));
    expect(reading).toMatchObject({ rows: [{ row: 3, value: "2.5", code: "number.wrong-sign" }] });
  });

  it("is not taken from formulas, and from percentages of origins only at need", async () => {
    const text = `${header};formula;mined_in`.replaceAll(",", ";");
    expect(await read(`${text}\n1;A;Li;1.234;Li1.5O;\n`)).toBe("workbook.undecidable-decimal");
    expect(await read(`${text}\n1;A;Li;1.234;;CHL:60,5;AUS\n`.replace(";AUS", ""))).toEqual([1234]);
  });
});

describe("text that would do harm", () => {
  it("quotes hidden characters visibly and takes direction overrides out of names", async () => {
    expect(await problemsOf(csvOfOneLine({ mineral: "li\u202ethium\u0007x" }))).toMatchObject([
      { value: "li⟨U+202E⟩thium⟨U+0007⟩x" },
    ]);
    const { reading, lines } = await readTestWorkbook(csvOfOneLine({ supplier: "A\u202ecme\u200f שלום" }));
    expect(lines).toMatchObject([{ supplier: "Acme\u200f שלום" }]);
    expect(reading.ok && reading.notices.map((notice) => notice.code)).toContain("hidden-characters-removed");
  });

  it("keeps a name that begins like a formula and takes back the apostrophe of an export", async () => {
    expect(
      (await readTestWorkbook(csvOfOneLine({ supplier: "=cmd|' /C calc'!A0" }))).lines[0]?.supplier,
    ).toBe("=cmd|' /C calc'!A0");
    expect((await readTestWorkbook(csvOfOneLine({ supplier: "'=1+1" }))).lines[0]?.supplier).toBe("=1+1");
    expect((await readTestWorkbook(csvOfOneLine({ supplier: "'t Hooft" }))).lines[0]?.supplier).toBe(
      "'t Hooft",
    );
  });

  it("never throws, whatever the bytes", async () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .string({ maxLength: 80, unit: fc.constantFrom(...Array.from('1,2;"\t\n\r=:|.%- ALiCHL行\u202e')) })
        .map((s) => Buffer.from(s)),
      fc.constant(Buffer.from(`${header},mined_in,routes,formula,currency,contract_end\n`)),
      fc.constant(Buffer.from([0x50, 0x4b, 3, 4])),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
        const { reading } = await readTestWorkbook(Buffer.concat(pieces));
        expect(typeof reading.ok).toBe("boolean");
      }),
      { numRuns: 300 },
    );
  });

  it("never throws, whatever the cells", async () => {
    const text = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.string({
        maxLength: 60,
        unit: fc.constantFrom(...Array.from("0123456789.,:;>|=% eE-CHLNi年月日/\u00a0")),
      }),
    );
    const columns = [
      "annual_quantity_t",
      "mined_in",
      "routes",
      "formula",
      "currency",
      "contract_end",
      "contained_fraction",
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...columns), text, async (column, value) => {
        const { reading, lines } = await readTestWorkbook(
          csvOfOneLine({ [column]: value, mineral: "lithium" }),
        );
        if (reading.ok) expect(lines.length === 1 || reading.rows.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("estimateLineCount", () => {
  it("is the number of lines of a plain CSV, and 0 for a damaged archive", async () => {
    expect(await estimateLineCount(Buffer.from(one))).toBe(1);
    expect(await estimateLineCount(Buffer.from([0x50, 0x4b, 3, 4, 0]))).toBe(0);
  });
});
