import { lightColours, type ColourToken, type Measure } from "@interphase/charts";
import { tagOf, type Locale } from "@interphase/names";
import PDFDocument from "pdfkit";
import {
  createLetterFonts,
  fontFamilies,
  fontFiles,
  type FontFamily,
  type FontWeight,
  type HasLetter,
  type LetterFonts,
} from "./letter-fonts.js";
import { page } from "./report-page.js";

/** Which library's document is written to? */
export type Pdf = PDFKit.PDFDocument;
type Structure = PDFKit.PDFStructureElement;

/** Where and how is one line of text drawn? `baseline` is its y; `room` is not checked here. */
export interface LinePlace {
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly weight: FontWeight;
  readonly fill: ColourToken;
  readonly anchor?: "start" | "middle" | "end";
}

/** What may be said of a part of the document for a reader who hears it? */
export interface TagOptions {
  readonly alt?: string;
  readonly scope?: "Column" | "Row";
}

/**
 * What is a document that is tagged as it is drawn?
 * **Shape** `group` nests, `tag` holds what is drawn, `artifact` is what a reader of the text skips; drawing stands in one of the two.
 */
export interface ReportDocument {
  readonly pdf: Pdf;
  readonly locale: Locale;
  readonly letters: LetterFonts;
  readonly measure: Measure;
  readonly drawLine: (text: string, place: LinePlace) => void;
  readonly group: (type: string, body: () => void) => void;
  readonly tag: (type: string, draw: () => void, options?: TagOptions) => void;
  readonly artifact: (draw: () => void) => void;
  /** Adds drawn content to an element of its own, for cells that go on on the next page. */
  readonly open: (type: string, options?: TagOptions) => { add: (draw: () => void) => void; end: () => void };
  readonly finish: () => Promise<Buffer>;
}

const fontName = (family: FontFamily, weight: FontWeight) => `${family}-${weight}`;

/** The library's own font object, which its types leave out: which letters are in the file. */
interface OpenedFont {
  readonly _font: { readonly font: { readonly hasGlyphForCodePoint: (code: number) => boolean } };
}

function createHasLetter(pdf: Pdf): HasLetter {
  return (family, code) => {
    const opened = pdf.font(fontName(family, "regular")) as unknown as OpenedFont;
    return opened._font.font.hasGlyphForCodePoint(code);
  };
}

/** Widths in thousandths of the size: a text is measured once, whatever sizes it is set in. */
function createMeasure(pdf: Pdf, letters: LetterFonts): Measure {
  const widths = new Map<string, number>();
  return (text, size, weight) => {
    const key = `${weight}${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      width = 0;
      for (const run of letters.runsOf(text))
        width += pdf.font(fontName(run.family, weight)).fontSize(1000).widthOfString(run.text);
      widths.set(key, width);
    }
    return (width * size) / 1000;
  };
}

function createLineDrawer(pdf: Pdf, letters: LetterFonts, measure: Measure): ReportDocument["drawLine"] {
  return (text, { x, baseline, size, weight, fill, anchor = "start" }) => {
    const width = anchor === "start" ? 0 : measure(text, size, weight);
    let at = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
    pdf.fillColor(lightColours[fill]);
    const runs = letters.runsOf(text);
    runs.forEach((run, index) => {
      pdf.font(fontName(run.family, weight)).fontSize(size);
      pdf.text(run.text, at, baseline, { lineBreak: false, baseline: "alphabetic" });
      if (index < runs.length - 1) at += pdf.widthOfString(run.text);
    });
  };
}

function createTags(pdf: Pdf): Pick<ReportDocument, "group" | "tag" | "artifact" | "open"> {
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  const parents: Structure[] = [root];
  const begin = (type: string, options: TagOptions = {}): Structure => {
    const element = pdf.struct(type, { ...options });
    parents.at(-1)?.add(element);
    return element;
  };
  const open = (type: string, options?: TagOptions) => {
    const element = begin(type, options);
    return {
      add: (draw: () => void) => {
        const content = pdf.markStructureContent(type);
        draw();
        pdf.endMarkedContent();
        element.add(content);
      },
      end: () => {
        element.end();
      },
    };
  };
  return {
    open,
    group(type, body) {
      const element = begin(type);
      parents.push(element);
      body();
      parents.pop();
      element.end();
    },
    tag(type, draw, options) {
      const element = open(type, options);
      element.add(draw);
      element.end();
    },
    artifact(draw) {
      pdf.markContent("Artifact");
      draw();
      pdf.endMarkedContent();
    },
  };
}

function collectBytes(pdf: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => {
      resolve(Buffer.concat(chunks));
    });
    pdf.on("error", reject);
  });
}

/** What is a document called, when was its content made, and how are its pages counted? */
export interface DocumentFacts {
  readonly title: string;
  readonly author: string;
  readonly createdAt: string;
  readonly pageOf: (page: number, pages: number) => string;
}

function writeFeet({ pdf, drawLine, artifact, measure }: ReportDocument, facts: DocumentFacts): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    pdf.switchToPage(start + index);
    const line = { baseline: page.height - 30, size: 7, weight: "regular", fill: "ink-3" } as const;
    const number = facts.pageOf(index + 1, count);
    artifact(() => {
      drawLine(number, { ...line, x: page.width - page.margin, anchor: "end" });
      const room = page.width - 2 * page.margin - measure(number, 7, "regular") - 12;
      if (measure(facts.title, 7, "regular") <= room) drawLine(facts.title, { ...line, x: page.margin });
    });
  }
}

/**
 * How is a document begun?
 * **Shape** tagged, its language and title set, fonts embedded as far as they are used. The same facts and drawing give the same
 * bytes: nothing of it depends on the clock.
 */
export function createReportDocument(locale: Locale, facts: DocumentFacts): ReportDocument {
  const pdf = new PDFDocument({
    size: "A4",
    margin: 0,
    bufferPages: true,
    tagged: true,
    lang: tagOf(locale),
    displayTitle: true,
    pdfVersion: "1.7",
    info: {
      Title: facts.title,
      Author: facts.author,
      Creator: "Interphase",
      Producer: "Interphase",
      CreationDate: new Date(facts.createdAt),
    },
  });
  for (const family of fontFamilies)
    for (const weight of ["regular", "bold"] as const)
      pdf.registerFont(fontName(family, weight), fontFiles[family][weight]);
  const bytes = collectBytes(pdf);
  const letters = createLetterFonts(locale, createHasLetter(pdf));
  const measure = createMeasure(pdf, letters);
  const document: ReportDocument = {
    pdf,
    locale,
    letters,
    measure,
    drawLine: createLineDrawer(pdf, letters, measure),
    ...createTags(pdf),
    finish() {
      writeFeet(document, facts);
      pdf.end();
      return bytes;
    },
  };
  return document;
}
