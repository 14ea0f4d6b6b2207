import type { Mark, Measure } from "./marks.js";
import { axisTicks } from "./scale.js";
import { putText, widest } from "./text.js";

/** What stands along a horizontal axis that begins at 0? `title` names what is measured and its unit. */
export interface AxisWords {
  readonly title: string;
  readonly tickText: (value: number) => string;
}

/** Where do figures stand along an axis? */
export interface HorizontalAxis {
  readonly left: number;
  readonly right: number;
  readonly ticks: readonly number[];
  /** Where does a figure stand? Figures beyond either end stand at it. */
  readonly at: (value: number) => number;
}

/** Which axis from 0 to `most` fits between two edges, with no tick's text on another? */
export function fitAxis(
  most: number,
  edges: { readonly left: number; readonly right: number },
  words: AxisWords,
  font: { readonly measure: Measure; readonly size: number },
): HorizontalAxis {
  const length = Math.max(1, edges.right - edges.left);
  let ticks = [0, 1];
  for (const wanted of [6, 5, 4, 3, 2, 1]) {
    ticks = axisTicks(most, wanted);
    const needed = widest(font.measure, ticks.map(words.tickText), font.size) + font.size * 0.6;
    if (needed * (ticks.length - 1) <= length) break;
  }
  const last = ticks.at(-1) ?? 1;
  const at = (value: number) => edges.left + (Math.min(last, Math.max(0, value)) / last) * length;
  return { ...edges, ticks, at };
}

/** How much room do an axis's ticks and title need below the plot? **Units and range** multiples of the text size. */
export const axisRoom = 3.2;

/** Draws grid lines, tick texts and the title with its unit; texts keep to the frame of that width and to each other. */
export function drawAxis(
  axis: HorizontalAxis,
  words: AxisWords,
  place: { readonly top: number; readonly bottom: number; readonly width: number; readonly size: number },
  marks: Mark[],
  measure: Measure,
): void {
  const { top, bottom, width, size } = place;
  const tickSize = size - 1;
  let free = 0;
  for (const tick of axis.ticks) {
    const x = axis.at(tick);
    marks.push({ kind: "line", x, y: top, toX: x, toY: bottom, stroke: "line", strokeWidth: 1 });
    const text = words.tickText(tick);
    const half = measure(text, tickSize, "regular") / 2;
    const centre = Math.max(half, Math.min(width - half, x));
    if (centre - half < free) continue;
    free = centre + half + tickSize * 0.3;
    const middle = bottom + size;
    putText(marks, measure, text, {
      x: centre,
      middle,
      room: width,
      size: tickSize,
      anchor: "middle",
      fill: "ink-3",
    });
  }
  const title = measure(words.title, size, "regular");
  const x = Math.max(0, Math.min(axis.left, width - title));
  putText(marks, measure, words.title, {
    x,
    middle: bottom + size * 2.4,
    room: width - x,
    size,
    fill: "ink-2",
  });
}
