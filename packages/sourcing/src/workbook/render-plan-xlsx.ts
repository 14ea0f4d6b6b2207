import type { Locale } from "@interphase/names";
import type { PlanLine } from "../plan-line.js";
import { cellsOfLine, exportedColumns, headerOf } from "./plan-cells.js";
import { writeZip, type WrittenPart } from "./zip-writer.js";

const office = "http://schemas.openxmlformats.org";
const main = `xmlns="${office}/spreadsheetml/2006/main"`;
const relation = `${office}/officeDocument/2006/relationships`;
const package_ = `${office}/package/2006`;
const start = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const sheetNames = { en: "Plan", zh: "采购计划" } as const;
const rowsPerPiece = 200;

function escapeXml(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

function letterOf(position: number): string {
  const first = position < 26 ? "" : String.fromCharCode(64 + Math.floor(position / 26));
  return first + String.fromCharCode(65 + (position % 26));
}

const letters = exportedColumns.map((_, position) => letterOf(position));

function rowXml(row: number, cells: readonly (string | number | null)[], style: string): string {
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

async function* sheetXml(
  lines: AsyncIterable<PlanLine> | Iterable<PlanLine>,
  locale: Locale,
): AsyncGenerator<string> {
  const pane = `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>`;
  const view = `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
  const width = `<cols><col min="1" max="${exportedColumns.length}" width="18" customWidth="1"/></cols>`;
  const headers = exportedColumns.map((key) => headerOf(key, locale));
  let piece = `${start}<worksheet ${main}>${view}${width}<sheetData>${rowXml(1, headers, ` s="1"`)}`;
  let row = 1;
  for await (const line of lines) {
    const cells = cellsOfLine(line);
    piece += rowXml(
      ++row,
      exportedColumns.map((key) => cells[key]),
      "",
    );
    if (row % rowsPerPiece > 0) continue;
    yield piece;
    piece = "";
  }
  yield `${piece}</sheetData></worksheet>`;
}

function fixedParts(locale: Locale): WrittenPart[] {
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
  const sheet = `<sheets><sheet name="${sheetNames[locale]}" sheetId="1" r:id="rId1"/></sheets>`;
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
 * How is a plan written as XLSX?
 * **Shape** one sheet, a row a line, packed as it is written, so that memory holds the file and not its cells; the same
 * lines give the same bytes. Names that a spreadsheet would take for formulas get an apostrophe. `readWorkbook` reads it
 * back to equal lines.
 * **Source** ECMA-376 part 1, 18.
 */
export async function renderPlanXlsx(
  lines: AsyncIterable<PlanLine> | Iterable<PlanLine>,
  options: { locale: Locale },
): Promise<Uint8Array> {
  const sheet: WrittenPart = { name: "xl/worksheets/sheet1.xml", pieces: sheetXml(lines, options.locale) };
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeZip([...fixedParts(options.locale), sheet])) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
