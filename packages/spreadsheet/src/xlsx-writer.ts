import { lettersOf } from "./workbook-cell.js";
import { writeZip, type WrittenPart } from "./zip-writer.js";

const office = "http://schemas.openxmlformats.org";
const main = `xmlns="${office}/spreadsheetml/2006/main"`;
const relation = `${office}/officeDocument/2006/relationships`;
const package_ = `${office}/package/2006`;
const start = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const rowsPerPiece = 200;

/** What may stand in a written cell? null leaves it empty. */
export type WrittenCell = string | number | null;

/** Which table is written? **Shape** `rows` in order below `headers`, each as long as they are. */
export type WrittenSheet = {
  name: string;
  headers: readonly string[];
  rows: AsyncIterable<readonly WrittenCell[]> | Iterable<readonly WrittenCell[]>;
};

function escapeXml(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

function rowXml(
  row: number,
  cells: readonly WrittenCell[],
  letters: readonly string[],
  style: string,
): string {
  let xml = `<row r="${row}">`;
  cells.forEach((cell, position) => {
    if (cell === null) return;
    const reference = `r="${letters[position] ?? ""}${row}"${style}`;
    xml +=
      typeof cell === "number"
        ? `<c ${reference}><v>${cell}</v></c>`
        : `<c ${reference} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  });
  return `${xml}</row>`;
}

async function* sheetXml({ headers, rows }: WrittenSheet): AsyncGenerator<string> {
  const letters = headers.map((_, position) => lettersOf(position));
  const pane = `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>`;
  const view = `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
  const width = `<cols><col min="1" max="${headers.length}" width="18" customWidth="1"/></cols>`;
  let piece = `${start}<worksheet ${main}>${view}${width}<sheetData>${rowXml(1, headers, letters, ` s="1"`)}`;
  let row = 1;
  for await (const cells of rows) {
    piece += rowXml(++row, cells, letters, "");
    if (row % rowsPerPiece > 0) continue;
    yield piece;
    piece = "";
  }
  yield `${piece}</sheetData></worksheet>`;
}

function fixedParts(sheetName: string): WrittenPart[] {
  const part = (name: string, xml: string): WrittenPart => ({ name, pieces: [start + xml] });
  const override = (name: string, kind: string) =>
    `<Override PartName="${name}" ContentType="${type}.${kind}+xml"/>`;
  const link = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${relation}/${kind}" Target="${target}"/>`;
  const relations = (links: string) =>
    `<Relationships xmlns="${package_}/relationships">${links}</Relationships>`;
  const fonts = `<fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>`;
  const fills = `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>`;
  const borders = `<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>`;
  const formats = `<cellXfs count="2"><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs>`;
  const xml = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
  const overrides =
    override("/xl/workbook.xml", "sheet.main") +
    override("/xl/worksheets/sheet1.xml", "worksheet") +
    override("/xl/styles.xml", "styles");
  const sheet = `<sheets><sheet name="${escapeXml(sheetName).replaceAll('"', "&quot;")}" sheetId="1" r:id="rId1"/></sheets>`;
  return [
    part("[Content_Types].xml", `<Types xmlns="${package_}/content-types">${xml}${overrides}</Types>`),
    part("_rels/.rels", relations(link("rId1", "officeDocument", "xl/workbook.xml"))),
    part("xl/workbook.xml", `<workbook ${main} xmlns:r="${relation}">${sheet}</workbook>`),
    part(
      "xl/_rels/workbook.xml.rels",
      relations(link("rId1", "worksheet", "worksheets/sheet1.xml") + link("rId2", "styles", "styles.xml")),
    ),
    part("xl/styles.xml", `<styleSheet ${main}>${fonts}${fills}${borders}${formats}</styleSheet>`),
  ];
}

/**
 * How is a table written as XLSX?
 * **Shape** one sheet, packed as it is written, so that memory holds the file and not its cells; the same rows give the
 * same bytes. Texts are written as they are: whoever gives them protects names with `neutraliseFormula`.
 * **Source** ECMA-376 part 1, 18.
 */
export async function renderXlsx(table: WrittenSheet): Promise<Uint8Array> {
  const sheet: WrittenPart = { name: "xl/worksheets/sheet1.xml", pieces: sheetXml(table) };
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeZip([...fixedParts(table.name), sheet])) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
