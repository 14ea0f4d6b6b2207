import {
  hatchStrokes,
  lightColours,
  type Box,
  type Chart,
  type ChartPage,
  type Mark,
  type TextMark,
} from "@interphase/charts";
import type { PageWriter } from "./page-writer.js";
import type { Pdf, ReportDocument } from "./report-document.js";
import { page } from "./report-page.js";

type ShapeMark = Exclude<Mark, { kind: "text" }>;

function outline(pdf: Pdf, mark: ShapeMark): Box {
  switch (mark.kind) {
    case "rect":
      pdf.rect(mark.x, mark.y, mark.width, mark.height);
      return mark;
    case "circle": {
      const { x, y, radius } = mark;
      pdf.circle(x, y, radius);
      return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
    }
    case "path":
      pdf.path(mark.d);
      return mark.box;
    case "line":
      pdf.moveTo(mark.x, mark.y).lineTo(mark.toX, mark.toY);
      return { x: mark.x, y: mark.y, width: 0, height: 0 };
  }
}

function drawShape(pdf: Pdf, mark: ShapeMark, scale: number): void {
  if (mark.fill === undefined && mark.stroke === undefined && mark.pattern === undefined) return;
  pdf
    .save()
    .opacity(mark.opacity ?? 1)
    .lineWidth((mark.strokeWidth ?? 1) * scale);
  if (mark.dash !== undefined) pdf.dash((mark.dash[0] ?? 1) * scale, { space: (mark.dash[1] ?? 1) * scale });
  const fill = mark.fill === undefined ? undefined : lightColours[mark.fill];
  const stroke = mark.stroke === undefined ? undefined : lightColours[mark.stroke];
  if (fill !== undefined && stroke !== undefined) {
    outline(pdf, mark);
    pdf.fillAndStroke(fill, stroke);
  } else if (fill !== undefined) {
    outline(pdf, mark);
    pdf.fill(fill);
  } else if (stroke !== undefined) {
    outline(pdf, mark);
    pdf.stroke(stroke);
  }
  if (mark.pattern === "hatch") {
    const box = outline(pdf, mark);
    pdf.clip();
    for (const { x, y, toX, toY } of hatchStrokes(box)) pdf.moveTo(x, y).lineTo(toX, toY);
    pdf.undash().lineWidth(0.5).stroke(lightColours["hatch-ink"]);
  }
  pdf.restore();
}

function drawText(document: ReportDocument, mark: TextMark): void {
  const { text, x, y, size, weight, fill, anchor, halo } = mark;
  if (halo !== undefined) {
    const width = document.measure(text, size, weight);
    const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
    const { pdf } = document;
    // A pale ground under the words: a rim around each letter would blur small print.
    pdf.save().opacity(0.82);
    pdf.rect(left - 0.8, y - size * 0.8, width + 1.6, size * 1.02).fill(lightColours[halo]);
    pdf.restore();
  }
  document.drawLine(text, { x, baseline: y, size, weight, fill, anchor });
}

/** Small print asks for thinner strokes than a screen does. */
const strokeScale = 0.65;

/** How is one page of a picture drawn, with its upper left corner there? */
export function drawChartPage(document: ReportDocument, chart: ChartPage, left: number, top: number): void {
  const { pdf } = document;
  pdf.save().translate(left, top);
  for (const mark of chart.marks) {
    if (mark.kind === "text") drawText(document, mark);
    else drawShape(pdf, mark, strokeScale);
  }
  pdf.restore();
}

/** How is a whole picture put on the pages from here on? Each of its pages is one figure with the same words for who hears it. */
export function placeChart(writer: PageWriter, chart: Chart, alt: string): void {
  for (const part of chart.pages) {
    if (part.height > writer.room() + 0.01) writer.newPage();
    const top = writer.y;
    writer.document.tag("Figure", () => drawChartPage(writer.document, part, page.margin, top), { alt });
    writer.y = top + part.height + 4;
  }
}
