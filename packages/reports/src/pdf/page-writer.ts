import { lightColours, type ColourToken } from "@interphase/charts";
import { breakLines } from "./line-breaks.js";
import type { FontWeight } from "./letter-fonts.js";
import type { ReportDocument } from "./report-document.js";
import { bodyBottom, bodyHeight, columnWidth, page } from "./report-page.js";

/** How does a paragraph look? */
export interface TextStyle {
  readonly size?: number;
  readonly weight?: FontWeight;
  readonly fill?: ColourToken;
  /** So many lines at most; the last says with an ellipsis that there is more. */
  readonly mostLines?: number;
}

/** A line of text that has its place in a paragraph. */
export interface SetLine {
  readonly text: string;
  readonly size: number;
  readonly weight: FontWeight;
  readonly fill: ColourToken;
  readonly height: number;
}

const lineHeight = 1.38;
const ascent = 1.05;

/** Who writes a report from top to bottom? **Shape** `y` is where the next thing stands; every method leaves it below its own. */
export interface PageWriter {
  readonly document: ReportDocument;
  readonly room: () => number;
  readonly setLines: (text: string, room: number, style?: TextStyle) => SetLine[];
  readonly drawLines: (
    lines: readonly SetLine[],
    x: number,
    top: number,
    anchor?: "start" | "end",
    width?: number,
  ) => void;
  /** `keepWith` is the height of what follows: a heading never stands alone at the foot of a page. */
  readonly heading: (text: string, keepWith?: number) => void;
  readonly subheading: (text: string, keepWith?: number) => void;
  readonly paragraph: (text: string, style?: TextStyle, tag?: string) => void;
  readonly newPage: () => void;
  readonly gap: (points: number) => void;
  y: number;
}

function cutLines(
  lines: readonly string[],
  most: number,
  room: number,
  widthOf: (text: string) => number,
): string[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, most);
  let letters = Array.from(kept.pop() ?? "");
  while (letters.length > 0 && widthOf(`${letters.join("")}…`) > room) letters = letters.slice(0, -1);
  return [...kept, `${letters.join("").trimEnd()}…`];
}

function setLines(document: ReportDocument, text: string, room: number, style: TextStyle = {}): SetLine[] {
  const { size = 9, weight = "regular", fill = "ink", mostLines = Infinity } = style;
  const widthOf = (part: string) => document.measure(part, size, weight);
  const lines = cutLines(breakLines(text, room, widthOf), mostLines, room, widthOf);
  return lines.map((line) => ({ text: line, size, weight, fill, height: size * lineHeight }));
}

/** How high do lines stand together? */
export function heightOf(lines: readonly SetLine[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0);
}

function drawRule({ artifact, pdf }: ReportDocument, y: number, colour: ColourToken): void {
  artifact(() => {
    pdf
      .moveTo(page.margin, y)
      .lineTo(page.margin + columnWidth, y)
      .lineWidth(0.6)
      .strokeColor(lightColours[colour])
      .stroke();
  });
}

/** Draws lines from here on, over as many pages as they need. */
function writeLines(writer: PageWriter, lines: readonly SetLine[], tag: string): void {
  for (let from = 0; from < lines.length;) {
    if (writer.room() < (lines[from]?.height ?? 0)) writer.newPage();
    let [to, height] = [from, 0];
    while (to < lines.length && height + (lines[to]?.height ?? 0) <= writer.room())
      height += lines[to++]?.height ?? 0;
    const part = lines.slice(from, Math.max(from + 1, to));
    writer.document.tag(tag, () => {
      writer.drawLines(part, page.margin, writer.y);
    });
    writer.y += heightOf(part);
    from += part.length;
  }
}

function writeTitle(writer: PageWriter, text: string, tag: "H1" | "H2", keepWith: number): void {
  const style = tag === "H1" ? ({ size: 14, fill: "accent" } as const) : { size: 10 };
  if (writer.y > page.margin) writer.y += tag === "H1" ? 12 : 5;
  const lines = writer.setLines(text, columnWidth, { weight: "bold", ...style });
  if (writer.room() < heightOf(lines) + Math.min(keepWith, bodyHeight - 60)) writer.newPage();
  writeLines(writer, lines, tag);
  writer.y += 2;
}

/** How is a report written on an open document? */
export function createPageWriter(document: ReportDocument): PageWriter {
  const writer: PageWriter = {
    document,
    y: page.margin,
    newPage() {
      document.pdf.addPage();
      writer.y = page.margin;
    },
    room: () => bodyBottom - writer.y,
    setLines: (text, room, style) => setLines(document, text, room, style),
    drawLines(lines, x, top, anchor = "start", width = 0) {
      let y = top;
      for (const { text, size, weight, fill, height } of lines) {
        const at = anchor === "end" ? x + width : x;
        document.drawLine(text, { x: at, baseline: y + size * ascent, size, weight, fill, anchor });
        y += height;
      }
    },
    heading(text, keepWith = 60) {
      writeTitle(writer, text, "H1", keepWith);
      drawRule(document, writer.y, "line");
      writer.y += 7;
    },
    subheading(text, keepWith = 40) {
      writeTitle(writer, text, "H2", keepWith);
    },
    paragraph(text, style, tag = "P") {
      writeLines(writer, setLines(document, text, columnWidth, style), tag);
      writer.y += 3;
    },
    gap(points) {
      writer.y += points;
    },
  };
  return writer;
}
