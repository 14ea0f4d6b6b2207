import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import { accent, hairline, ink, quietInk } from "../risk-colour.js";
import { reportText } from "../report-text.js";
import type { Locale } from "@interphase/names";

const require = createRequire(import.meta.url);
const fonts = {
  regular: require.resolve("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"),
  bold: require.resolve("@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf"),
};

/** A4 in points with equal margins; every picture and table keeps to this column. */
export const page = { width: 595.28, height: 841.89, margin: 48 } as const;
/** How wide is everything a report draws? In points. */
export const columnWidth = page.width - 2 * page.margin;
const bottom = page.height - page.margin - 16;

/** Which library's document is written to? */
export type Pdf = PDFKit.PDFDocument;

/**
 * Who writes a report from top to bottom?
 * **Shape** wraps one document with a cursor; every method leaves the cursor below what it wrote.
 */
export interface PageWriter {
  readonly pdf: Pdf;
  readonly locale: Locale;
  /** `keepWith` is the height of what follows, so that a heading never stands alone at the foot of a page. */
  heading(text: string, keepWith?: number): void;
  subheading(text: string, keepWith?: number): void;
  paragraph(
    text: string,
    options?: { readonly quiet?: boolean; readonly bold?: boolean; readonly size?: number },
  ): void;
  /** Leaves room for a picture of that height, on a new page if need be, and gives its top. */
  reserve(height: number): number;
  gap(points: number): void;
  finish(): Promise<Buffer>;
}

/** How is a text cut to one line of a width? An ellipsis says that it was. */
export function fitText(pdf: Pdf, text: string, width: number): string {
  if (pdf.widthOfString(text) <= width) return text;
  let [kept, tooLong] = [0, text.length];
  while (tooLong - kept > 1) {
    const middle = Math.floor((kept + tooLong) / 2);
    if (pdf.widthOfString(`${text.slice(0, middle)}…`) <= width) kept = middle;
    else tooLong = middle;
  }
  return `${text.slice(0, kept)}…`;
}

/** How is one line of text put at an exact place, without moving the cursor or breaking the page? */
export function putText(
  pdf: Pdf,
  text: string,
  place: {
    x: number;
    y: number;
    width: number;
    align?: "left" | "right" | "center";
    size?: number;
    bold?: boolean;
    fill?: string;
  },
): void {
  const [x, y] = [pdf.x, pdf.y];
  pdf
    .font(place.bold === true ? "bold" : "regular")
    .fontSize(place.size ?? 8)
    .fillColor(place.fill ?? ink);
  pdf.text(fitText(pdf, text, place.width), place.x, place.y, {
    width: place.width + 1,
    align: place.align ?? "left",
    lineBreak: false,
  });
  pdf.x = x;
  pdf.y = y;
}

function writeFooters(pdf: Pdf, locale: Locale, title: string): void {
  const range = pdf.bufferedPageRange();
  for (let index = 0; index < range.count; index++) {
    pdf.switchToPage(range.start + index);
    pdf.page.margins.bottom = 0;
    const y = page.height - page.margin;
    const number =
      locale === "zh"
        ? `第 ${index + 1} / ${range.count} 页`
        : `${reportText("page", "en")} ${index + 1} / ${range.count}`;
    putText(pdf, title, { x: page.margin, y, width: columnWidth - 110, size: 7.5, fill: quietInk });
    putText(pdf, number, {
      x: page.width - page.margin - 100,
      y,
      width: 100,
      size: 7.5,
      fill: quietInk,
      align: "right",
    });
  }
}

function collect(pdf: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
  });
}

function openDocument(locale: Locale, title: string, createdAt: string): Pdf {
  const pdf = new PDFDocument({
    size: "A4",
    margin: page.margin,
    bufferPages: true,
    lang: locale === "zh" ? "zh-CN" : "en",
    displayTitle: true,
    pdfVersion: "1.7",
    info: { Title: title, Creator: "Interphase", Producer: "Interphase", CreationDate: new Date(createdAt) },
  });
  pdf.registerFont("regular", fonts.regular);
  pdf.registerFont("bold", fonts.bold);
  return pdf.font("regular").fillColor(ink);
}

function createParagraphWriter(pdf: Pdf): PageWriter["paragraph"] {
  return (text, options = {}) => {
    pdf
      .font(options.bold === true ? "bold" : "regular")
      .fontSize(options.size ?? 9.5)
      .fillColor(options.quiet === true ? quietInk : ink)
      .text(text, page.margin, pdf.y, { width: columnWidth, lineGap: 1.5 });
    pdf.y += 4;
  };
}

/**
 * How is a report begun?
 * **Units and range** lengths in PDF points (1/72 inch), origin top left.
 */
export function createPageWriter(locale: Locale, title: string, createdAt: string): PageWriter {
  const pdf = openDocument(locale, title, createdAt);
  const bytes = collect(pdf);
  const reserve = (height: number): number => {
    if (pdf.y + height > bottom) pdf.addPage();
    const top = pdf.y;
    pdf.x = page.margin;
    pdf.y = top + height;
    return top;
  };
  const paragraph = createParagraphWriter(pdf);
  return {
    pdf,
    locale,
    reserve,
    paragraph,
    heading(text, keepWith = 40) {
      if (pdf.y + 34 + keepWith > bottom) pdf.addPage();
      pdf.y += 10;
      pdf.font("bold").fontSize(14).fillColor(accent).text(text, page.margin, pdf.y, { width: columnWidth });
      pdf.y += 3;
      pdf
        .moveTo(page.margin, pdf.y)
        .lineTo(page.margin + columnWidth, pdf.y)
        .lineWidth(0.6)
        .strokeColor(hairline)
        .stroke();
      pdf.y += 7;
    },
    subheading(text, keepWith = 30) {
      if (pdf.y + 22 + keepWith > bottom) pdf.addPage();
      pdf.y += 4;
      paragraph(text, { bold: true, size: 10 });
    },
    gap(points) {
      pdf.y += points;
    },
    finish() {
      writeFooters(pdf, locale, title);
      pdf.end();
      return bytes;
    },
  };
}
