import { axisRoom, drawAxis, fitAxis, type AxisWords, type HorizontalAxis } from "./axis.js";
import type { Chart, LayoutRoom, Mark, PageRoom, Pick } from "./marks.js";
import { isNarrow, makePage, splitRows } from "./pages.js";
import { putText, widest } from "./text.js";

/** When does one group of goods run out? **Units and range** months from the axis's 0; null is unknown, which 0 is not. */
export interface TimelineRow {
  readonly id: string;
  readonly label: string;
  readonly stockMonths: number | null;
  readonly transitMonths: number | null;
  readonly contractEndMonths: number | null;
  readonly replaceMonths: number | null;
  /** A replacement would come too late: drawn as something to act on. */
  readonly isShort: boolean;
  /** What is written at the row's end. */
  readonly value: string;
}

/** What does a run-out timeline need? **Shape** rows in the order they are drawn. */
export interface TimelineInput extends LayoutRoom, PageRoom {
  readonly axis: AxisWords;
  readonly rows: readonly TimelineRow[];
}

interface Plan {
  readonly size: number;
  readonly isNarrow: boolean;
  readonly nameRoom: number;
  readonly valueRoom: number;
  readonly rowHeight: number;
  readonly top: number;
  readonly axis: HorizontalAxis;
}

const most = { shown: 60, contract: 36 } as const;

function mostMonths(rows: readonly TimelineRow[]): number {
  const ends = rows.flatMap((row) => [
    (row.stockMonths ?? 0) + (row.transitMonths ?? 0),
    row.replaceMonths ?? 0,
    Math.min(most.contract, row.contractEndMonths ?? 0),
  ]);
  return Math.min(most.shown, Math.max(6, ...ends));
}

function planRows(input: TimelineInput): Plan {
  const { width, measure, rows } = input;
  const size = input.textSize ?? 12;
  const narrow = isNarrow(width, size);
  const values =
    widest(
      measure,
      rows.map(({ value }) => value),
      size,
      "bold",
    ) +
    size * 1.2;
  const valueRoom = Math.min(width * (narrow ? 0.4 : 0.22), values);
  const names = widest(
    measure,
    rows.map(({ label }) => label),
    size,
  );
  const nameRoom = narrow ? width - valueRoom - size : Math.min(width * 0.3, Math.max(size * 6, names));
  const edges = narrow
    ? { left: size, right: width - size }
    : { left: nameRoom + size, right: width - valueRoom - size };
  const axis = fitAxis(mostMonths(rows), edges, input.axis, { measure, size: size - 1 });
  return {
    size,
    isNarrow: narrow,
    nameRoom,
    valueRoom,
    rowHeight: Math.round(size * (narrow ? 3.9 : 2.5)),
    top: size * 0.5,
    axis,
  };
}

function drawWords(input: TimelineInput, plan: Plan, row: TimelineRow, middle: number, marks: Mark[]): void {
  const { size } = plan;
  const { width, measure } = input;
  const weight = row.isShort ? "bold" : "regular";
  putText(marks, measure, row.label, { x: 0, middle, room: plan.nameRoom, size, fill: "ink", ref: row.id });
  // A hair more than was measured: what was added and taken away again may come out smaller, and the word be cut.
  const room = plan.valueRoom - size * 1.2 + 0.01;
  const fill = row.isShort ? "act" : "ink-2";
  putText(marks, measure, row.value, {
    x: width,
    middle,
    room,
    size,
    anchor: "end",
    weight,
    fill,
    ref: row.id,
  });
  if (!row.isShort) return;
  const beside = Math.min(room, measure(row.value, size, weight)) + size * 1.2;
  const [x, y, side] = [width - beside, middle + size * 0.35, size * 0.8];
  marks.push({
    kind: "path",
    d: `M${x} ${y}l${side / 2} ${-side}l${side / 2} ${side}z`,
    box: { x, y: y - side, width: side, height: side },
    fill: "act",
    ref: row.id,
  });
}

/** A bar that goes on beyond the axis ends in a notch, so that nobody reads its end as the stock's. */
function drawNotch(x: number, middle: number, half: number, ref: string, marks: Mark[]): void {
  const box = { x: x - half, y: middle - half, width: half, height: 2 * half };
  const d = `M${x - half} ${middle - half}L${x} ${middle - half}L${x} ${middle + half}L${x - half} ${middle + half}L${x} ${middle}z`;
  marks.push({ kind: "path", d, box, fill: "surface", ref });
}

function drawBars(plan: Plan, row: TimelineRow, middle: number, marks: Mark[]): void {
  const { axis, size } = plan;
  const half = size * 0.58;
  const bar = { kind: "rect", y: middle - half, height: 2 * half, ref: row.id } as const;
  const unknownWidth = Math.min(size * 3.6, axis.right - axis.left);
  const stockEnd = row.stockMonths === null ? axis.left + unknownWidth : axis.at(row.stockMonths);
  const last = axis.ticks.at(-1) ?? 0;
  if (row.stockMonths === null) {
    marks.push({
      ...bar,
      x: axis.left,
      width: unknownWidth,
      fill: "surface",
      stroke: "line-strong",
      pattern: "hatch",
    });
  } else {
    marks.push({ ...bar, x: axis.left, width: Math.max(1.5, stockEnd - axis.left), fill: "series-1" });
  }
  const transit = row.transitMonths ?? 0;
  if (transit > 0 && stockEnd < axis.right) {
    const months = (row.stockMonths ?? 0) + transit;
    const end = row.stockMonths === null ? stockEnd + axis.at(transit) - axis.left : axis.at(months);
    const width = Math.min(axis.right - stockEnd, Math.max(1.5, end - stockEnd));
    marks.push({ ...bar, x: stockEnd, width, fill: "series-1", opacity: 0.35 });
  }
  if ((row.stockMonths ?? 0) + transit > last) drawNotch(axis.right, middle, half, row.id, marks);
}

/** What lies beyond the axis has no end there: the line runs out of the plot, the contract's mark points on. */
function drawEvents(plan: Plan, row: TimelineRow, middle: number, marks: Mark[]): void {
  const { axis, size } = plan;
  const arm = size * 0.85;
  const last = axis.ticks.at(-1) ?? 0;
  if (row.replaceMonths !== null) {
    const x = axis.at(row.replaceMonths);
    const stroke = { stroke: row.isShort ? "act" : "ink-2", strokeWidth: 2, ref: row.id } as const;
    marks.push({ kind: "line", x: axis.left, y: middle + arm, toX: x, toY: middle + arm, ...stroke });
    if (row.replaceMonths <= last)
      marks.push({ kind: "line", x, y: middle - arm, toX: x, toY: middle + arm + 1, ...stroke });
  }
  if (row.contractEndMonths === null) return;
  const [x, side] = [axis.at(row.contractEndMonths), size * 0.55];
  const isBeyond = row.contractEndMonths > last;
  const left = isBeyond ? x - 2 * side : x - side;
  marks.push({
    kind: "path",
    d: isBeyond
      ? `M${left} ${middle - side}l${2 * side} ${side}l${-2 * side} ${side}z`
      : `M${x} ${middle - side}l${side} ${side}l${-side} ${side}l${-side} ${-side}z`,
    box: { x: left, y: middle - side, width: 2 * side, height: 2 * side },
    fill: "surface",
    stroke: "series-2",
    strokeWidth: 1.5,
    ref: row.id,
  });
}

/**
 * When does each group run out, and is a replacement there by then?
 * **Shape** stock, then goods under way; a line to when a replacement could be there, a diamond at the contract's end. The axis is
 * the same on every page and whole on each. Refs are the rows' ids. **Units and range** months; the axis ends at 60 at the latest.
 */
export function layoutTimeline(input: TimelineInput): Chart {
  const plan = planRows(input);
  const around = plan.top + plan.size * axisRoom;
  const pages = splitRows(input.rows, { row: plan.rowHeight, around }, input).map((rows) => {
    const marks: Mark[] = [];
    const picks: Pick[] = [];
    const bottom = plan.top + rows.length * plan.rowHeight;
    const place = { top: 0, bottom, width: input.width, size: plan.size };
    drawAxis(plan.axis, input.axis, place, marks, input.measure);
    rows.forEach((row, index) => {
      const y = plan.top + index * plan.rowHeight;
      const wordsAt = plan.isNarrow ? y + plan.size * 0.8 : y + plan.rowHeight / 2;
      const barsAt = plan.isNarrow ? y + plan.size * 2.5 : y + plan.rowHeight / 2;
      drawWords(input, plan, row, wordsAt, marks);
      drawBars(plan, row, barsAt, marks);
      drawEvents(plan, row, barsAt, marks);
      const shape = { kind: "rect", x: 0, y, width: input.width, height: plan.rowHeight } as const;
      picks.push({ kind: "row", ref: row.id, label: row.label, shape, row: row.id });
    });
    return makePage(input.width, bottom + plan.size * axisRoom, marks, picks);
  });
  return { pages };
}
