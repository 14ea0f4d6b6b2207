import { hairline, ink, quietInk } from "../risk-colour.js";
import { columnWidth, page, type PageWriter } from "./page-writer.js";

/** How is one column of a table set? **Units and range** `share` of the column width, all adding up to 1. */
export interface TableColumn {
  readonly title: string;
  readonly share: number;
  readonly align?: "left" | "right";
}

const size = 8;
const padding = 3;

function rowHeight(writer: PageWriter, columns: readonly TableColumn[], cells: readonly string[]): number {
  writer.pdf.font("regular").fontSize(size);
  const heights = columns.map((column, index) =>
    writer.pdf.heightOfString(cells[index] ?? "", {
      width: column.share * columnWidth - 2 * padding,
      lineGap: 1,
    }),
  );
  return Math.min(600, Math.max(...heights) + 2 * padding);
}

function drawRow(
  writer: PageWriter,
  columns: readonly TableColumn[],
  cells: readonly string[],
  isHead: boolean,
): void {
  const height = rowHeight(writer, columns, cells);
  const top = writer.reserve(height);
  let x = page.margin;
  columns.forEach((column, index) => {
    const width = column.share * columnWidth;
    writer.pdf
      .font(isHead ? "bold" : "regular")
      .fontSize(size)
      .fillColor(isHead ? quietInk : ink)
      .text(cells[index] ?? "", x + padding, top + padding, {
        width: width - 2 * padding,
        height: height - padding,
        align: column.align ?? "left",
        lineGap: 1,
        ellipsis: true,
      });
    x += width;
  });
  writer.pdf
    .moveTo(page.margin, top + height)
    .lineTo(page.margin + columnWidth, top + height)
    .lineWidth(isHead ? 0.8 : 0.4)
    .strokeColor(hairline)
    .stroke();
  writer.pdf.x = page.margin;
  writer.pdf.y = top + height;
}

/** How is a table written over as many pages as it needs? The head stands again on each. */
export function drawTable(
  writer: PageWriter,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): void {
  const head = columns.map((column) => column.title);
  drawRow(writer, columns, head, true);
  for (const row of rows) {
    if (writer.pdf.y + rowHeight(writer, columns, row) > page.height - page.margin - 16) {
      writer.pdf.addPage();
      drawRow(writer, columns, head, true);
    }
    drawRow(writer, columns, row, false);
  }
  writer.gap(6);
}
