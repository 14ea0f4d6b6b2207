import { axisRoom, drawAxis, fitAxis, type AxisWords, type HorizontalAxis } from "./axis.js";
import type { ColourToken } from "./colours.js";
import type { Chart, LayoutRoom, Mark, PageRoom, Pick } from "./marks.js";
import { isNarrow, makePage, splitRows } from "./pages.js";
import { putText, widest } from "./text.js";

/** One figure of a pair, and how it is written. **Units and range** not below 0; null is unknown, which 0 is not. */
export interface BarFigure {
  readonly value: number | null;
  readonly text: string;
}

/** What is compared with what? One pair, and what its change means. */
export interface BarsRow {
  readonly id: string;
  readonly label: string;
  readonly before: BarFigure;
  readonly after: BarFigure;
  /** What the change means, said by the caller: a figure that rises may be good or bad. */
  readonly change: "better" | "worse" | "same";
}

/** What does a picture of pairs need? */
export interface BarsInput extends LayoutRoom, PageRoom {
  readonly axis: AxisWords;
  readonly beforeLabel: string;
  readonly afterLabel: string;
  readonly rows: readonly BarsRow[];
}

interface Plan {
  readonly size: number;
  readonly isNarrow: boolean;
  readonly nameRoom: number;
  readonly rowHeight: number;
  readonly top: number;
  readonly valueRoom: number;
  readonly axis: HorizontalAxis;
}

const afterFill = { better: "good", worse: "act", same: "series-1" } as const;

function planRows(input: BarsInput): Plan {
  const { width, measure, rows } = input;
  const size = input.textSize ?? 12;
  const narrow = isNarrow(width, size);
  const figures = rows.flatMap(({ before, after }) => [before, after]);
  const texts = figures.map(({ text }) => text);
  const valueRoom = Math.min(width * 0.3, widest(measure, texts, size - 1, "bold"));
  const names = widest(
    measure,
    rows.map(({ label }) => label),
    size,
  );
  const nameRoom = narrow ? width : Math.min(width * 0.3, Math.max(size * 6, names));
  const edges = { left: narrow ? size : nameRoom + size, right: width - valueRoom - size };
  const highest = Math.max(0, ...figures.map(({ value }) => value ?? 0));
  const axis = fitAxis(highest, edges, input.axis, { measure, size: size - 1 });
  return {
    size,
    isNarrow: narrow,
    nameRoom,
    valueRoom,
    rowHeight: Math.round(size * (narrow ? 4.6 : 3.4)),
    top: size * 2,
    axis,
  };
}

/** The later bars' key shows each colour that they come in. */
function drawKey(input: BarsInput, plan: Plan, marks: Mark[]): void {
  const { size } = plan;
  const half = input.width / 2;
  const changes = (["better", "worse", "same"] as const).filter((one) =>
    input.rows.some(({ change }) => change === one),
  );
  const entries: [string, ColourToken[], number][] = [
    [input.beforeLabel, ["line-strong"], 0],
    [input.afterLabel, changes.map((change) => afterFill[change]), half],
  ];
  for (const [text, fills, x] of entries) {
    const width = (size * 1.6) / Math.max(1, fills.length);
    fills.forEach((fill, index) => {
      marks.push({ kind: "rect", x: x + index * width, y: size * 0.4, width, height: size * 0.8, fill });
    });
    const room = half - size * 2.6;
    putText(marks, input.measure, text, { x: x + size * 2, middle: size * 0.8, room, size, fill: "ink-2" });
  }
}

interface OneBar {
  readonly figure: BarFigure;
  readonly fill: ColourToken;
  readonly middle: number;
  readonly ref: string;
  readonly isAfter: boolean;
}

function drawBar(input: BarsInput, plan: Plan, bar: OneBar, marks: Mark[]): void {
  const { axis, size } = plan;
  const height = size * 0.95;
  const rect = { kind: "rect", x: axis.left, y: bar.middle - height / 2, height, ref: bar.ref } as const;
  const { value } = bar.figure;
  const width =
    value === null ? Math.min(size * 3.6, axis.right - axis.left) : Math.max(1.5, axis.at(value) - axis.left);
  if (value === null)
    marks.push({ ...rect, width, fill: "surface", stroke: "line-strong", pattern: "hatch" });
  else marks.push({ ...rect, width, fill: bar.fill });
  putText(marks, input.measure, bar.figure.text, {
    x: axis.left + width + size * 0.4,
    middle: bar.middle,
    room: input.width - axis.left - width - size * 0.4,
    size: size - 1,
    fill: "ink",
    weight: bar.isAfter ? "bold" : "regular",
    halo: "surface",
    ref: bar.ref,
  });
}

/**
 * What was it before, and what is it after?
 * **Shape** two bars a row, the earlier above, both figures written at their ends; green and red say better and worse, and the
 * caller's words say it too. The axis is the same on every page and whole on each. Refs are the rows' ids.
 */
export function layoutBars(input: BarsInput): Chart {
  const plan = planRows(input);
  const { size } = plan;
  const around = plan.top + size * axisRoom;
  const pages = splitRows(input.rows, { row: plan.rowHeight, around }, input).map((rows) => {
    const marks: Mark[] = [];
    const picks: Pick[] = [];
    const bottom = plan.top + rows.length * plan.rowHeight;
    drawKey(input, plan, marks);
    const place = { top: plan.top - size * 0.3, bottom, width: input.width, size };
    drawAxis(plan.axis, input.axis, place, marks, input.measure);
    rows.forEach((row, index) => {
      const y = plan.top + index * plan.rowHeight;
      const centre = plan.isNarrow ? y + size * 2.9 : y + plan.rowHeight / 2;
      const name = {
        x: 0,
        middle: plan.isNarrow ? y + size : centre,
        room: plan.nameRoom,
        size,
        ref: row.id,
      };
      putText(marks, input.measure, row.label, { ...name, fill: "ink" });
      const bars = { ref: row.id };
      const [above, below] = [centre - size * 0.6, centre + size * 0.6];
      drawBar(
        input,
        plan,
        { ...bars, figure: row.before, fill: "line-strong", middle: above, isAfter: false },
        marks,
      );
      const fill = afterFill[row.change];
      drawBar(input, plan, { ...bars, figure: row.after, fill, middle: below, isAfter: true }, marks);
      const shape = { kind: "rect", x: 0, y, width: input.width, height: plan.rowHeight } as const;
      picks.push({ kind: "row", ref: row.id, label: row.label, shape, row: row.id });
    });
    return makePage(input.width, bottom + size * axisRoom, marks, picks);
  });
  return { pages };
}
