import { readFirstRows } from "./first-rows.js";
import { showSafely } from "./safe-text.js";
import type { TableFinder } from "./table-finder.js";
import type { RawRow, RowSource } from "./workbook-cell.js";
import type { WorkbookLimits } from "./workbook-limits.js";
import { refuseFile, SpreadsheetRefusal } from "./spreadsheet.failure.js";
import { XlsxArchive } from "./xlsx-archive.js";
import {
  findPart,
  findWorkbookPart,
  readDateStyles,
  readIndex,
  readSharedStrings,
  type SheetEntry,
} from "./xlsx-parts.js";
import { SheetReader, type SheetContext } from "./xlsx-sheet.js";
import { XmlReader } from "./xml-reader.js";

const explanationNames = new Set([
  "explanation",
  "explanations",
  "instructions",
  "readme",
  "help",
  "说明",
  "填写说明",
]);

/** An XLSX sheet ready to be read, and the visible sheets that were left aside. */
export type XlsxSource = RowSource & { ignoredSheets: readonly string[] };

/** The refusal waits until the rows before it are taken: their header names the place. */
function findWritingRefusal(xml: XmlReader, piece: string): SpreadsheetRefusal | undefined {
  try {
    xml.write(piece);
    return undefined;
  } catch (error) {
    if (error instanceof SpreadsheetRefusal) return error;
    throw error;
  }
}

async function* readSheet(
  archive: XlsxArchive,
  part: string,
  context: SheetContext,
): AsyncGenerator<readonly RawRow[]> {
  const sheet = new SheetReader(context);
  const xml = new XmlReader(part, sheet);
  for await (const piece of archive.readText(part)) {
    const refusal = findWritingRefusal(xml, piece);
    const rows = sheet.take();
    if (rows.length > 0) yield rows;
    if (refusal !== undefined) throw refusal;
  }
  xml.end();
  yield sheet.take();
}

async function readContext(
  archive: XlsxArchive,
  workbook: string,
  limits: WorkbookLimits,
): Promise<SheetContext> {
  const stringsPart = await findPart(archive, workbook, "sharedStrings");
  const stylesPart = await findPart(archive, workbook, "styles");
  return {
    strings:
      stringsPart === undefined ? [] : await readSharedStrings(archive, stringsPart, limits.cellCharacters),
    dateStyles: stylesPart === undefined ? [] : await readDateStyles(archive, stylesPart),
    isFrom1904: false,
    limits,
  };
}

/** The rows up to a cell that is too long; it is refused when its sheet is read. */
async function readTop(source: RowSource, searchRows: number): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  try {
    return await readFirstRows(source, searchRows, rows);
  } catch (error) {
    if (error instanceof SpreadsheetRefusal && error.code === "workbook.cell-too-large") return rows;
    throw error;
  }
}

async function chooseSheet(sources: readonly RowSource[], table: TableFinder): Promise<RowSource> {
  let best: { source: RowSource; score: number } | undefined;
  for (const source of sources) {
    const rows = await readTop(source, table.searchRows);
    const score = table.score(rows);
    if (score > 0 && table.isWhole(rows)) return source;
    if (best === undefined || score > best.score) best = { source, score };
  }
  if (best !== undefined) return best.source;
  return refuseFile("workbook.no-lines", { reason: "no-visible-sheet" });
}

/**
 * Which sheet of an XLSX file holds the lines?
 * **Shape** the first visible one with all required columns, explanation sheets left aside; else the one most like it,
 * whose header then says what is missing.
 * **Fails** workbook.damaged, zip-bomb, macros, password-protected, not-a-workbook, no-lines.
 */
export async function openArchive(
  bytes: Uint8Array,
  limits: WorkbookLimits,
  table: TableFinder,
): Promise<XlsxSource> {
  const archive = await XlsxArchive.open(bytes, limits);
  const workbook = await findWorkbookPart(archive);
  if (workbook === undefined) {
    refuseFile("workbook.not-a-workbook", { reason: "archive" });
  }
  const index = await readIndex(archive, workbook);
  const context = { ...(await readContext(archive, workbook, limits)), isFrom1904: index.isFrom1904 };
  const isCandidate = (sheet: SheetEntry) =>
    !sheet.isHidden && !explanationNames.has(sheet.name.trim().toLowerCase());
  const sources = index.sheets.filter(isCandidate).map((sheet): RowSource => ({
    sheet: showSafely(sheet.name, 60),
    format: "xlsx",
    readRows: () => readSheet(archive, sheet.part, context),
  }));
  const chosen = await chooseSheet(sources, table);
  const ignoredSheets = sources.filter((source) => source !== chosen).map((source) => source.sheet);
  return { ...chosen, ignoredSheets };
}
