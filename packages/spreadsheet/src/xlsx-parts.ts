import type { XlsxArchive } from "./xlsx-archive.js";
import { XmlReader } from "./xml-reader.js";

/** A sheet as the workbook lists it; `part` is its XML inside the archive. */
export type SheetEntry = { name: string; isHidden: boolean; part: string };
/** Which sheets does a workbook list, in order, and does it count days from 1904? */
export type WorkbookIndex = { sheets: SheetEntry[]; isFrom1904: boolean };

const workbookPart = "xl/workbook.xml";

function resolvePart(base: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const folders = base.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== ".") folders.push(step);
  }
  return folders.join("/");
}

async function readRelations(
  archive: XlsxArchive,
  owner: string,
): Promise<Map<string, { type: string; part: string }>> {
  const relations = new Map<string, { type: string; part: string }>();
  const at = owner.lastIndexOf("/") + 1;
  const part = `${owner.slice(0, at)}_rels/${owner.slice(at)}.rels`;
  await XmlReader.readAll(archive.readText(part), part, {
    open(name, { Id, Type, Target }) {
      if (name !== "Relationship" || Id === undefined || Target === undefined) return;
      relations.set(Id, { type: (Type ?? "").split("/").pop() ?? "", part: resolvePart(owner, Target) });
    },
  });
  return relations;
}

/** Where is the workbook's own part? undefined: the archive is no workbook. */
export async function findWorkbookPart(archive: XlsxArchive): Promise<string | undefined> {
  for (const { type, part } of (await readRelations(archive, "")).values()) {
    if (type === "officeDocument" && part.endsWith(".xml") && archive.has(part)) {
      return /workbook/i.test(part) ? part : undefined;
    }
  }
  return archive.has(workbookPart) ? workbookPart : undefined;
}

/** Which sheets does the workbook have? */
export async function readIndex(archive: XlsxArchive, part: string): Promise<WorkbookIndex> {
  const relations = await readRelations(archive, part);
  const index: WorkbookIndex = { sheets: [], isFrom1904: false };
  await XmlReader.readAll(archive.readText(part), part, {
    open(name, attributes) {
      if (name === "workbookPr") index.isFrom1904 = ["1", "true"].includes(attributes["date1904"] ?? "");
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
      const relation = relations.get(id);
      if (relation?.type !== "worksheet") return;
      const isHidden = (attributes["state"] ?? "visible") !== "visible";
      index.sheets.push({ name: attributes["name"] ?? "", isHidden, part: relation.part });
    },
  });
  return index;
}

/** Where do shared strings and styles lie? **Shape** undefined where the workbook has none. */
export async function findPart(
  archive: XlsxArchive,
  workbook: string,
  type: string,
): Promise<string | undefined> {
  for (const relation of (await readRelations(archive, workbook)).values()) {
    if (relation.type === type && archive.has(relation.part)) return relation.part;
  }
  return undefined;
}

const escaped = /_x([0-9A-Fa-f]{4})_/g;

/** What does a stored string say once its `_x000D_` escapes are read? **Source** ECMA-376 part 1, 22.9.2.19 ST_Xstring. */
export function readEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Which texts do cells refer to by number? A text is cut just above `longest` characters; its cell is refused then. */
export async function readSharedStrings(
  archive: XlsxArchive,
  part: string,
  longest: number,
): Promise<string[]> {
  const strings: string[] = [];
  let text = "";
  let isText = false;
  let phonetic = 0;
  await XmlReader.readAll(archive.readText(part), part, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") phonetic++;
      isText = name === "t" && phonetic === 0;
    },
    text(piece) {
      if (isText && text.length <= longest) text += piece.slice(0, longest + 1);
    },
    close(name) {
      if (name === "si") strings.push(readEscapes(text));
      else if (name === "rPh") phonetic--;
      isText = false;
    },
  });
  return strings;
}

const builtInDates = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, "");
  return /[yd]/i.test(bare) && !/general/i.test(bare);
}

/** Which cell styles show a number as a date? **Shape** one entry a style, in the order cells refer to them. **Source** ECMA-376 part 1, 18.8.30. */
export async function readDateStyles(archive: XlsxArchive, part: string): Promise<boolean[]> {
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  let isCellStyles = false;
  await XmlReader.readAll(archive.readText(part), part, {
    open(name, attributes) {
      if (name === "numFmt")
        custom.set(Number(attributes["numFmtId"]), isDateFormat(attributes["formatCode"] ?? ""));
      if (name === "cellXfs") isCellStyles = true;
      if (name !== "xf" || !isCellStyles) return;
      const id = Number(attributes["numFmtId"] ?? "0");
      styles.push(custom.get(id) ?? builtInDates.has(id));
    },
    close(name) {
      if (name === "cellXfs") isCellStyles = false;
    },
  });
  return styles;
}
