import { inflateSync } from "node:zlib";

interface PdfObject {
  readonly dictionary: string;
  readonly stream: string;
}

function readObjects(bytes: Buffer): Map<string, PdfObject> {
  const text = bytes.toString("latin1");
  const objects = new Map<string, PdfObject>();
  for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, id = "", body = ""] = found;
    const at = body.indexOf("\nstream\n");
    const dictionary = at < 0 ? body : body.slice(0, at);
    const raw = at < 0 ? "" : body.slice(at + 8, body.lastIndexOf("\nendstream"));
    const isPacked = dictionary.includes("/FlateDecode") && !dictionary.includes("/Length1");
    const stream = isPacked ? inflateSync(Buffer.from(raw, "latin1")).toString("latin1") : raw;
    objects.set(id, { dictionary, stream });
  }
  return objects;
}

const decodeHex = (hex: string) =>
  Buffer.from(hex.length % 4 === 0 ? hex : `00${hex}`, "hex")
    .swap16()
    .toString("utf16le");

/** Which letters does a font's glyph stand for? */
function readLetters(cmap: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, from = "", list = ""] of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g)) {
    const start = parseInt(from, 16);
    [...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, hex = ""], index) => {
      letters.set(start + index, hex === "" ? "" : decodeHex(hex.replaceAll(" ", "")));
    });
  }
  return letters;
}

function referenceIn(dictionary: string, key: string): string {
  return new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1] ?? "";
}

function readFonts(
  objects: ReadonlyMap<string, PdfObject>,
  resources: string,
): Map<string, Map<number, string>> {
  const fonts = new Map<string, Map<number, string>>();
  const listed = /\/Font <<([\s\S]*?)>>/.exec(resources)?.[1] ?? "";
  for (const [, name = "", id = ""] of listed.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const cmap = referenceIn(objects.get(id)?.dictionary ?? "", "ToUnicode");
    fonts.set(name, readLetters(objects.get(cmap)?.stream ?? ""));
  }
  return fonts;
}

/** One text as it was drawn: letters in one font at one place. `glyphs` are its numbers in the font; 0 is a missing letter. */
export interface DrawnText {
  readonly text: string;
  readonly glyphs: readonly number[];
  readonly y: number;
}

function readDrawn(content: string, fonts: ReadonlyMap<string, Map<number, string>>): DrawnText[] {
  const drawn: DrawnText[] = [];
  let [letters, y] = [new Map<number, string>(), 0];
  const tokens = content.matchAll(/\/(F\d+) [\d.]+ Tf|1 0 0 1 (?:[-\d.]+) ([-\d.]+) Tm|\[([^\]]*)\] TJ/g);
  for (const [, font, place, shown] of tokens) {
    if (font !== undefined) letters = fonts.get(font) ?? new Map<number, string>();
    if (place !== undefined) y = Number(place);
    if (shown === undefined) continue;
    const hex = [...shown.matchAll(/<([0-9a-f]*)>/g)].map(([, digits = ""]) => digits).join("");
    const glyphs = (hex.match(/.{4}/g) ?? []).map((digits) => parseInt(digits, 16));
    drawn.push({ text: glyphs.map((glyph) => letters.get(glyph) ?? "").join(""), glyphs, y });
  }
  return drawn;
}

/** What stands on each page of a PDF that this package wrote? **Shape** texts in the order they are drawn. */
export function readPdf(bytes: Buffer): DrawnText[][] {
  const objects = readObjects(bytes);
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\b/.test(dictionary));
  return pages.map(({ dictionary }) => {
    const resources = objects.get(referenceIn(dictionary, "Resources"))?.dictionary ?? dictionary;
    const content = objects.get(referenceIn(dictionary, "Contents"))?.stream ?? "";
    return readDrawn(content, readFonts(objects, resources));
  });
}

/** What does a PDF say, as one line a drawn line? Runs of a line in several fonts are one. */
export function readPdfLines(bytes: Buffer): string[] {
  return readPdf(bytes).flatMap((page) => {
    const lines: string[] = [];
    let last: number | undefined;
    for (const { text, y } of page) {
      if (last === y && lines.length > 0) lines.push(`${lines.pop() ?? ""}${text}`);
      else lines.push(text);
      last = y;
    }
    return lines;
  });
}

/** What is said of its pictures to who hears the document? **Shape** in the order they were drawn. */
export function readAlternatives(bytes: Buffer): string[] {
  const objects = [...readObjects(bytes).values()];
  return objects.flatMap(({ dictionary }) => {
    if (!/\/S \/Figure\b/.test(dictionary)) return [];
    const found = /\/Alt \(((?:\\[\s\S]|[^\\)])*)\)/.exec(dictionary)?.[1];
    if (found === undefined) return [];
    const raw = found.replaceAll(
      /\\([\s\S])/g,
      (_, letter: string) => ({ n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" })[letter] ?? letter,
    );
    const bytesOf = Buffer.from(raw, "latin1");
    return [raw.startsWith("þÿ") ? bytesOf.subarray(2).swap16().toString("utf16le") : raw];
  });
}
