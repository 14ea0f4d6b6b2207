import { riskFill, riskInk, type ColourToken } from "./colours.js";
import type { Chart, ChartPage, LayoutRoom, Mark, PageRoom, Pick } from "./marks.js";
import { isNarrow, makePage, splitRows } from "./pages.js";
import { putText, widest, wrapText } from "./text.js";

/**
 * What does a cell say?
 * **Shape** a figure has its step of the scale and the part of it that is not known; the other states have a word, and each its look:
 * unknown hatched, withheld framed by dashes, not published framed, not applicable bare.
 */
export type HeatMapCell =
  | {
      readonly state: "figure";
      readonly text: string;
      readonly bin: number;
      readonly unknownFraction: number;
    }
  | {
      readonly state: "unknown" | "withheld" | "not-published" | "not-applicable";
      readonly text: string;
    };

/** What does one row say? **Shape** one cell a column, in the columns' order. */
export interface HeatMapRow {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly HeatMapCell[];
}

/** What does a heat map need? **Shape** groups span the columns from the left. */
export interface HeatMapInput extends LayoutRoom, PageRoom {
  readonly rowTitle: string;
  readonly groups: readonly { readonly label: string; readonly span: number }[];
  readonly columns: readonly { readonly id: string; readonly label: string; readonly fullLabel: string }[];
  readonly rows: readonly HeatMapRow[];
}

/** The `ref` of the heading above the rows' names. */
const headRef = "head:";

interface Grid {
  readonly size: number;
  readonly nameWidth: number;
  readonly cellWidth: number;
  readonly rowHeight: number;
  readonly headHeight: number;
  readonly headings: readonly (readonly string[])[];
}

function measureGrid(input: HeatMapInput): Grid {
  const size = input.textSize ?? 12;
  const most = input.width * (isNarrow(input.width, size) ? 0.32 : 0.3);
  const wanted =
    widest(input.measure, [input.rowTitle, ...input.rows.map(({ label }) => label)], size) + size;
  const nameWidth = Math.min(most, Math.max(size * 5, wanted));
  const cellWidth = (input.width - nameWidth) / Math.max(1, input.columns.length);
  const headings = input.columns.map(({ label }) =>
    wrapText(input.measure, label, cellWidth - size * 0.5, { size, weight: "regular", lines: 2 }),
  );
  const lines = Math.max(1, ...headings.map((heading) => heading.length));
  const groupHeight = input.groups.length > 0 ? size * 1.5 : 0;
  return {
    size,
    nameWidth,
    cellWidth,
    rowHeight: Math.round(size * 2.4),
    headHeight: groupHeight + lines * size * 1.25 + size * 0.5,
    headings,
  };
}

function drawHead(input: HeatMapInput, grid: Grid, marks: Mark[], picks: Pick[]): void {
  const { size, nameWidth, cellWidth, headHeight } = grid;
  const { measure } = input;
  let column = 0;
  for (const group of input.groups) {
    putText(marks, measure, group.label, {
      x: nameWidth + column * cellWidth + size * 0.25,
      middle: size * 0.75,
      room: group.span * cellWidth - size * 0.5,
      size,
      weight: "bold",
      fill: "ink",
    });
    column += group.span;
  }
  const headShape = { x: 0, y: headHeight - size * 1.75, width: nameWidth - 2, height: size * 1.5 };
  picks.push({ kind: "head", ref: headRef, label: input.rowTitle, shape: { kind: "rect", ...headShape } });
  const lineAt = (index: number, count: number) => headHeight - size * (0.9 + 1.25 * (count - 1 - index));
  putText(marks, measure, input.rowTitle, {
    x: 0,
    middle: lineAt(0, 1),
    room: nameWidth - size * 0.5,
    size,
    fill: "ink-2",
  });
  input.columns.forEach(({ id, fullLabel }, index) => {
    const lines = grid.headings[index] ?? [];
    const x = nameWidth + index * cellWidth;
    lines.forEach((line, place) => {
      const middle = lineAt(place, lines.length);
      const room = cellWidth - size * 0.5;
      putText(marks, measure, line, { x: x + size * 0.25, middle, room, size, fill: "ink-2", ref: id });
    });
    const height = lines.length * size * 1.25 + size * 0.25;
    const shape = {
      kind: "rect",
      x,
      y: headHeight - size * 0.25 - height,
      width: cellWidth,
      height,
    } as const;
    picks.push({ kind: "column", ref: id, label: fullLabel, shape, column: id });
  });
}

interface CellPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly ref: string;
}

function drawGround(cell: HeatMapCell, place: CellPlace, marks: Mark[]): ColourToken {
  const rect = { kind: "rect", ...place } as const;
  switch (cell.state) {
    case "figure": {
      marks.push({ ...rect, fill: riskFill(cell.bin) });
      const hatched = place.width * Math.min(1, Math.max(0, cell.unknownFraction));
      if (hatched > 0)
        marks.push({ ...rect, x: place.x + place.width - hatched, width: hatched, pattern: "hatch" });
      return riskInk(cell.bin);
    }
    case "unknown":
      marks.push({ ...rect, fill: "sunken", pattern: "hatch" });
      return "ink";
    case "withheld":
      marks.push({ ...rect, fill: "sunken", stroke: "line-strong", strokeWidth: 1, dash: [3, 2] });
      return "ink-2";
    case "not-published":
      marks.push({ ...rect, fill: "surface", stroke: "line-strong", strokeWidth: 0.75 });
      return "ink-2";
    case "not-applicable":
      return "ink-3";
  }
}

function drawRow(
  input: HeatMapInput,
  grid: Grid,
  row: HeatMapRow,
  y: number,
  marks: Mark[],
  picks: Pick[],
): void {
  const { size, nameWidth, cellWidth, rowHeight } = grid;
  const middle = y + rowHeight / 2;
  const name = { x: 0, middle, room: nameWidth - size * 0.5, size, fill: "ink", ref: row.id } as const;
  putText(marks, input.measure, row.label, name);
  const shape = { kind: "rect", x: 0, y: y + 1, width: nameWidth - 2, height: rowHeight - 2 } as const;
  picks.push({ kind: "row", ref: row.id, label: row.label, shape, row: row.id });
  input.columns.forEach((column, index) => {
    const cell = row.cells[index];
    if (cell === undefined) return;
    const ref = `${row.id}|${column.id}`;
    const box = {
      x: nameWidth + index * cellWidth + 1,
      y: y + 1,
      width: cellWidth - 2,
      height: rowHeight - 2,
    };
    const fill = drawGround(cell, { ...box, ref }, marks);
    const ground = cell.state === "figure" ? riskFill(cell.bin) : cell.state === "unknown" ? "sunken" : null;
    putText(marks, input.measure, cell.text, {
      x: box.x + size * 0.4,
      middle,
      room: box.width - size * 0.6,
      size: cell.state === "figure" ? size : size - 1,
      fill,
      ref,
      ...(ground === null ? {} : { halo: ground }),
    });
    const label = `${row.label}, ${column.fullLabel}`;
    picks.push({ kind: "cell", ref, label, shape: { kind: "rect", ...box }, row: row.id, column: column.id });
  });
}

/**
 * Which row is how dark in which column?
 * **Shape** rows in the caller's order, the headings again on each page. Refs: a row's and a column's id, a cell's `row|column`.
 */
export function layoutHeatMap(input: HeatMapInput): Chart {
  const grid = measureGrid(input);
  const heights = { row: grid.rowHeight, around: grid.headHeight };
  const pages = splitRows(input.rows, heights, input).map((rows): ChartPage => {
    const marks: Mark[] = [];
    const picks: Pick[] = [];
    drawHead(input, grid, marks, picks);
    rows.forEach((row, index) => {
      drawRow(input, grid, row, grid.headHeight + index * grid.rowHeight, marks, picks);
    });
    return makePage(input.width, grid.headHeight + rows.length * grid.rowHeight, marks, picks);
  });
  return { pages };
}
