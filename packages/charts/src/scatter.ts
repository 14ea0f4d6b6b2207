import { axisRoom, drawAxis, fitAxis, type AxisWords, type HorizontalAxis } from "./axis.js";
import { riskFill } from "./colours.js";
import { labelMark, placeLabels, type LabelPlace } from "./label-places.js";
import type { Chart, LayoutRoom, Mark, Pick } from "./marks.js";
import { isNarrow, makePage } from "./pages.js";
import { powerTicks } from "./scale.js";
import { putText, widest } from "./text.js";

/** One thing as a point. **Units and range** x at least 0, y at least 0; null is unknown and stands in a hatched strip of its own. */
export interface ScatterPoint {
  readonly id: string;
  readonly label: string;
  readonly x: number | null;
  readonly y: number | null;
  /** The step of the sequential scale; null has no figure and stays grey. */
  readonly bin: number | null;
  /** Drawn as a triangle. */
  readonly isMarked: boolean;
}

/** What does a scatter need? */
export interface ScatterInput extends LayoutRoom {
  readonly height?: number | undefined;
  readonly x: AxisWords;
  /** Logarithmic; 0 stands on a line of its own below. */
  readonly y: AxisWords;
  readonly unknownLabel: string;
  /** What lies beyond stands at the axis's end. 36 where not said. */
  readonly mostX?: number | undefined;
  readonly points: readonly ScatterPoint[];
}

interface Strip {
  readonly from: number;
  readonly to: number;
}

interface Rows {
  readonly zeroY: Strip | null;
  readonly unknownY: Strip | null;
  readonly top: number;
  readonly logBottom: number;
  readonly bottom: number;
}

interface Plan extends Rows {
  readonly size: number;
  readonly radius: number;
  readonly x: HorizontalAxis;
  readonly unknownX: Strip | null;
  readonly powers: readonly number[];
  readonly tickRoom: number;
}

const centre = ({ from, to }: Strip) => (from + to) / 2;

function planRows(input: ScatterInput, size: number): Rows {
  const hasZero = input.points.some(({ y }) => y !== null && y <= 0);
  const hasUnknown = input.points.some(({ y }) => y === null);
  const height = input.height ?? size * (isNarrow(input.width, size) ? 30 : 36);
  const [top, bottom] = [size * 2.6, Math.max(size * 12, height - size * axisRoom)];
  const strip = size * 2.2;
  const unknownFrom = bottom - (hasUnknown ? strip : 0);
  const zeroFrom = unknownFrom - (hasZero ? strip : 0);
  return {
    top,
    bottom,
    logBottom: zeroFrom - (hasZero || hasUnknown ? size * 0.6 : 0),
    zeroY: hasZero ? { from: zeroFrom, to: unknownFrom } : null,
    unknownY: hasUnknown ? { from: unknownFrom, to: bottom } : null,
  };
}

function planScatter(input: ScatterInput): Plan {
  const { width, measure, points } = input;
  const size = input.textSize ?? 12;
  const rows = planRows(input, size);
  const spends = points.flatMap(({ y }) => (y !== null && y > 0 ? [y] : []));
  const powers = spends.length === 0 ? [1, 10] : powerTicks(Math.min(...spends), Math.max(...spends));
  const words = [...powers.map(input.y.tickText), input.y.tickText(0), input.unknownLabel];
  const tickRoom = Math.min(width * 0.22, widest(measure, words, size - 1));
  const radius = size * 0.54;
  let left = tickRoom + radius + size * 0.8;
  let unknownX: Strip | null = null;
  if (points.some(({ x }) => x === null)) {
    const wanted = measure(input.unknownLabel, size - 1, "regular") + size * 0.5;
    const strip = Math.min(width * 0.2, Math.max(size * 3, wanted));
    unknownX = { from: left - radius, to: left - radius + strip };
    left = unknownX.to + radius + size;
  }
  const most = Math.min(input.mostX ?? 36, Math.max(6, ...points.map(({ x }) => x ?? 0)));
  const edges = { left, right: width - size * 1.6 };
  const x = fitAxis(most, edges, input.x, { measure, size: size - 1 });
  return { ...rows, size, radius, x, unknownX, powers, tickRoom };
}

function heightOf(plan: Plan, value: number | null): number {
  if (value === null) return plan.unknownY === null ? plan.bottom : centre(plan.unknownY);
  if (value <= 0) return plan.zeroY === null ? plan.bottom : centre(plan.zeroY);
  const [low, high] = [Math.log10(plan.powers[0] ?? 1), Math.log10(plan.powers.at(-1) ?? 10)];
  return plan.logBottom - ((Math.log10(value) - low) / (high - low)) * (plan.logBottom - plan.top);
}

function drawGrid(input: ScatterInput, plan: Plan, marks: Mark[]): void {
  const { size, x, unknownX, unknownY, zeroY } = plan;
  const { measure } = input;
  const tick = {
    x: plan.tickRoom,
    room: plan.tickRoom,
    size: size - 1,
    anchor: "end",
    fill: "ink-3",
  } as const;
  const start = unknownX?.from ?? x.left;
  if (unknownY !== null) {
    const strip = { x: start, y: unknownY.from, width: x.right - start, height: unknownY.to - unknownY.from };
    marks.push({ kind: "rect", ...strip, fill: "surface", pattern: "hatch", opacity: 0.5 });
    putText(marks, measure, input.unknownLabel, { ...tick, middle: centre(unknownY) });
  }
  if (zeroY !== null) {
    const y = centre(zeroY);
    marks.push({ kind: "line", x: start, y, toX: x.right, toY: y, stroke: "line-strong", strokeWidth: 1 });
    putText(marks, measure, input.y.tickText(0), { ...tick, middle: y });
  }
  let free = Infinity;
  for (const power of plan.powers) {
    const y = heightOf(plan, power);
    marks.push({ kind: "line", x: start, y, toX: x.right, toY: y, stroke: "line", strokeWidth: 1 });
    if (y + size * 0.6 > free) continue;
    free = y - size * 0.6;
    putText(marks, measure, input.y.tickText(power), { ...tick, middle: y });
  }
  const title = { x: 0, middle: size * 0.8, room: input.width, size, fill: "ink-2" } as const;
  putText(marks, measure, `↑ ${input.y.title}`, title);
  if (unknownX === null) return;
  const width = unknownX.to - unknownX.from;
  const strip = {
    x: unknownX.from,
    y: plan.top - plan.radius,
    width,
    height: plan.bottom - plan.top + plan.radius,
  };
  marks.push({ kind: "rect", ...strip, fill: "surface", pattern: "hatch", opacity: 0.5 });
  const label = { x: centre(unknownX), middle: plan.bottom + size, room: width, size: size - 1 } as const;
  putText(marks, measure, input.unknownLabel, { ...label, anchor: "middle", fill: "ink-3" });
}

function drawPoint(
  point: ScatterPoint,
  place: { x: number; y: number },
  radius: number,
  marks: Mark[],
): void {
  const paint = {
    fill: point.bin === null ? "sunken" : riskFill(point.bin),
    stroke: "ink",
    strokeWidth: 1.2,
    ref: point.id,
  } as const;
  const { x, y } = place;
  if (!point.isMarked) {
    marks.push({ kind: "circle", x, y, radius, ...paint });
    return;
  }
  const d = `M${x} ${y - radius}L${x + radius} ${y + radius}L${x - radius} ${y + radius}z`;
  marks.push({
    kind: "path",
    d,
    box: { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius },
    ...paint,
  });
}

interface PlacedPoint {
  readonly point: ScatterPoint;
  readonly x: number;
  readonly y: number;
}

/** Leading lines first, then points, then names, so that no name lies under a point. */
function drawPoints(
  placed: readonly PlacedPoint[],
  labels: readonly (LabelPlace | undefined)[],
  { radius, size }: { readonly radius: number; readonly size: number },
  marks: Mark[],
): void {
  placed.forEach(({ x, y }, index) => {
    const label = labels[index];
    if (label?.isAway !== true) return;
    const end = { toX: label.x, toY: label.middle };
    marks.push({ kind: "line", x, y, ...end, stroke: "line-strong", strokeWidth: 0.75 });
  });
  for (const { point, x, y } of placed) drawPoint(point, { x, y }, radius, marks);
  placed.forEach(({ point }, index) => {
    const label = labels[index];
    if (label === undefined) return;
    marks.push(labelMark(label, point.label, size, point.id));
  });
}

/**
 * Which things join much of one with little of the other?
 * **Shape** one page; y grows upwards on a logarithmic axis, x to the right. A name that finds no free place is left out and listed
 * in `unlabelled`; earlier points choose first. Refs are the points' ids.
 */
export function layoutScatter(input: ScatterInput): Chart {
  const plan = planScatter(input);
  const { size, radius, x: axis } = plan;
  const { measure, points, width } = input;
  const marks: Mark[] = [];
  const frame = { top: plan.top - radius, bottom: plan.bottom, width, size };
  drawGrid(input, plan, marks);
  drawAxis(axis, { ...input.x, title: `${input.x.title} →` }, frame, marks, measure);
  const xOf = (value: number | null) => {
    if (value !== null) return axis.at(value);
    return plan.unknownX === null ? axis.left : centre(plan.unknownX);
  };
  const placed = points.map((point) => ({ point, x: xOf(point.x), y: heightOf(plan, point.y) }));
  const start = plan.unknownX?.from ?? axis.left - radius;
  const inside = {
    x: start,
    y: plan.top - size,
    width: width - start,
    height: plan.bottom - plan.top + size,
  };
  const wanted = placed.map(({ point, x, y }) => ({ x, y, radius: radius + 1, label: point.label }));
  const mostWidth = Math.min(size * 15, (axis.right - axis.left) * 0.45);
  const labels = placeLabels(wanted, { frame: inside, measure, size, mostWidth });
  drawPoints(placed, labels, { radius, size }, marks);
  const picks = placed.map(({ point, x, y }): Pick => ({
    kind: "point",
    ref: point.id,
    label: point.label,
    shape: { kind: "circle", x, y, radius: radius * 1.4 },
  }));
  const unlabelled = points
    .filter((_, index) => labels[index] === undefined)
    .map(({ id, label }) => ({ ref: id, label }));
  return { pages: [makePage(width, plan.bottom + size * axisRoom, marks, picks, unlabelled)] };
}
