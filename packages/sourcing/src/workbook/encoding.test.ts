import { in1252 } from "@interphase/spreadsheet/testing";
import fc from "fast-check";
import { readTestWorkbook } from "../testing/workbook.factory.js";

const header = "line,supplier,mineral,annual_quantity_t,notes,stock_t";

/** A file whose header is ASCII and whose supplier is written in these bytes. */
const fileOf = (supplier: Buffer) =>
  Buffer.concat([Buffer.from(`${header}\n1,`), supplier, Buffer.from(",lithium,100,,5\n")]);

const hex = (text: string) => Buffer.from(text, "hex");

async function guessOf(bytes: Uint8Array) {
  const { reading, lines } = await readTestWorkbook(bytes);
  if (!reading.ok) return reading.failure.code;
  const isSaid = reading.notices.some(({ code }) => code === "encoding-guessed");
  return [reading.guesses.encoding, lines[0]?.supplier, isSaid ? "guessed" : "certain"];
}

describe("Windows-1252", () => {
  it.each([["Škoda"], ["L’Oréal"], ["Œuvre"], ["Žďár"], ["“Acme” – €"]])(
    "keeps %s whole in the first and the last piece of a long file",
    async (supplier) => {
      const filler = Array.from({ length: 9000 }, (_, index) => `${index},Müller & Söhne,lithium,100,,5\n`);
      const text = `${header}\nfirst,${supplier},lithium,1,,5\n${filler.join("")}last,${supplier},lithium,1,,5\n`;
      const { lines } = await readTestWorkbook(in1252(text.replaceAll("ď", "d")), {
        encoding: "windows-1252",
      });
      const kept = supplier.replaceAll("ď", "d");
      expect([lines[0]?.supplier, lines.at(-1)?.supplier]).toEqual([kept, kept]);
    },
  );

  it("reads an em dash in a number's column as missing", async () => {
    const { reading, lines } = await readTestWorkbook(
      in1252(`${header}\n1,Böhm,lithium,100,,—\n2,Škoda,lithium,100,,5\n`),
    );
    expect(reading).toMatchObject({ ok: true, rows: [], guesses: { encoding: "windows-1252" } });
    expect(lines).toMatchObject([{ stockTonnes: null }, { stockTonnes: 5, supplier: "Škoda" }]);
  });
});

describe("an encoding that the file does not name", () => {
  it.each([
    "São Paulo Mineração",
    "Größe",
    "Müller Über",
    "L’Oréal",
    "Škoda",
    "Œuvre",
    "Société Générale",
    "Añelo",
    "Ångström",
    "Pölöskei",
  ])("is guessed to be Windows-1252 for %s, and said", async (supplier) => {
    expect(await guessOf(fileOf(in1252(supplier)))).toEqual(["windows-1252", supplier, "guessed"]);
  });

  // The bytes are what `iconv -t GB18030` writes.
  it.each([
    ["宁德时代", "c4feb5c2cab1b4fa"],
    ["赣锋锂业", "b8d3b7e6efaed2b5"],
    ["锂", "efae"],
    ["LG新能源", "4c47d0c2c4dcd4b4"],
    ["𠮷野", "9534b235d2b0"],
    ["㐀", "8139ee39"],
    ["朱镕基", "d6ece946bbf9"],
  ])("is guessed to be GB18030 for %s, and said", async (supplier, bytes) => {
    expect(await guessOf(fileOf(hex(bytes)))).toEqual(["gb18030", supplier, "guessed"]);
  });

  it.each([
    ["ßß", "dfdf"],
    ["four letters alone", "dfdfdfdf"],
    ["𠮷 alone, or •4²5", "9534b235"],
    ["ÇÃ in a word, or 敲", "41c7c34f"],
    ["Chinese text whose last character is cut", "c4feb5c2cab1b4"],
    ["Western text with a byte that has no character", "53e36f9d"],
    ["as much of the one as of the other", "c4feb5c22053e36f204772f6df65"],
  ])("is refused as undecidable for %s", async (_, bytes) => {
    expect(await guessOf(fileOf(hex(bytes)))).toBe("workbook.undecidable-encoding");
  });

  it("says how to decide in the refusal", async () => {
    const { reading } = await readTestWorkbook(fileOf(hex("dfdf")));
    expect(reading).toMatchObject({
      ok: false,
      failure: { rows: [{ accepted: "encoding=utf-8, encoding=windows-1252 or encoding=gb18030" }] },
    });
    const { lines } = await readTestWorkbook(fileOf(hex("dfdf")), { encoding: "windows-1252" });
    expect(lines).toMatchObject([{ supplier: "ßß" }]);
  });

  it("is UTF-8 wherever the bytes are valid UTF-8", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }), async (notes) => {
        const quoted = `"${notes.replaceAll('"', '""')}"`;
        const { reading } = await readTestWorkbook(`${header}\n1,Acme,Li,5,${quoted},1\n`);
        expect(reading).toMatchObject({ ok: true, guesses: { encoding: "utf-8" } });
      }),
      { numRuns: 60 },
    );
  });
});
