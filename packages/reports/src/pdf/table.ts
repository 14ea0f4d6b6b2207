import { lightColours } from "@interphase/charts";
import { heightOf, type PageWriter, type SetLine, type TextStyle } from "./page-writer.js";
import { columnWidth, page } from "./report-page.js";

/** How is one column of a table set? **Units and range** `share` of the column width, all adding up to 1. */
export interface TableColumn {
  readonly title: string;
  readonly share: number;
  readonly align?: "start" | "end";
}

/** What stands in a cell? Paragraphs one below the other. */
export type TableCell = string | readonly (TextStyle & { readonly text: string })[];

const size = 8;
const padding = 3;
/** A row up to this height is not parted. */
const keptTogether = 190;

type Cells = readonly (readonly SetLine[])[];

function setCells(
  writer: PageWriter,
  columns: readonly TableColumn[],
  cells: readonly TableCell[],
  style: TextStyle,
): Cells {
  return columns.map(({ share }, index) => {
    const cell = cells[index] ?? "";
    const blocks = typeof cell === "string" ? [{ text: cell }] : cell;
    const room = share * columnWidth - 2 * padding;
    return blocks.flatMap(({ text, ...own }) => writer.setLines(text, room, { size, ...style, ...own }));
  });
}

const rowHeight = (cells: Cells) => Math.max(0, ...cells.map(heightOf)) + 2 * padding;

/** How high will a row stand? */
export function measureRow(
  writer: PageWriter,
  columns: readonly TableColumn[],
  cells: readonly TableCell[],
): number {
  return rowHeight(setCells(writer, columns, cells, {}));
}

/** How many lines of each cell find room in a height? */
function takeFitting(cells: Cells, height: number): { now: Cells; later: Cells } {
  const counts = cells.map((lines) => {
    let [count, used] = [0, 0];
    while (count < lines.length && used + (lines[count]?.height ?? 0) <= height)
      used += lines[count++]?.height ?? 0;
    return count;
  });
  return {
    now: cells.map((lines, index) => lines.slice(0, counts[index])),
    later: cells.map((lines, index) => lines.slice(counts[index])),
  };
}

type CellElements = readonly { add: (draw: () => void) => void; end: () => void }[];

function drawCells(
  writer: PageWriter,
  columns: readonly TableColumn[],
  cells: Cells,
  elements: CellElements | null,
): void {
  let x: number = page.margin;
  const top = writer.y + padding;
  columns.forEach(({ share, align }, index) => {
    const width = share * columnWidth;
    const draw = () => {
      writer.drawLines(cells[index] ?? [], x + padding, top, align ?? "start", width - 2 * padding);
    };
    if (elements === null) writer.document.artifact(draw);
    else elements[index]?.add(draw);
    x += width;
  });
}

function drawRule({ document: { artifact, pdf } }: PageWriter, y: number, isHead: boolean): void {
  artifact(() => {
    pdf
      .moveTo(page.margin, y)
      .lineTo(page.margin + columnWidth, y)
      .lineWidth(isHead ? 0.8 : 0.4)
      .strokeColor(lightColours[isHead ? "line-strong" : "line"])
      .stroke();
  });
}

interface TableWriting {
  readonly writer: PageWriter;
  readonly columns: readonly TableColumn[];
  /** Begins a new page with the head on it. */
  readonly turn: () => void;
}

const isEmpty = (cells: Cells) => cells.every((lines) => lines.length === 0);

/** A row that does not fit goes to the next page; a very high one goes on there. */
function drawRow(
  { writer, columns, turn }: TableWriting,
  cells: readonly TableCell[],
  elements: CellElements,
): void {
  let left = setCells(writer, columns, cells, {});
  if (rowHeight(left) > writer.room() && rowHeight(left) <= keptTogether) turn();
  while (!isEmpty(left)) {
    const { now, later } = takeFitting(left, writer.room() - 2 * padding);
    if (!isEmpty(now)) {
      drawCells(writer, columns, now, elements);
      writer.y += rowHeight(now);
    }
    left = later;
    if (!isEmpty(left)) turn();
  }
  drawRule(writer, writer.y, false);
}

/** How is a table written over as many pages as it needs? The head stands again on each; a very high row goes on on the next. */
export function drawTable(
  writer: PageWriter,
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
): void {
  const titles = columns.map(({ title }) => title);
  const head = setCells(writer, columns, titles, { weight: "bold", fill: "ink-2", size: 7.5 });
  const drawHead = (elements: CellElements | null) => {
    drawCells(writer, columns, head, elements);
    writer.y += rowHeight(head);
    drawRule(writer, writer.y, true);
  };
  const turn = () => {
    writer.newPage();
    drawHead(null);
  };
  const drawIn = (type: "TH" | "TD", draw: (elements: CellElements) => void) => {
    const options = type === "TH" ? ({ scope: "Column" } as const) : {};
    writer.document.group("TR", () => {
      const elements = columns.map(() => writer.document.open(type, options));
      draw(elements);
      for (const element of elements) element.end();
    });
  };
  if (writer.room() < rowHeight(head) + 30) writer.newPage();
  writer.document.group("Table", () => {
    drawIn("TH", drawHead);
    for (const row of rows)
      drawIn("TD", (elements) => {
        drawRow({ writer, columns, turn }, row, elements);
      });
  });
  writer.gap(6);
}
