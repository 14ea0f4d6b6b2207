import { riskFill, riskInk, type ColourToken } from "./colours.js";
import type { Box, Chart, LayoutRoom, Mark } from "./marks.js";
import { makePage } from "./pages.js";
import { fitText, putText } from "./text.js";

/** What does a scale's legend need? */
export interface ScaleLegendInput extends LayoutRoom {
  readonly title: string;
  /** The lower end of each step, written out, palest first. */
  readonly steps: readonly string[];
  /** The word for hatching, where the picture has any. */
  readonly unknownLabel?: string | undefined;
}

/** Boxes beside each other as wide as their texts, on a new line where the last has no room. */
function placeBoxes(input: ScaleLegendInput, texts: readonly string[], size: number): Box[] {
  const { width, measure } = input;
  const [lineHeight, height] = [size * 1.8, size * 1.4];
  let [x, line] = [0, 0];
  return texts.map((text) => {
    const fitted = fitText(measure, text, width - size, { size, weight: "regular" });
    const wanted = measure(fitted, size, "regular") + size;
    if (x > 0 && x + wanted > width) [x, line] = [0, line + 1];
    const box = { x, y: line * lineHeight + (lineHeight - height) / 2, width: wanted, height };
    x += wanted;
    return box;
  });
}

/** What does each shade mean? The steps' lower ends stand on their shades; the line is broken where it is too long. */
export function layoutScaleLegend(input: ScaleLegendInput): Chart {
  const size = input.textSize ?? 12;
  const unknown = input.unknownLabel === undefined ? [] : [input.unknownLabel];
  const boxes = placeBoxes(input, [input.title, ...input.steps, ...unknown], size);
  const marks: Mark[] = [];
  const write = (text: string, box: Box, fill: ColourToken, halo?: ColourToken) => {
    const middle = box.y + box.height / 2;
    const place = { x: box.x + size / 2, middle, room: box.width - size + 0.01, size, fill };
    putText(marks, input.measure, text, halo === undefined ? place : { ...place, halo });
  };
  boxes.forEach((box, index) => {
    const bin = index - 1;
    const step = input.steps[bin];
    if (index === 0) write(input.title, box, "ink-3");
    else if (step !== undefined) {
      marks.push({ kind: "rect", ...box, fill: riskFill(bin) });
      write(step, box, riskInk(bin));
    } else if (input.unknownLabel !== undefined) {
      marks.push({
        kind: "rect",
        ...box,
        fill: "surface",
        stroke: "line-strong",
        strokeWidth: 0.75,
        pattern: "hatch",
      });
      write(input.unknownLabel, box, "ink", "surface");
    }
  });
  const bottom = boxes.reduce((most, { y, height }) => Math.max(most, y + height), 0);
  return { pages: [makePage(input.width, bottom + size * 0.2, marks, [])] };
}
