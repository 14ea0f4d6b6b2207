import type { ColourToken } from "./colours.js";
import type { Box, Mark, Measure, TextMark } from "./marks.js";

const ellipsis = "…";
const ascent = 0.84;
const descent = 0.22;
/** From the middle of a line to its baseline, in multiples of its size. */
export const middleToBaseline = (ascent - descent) / 2;

/** What of a text stays in a width? "" where not even one letter does. */
export function fitText(
  measure: Measure,
  text: string,
  room: number,
  font: { readonly size: number; readonly weight: "regular" | "bold" },
): string {
  if (measure(text, font.size, font.weight) <= room) return text;
  const letters = Array.from(text);
  let [kept, tooLong] = [0, letters.length];
  const cut = (count: number) => `${letters.slice(0, count).join("").trimEnd()}${ellipsis}`;
  while (tooLong - kept > 1) {
    const middle = Math.floor((kept + tooLong) / 2);
    if (measure(cut(middle), font.size, font.weight) <= room) kept = middle;
    else tooLong = middle;
  }
  return kept === 0 ? "" : cut(kept);
}

/** On which lines does a text stand? Broken between words and Chinese characters; the last line is cut. */
export function wrapText(
  measure: Measure,
  text: string,
  room: number,
  font: { readonly size: number; readonly weight: "regular" | "bold"; readonly lines: number },
): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest !== "" && lines.length < font.lines - 1) {
    const parts = rest.split(/(?<=[ \-/])|(?<=[\u2e80-\u9fff])/u);
    let line = "";
    while (parts[0] !== undefined && measure((line + parts[0]).trimEnd(), font.size, font.weight) <= room) {
      line += parts.shift() ?? "";
    }
    if (line === "") break;
    lines.push(line.trimEnd());
    rest = parts.join("");
  }
  const last = rest === "" ? "" : fitText(measure, rest, room, font);
  return last === "" ? lines : [...lines, last];
}

/** Which box does a text cover? */
export function boxOfText(mark: TextMark, measure: Measure): Box {
  const width = measure(mark.text, mark.size, mark.weight);
  const x = mark.anchor === "start" ? mark.x : mark.anchor === "end" ? mark.x - width : mark.x - width / 2;
  return { x, y: mark.y - ascent * mark.size, width, height: (ascent + descent) * mark.size };
}

/** Where is a text wanted? `middle` is the height of the line's middle, `room` how wide it may become. */
export interface TextPlace {
  readonly x: number;
  readonly middle: number;
  readonly room: number;
  readonly size: number;
  readonly fill: ColourToken;
  readonly anchor?: "start" | "middle" | "end";
  readonly weight?: "regular" | "bold";
  readonly halo?: ColourToken;
  readonly ref?: string;
}

/** How does a text become a mark that keeps to its room? Undefined where nothing of it fits. */
export function placeText(measure: Measure, text: string, place: TextPlace): TextMark | undefined {
  const weight = place.weight ?? "regular";
  const fitted = fitText(measure, text, place.room, { size: place.size, weight });
  if (fitted === "") return undefined;
  return {
    kind: "text",
    text: fitted,
    label: fitted === text ? undefined : text,
    x: place.x,
    y: place.middle + middleToBaseline * place.size,
    size: place.size,
    anchor: place.anchor ?? "start",
    weight,
    fill: place.fill,
    halo: place.halo,
    ref: place.ref,
  };
}

/** Adds a text to the marks, cut to its room. */
export function putText(marks: Mark[], measure: Measure, text: string, place: TextPlace): void {
  const mark = placeText(measure, text, place);
  if (mark !== undefined) marks.push(mark);
}

/** How wide is the widest of some texts? 0 where there is none. */
export function widest(
  measure: Measure,
  texts: readonly string[],
  size: number,
  weight: "regular" | "bold" = "regular",
): number {
  return texts.reduce((most, text) => Math.max(most, measure(text, size, weight)), 0);
}

function letterWidth(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x0300 && code <= 0x036f) return 0;
  if (code >= 0x1100 && (code < 0x2000 || code > 0x206f))
    return code >= 0x1e00 && code <= 0x20ff ? 0.66 : 1.02;
  if ("ijl.,:;|!'’ \u00a0".includes(letter)) return 0.31;
  if ("frtI()[]/-".includes(letter)) return 0.41;
  if ("mwMW@%…—".includes(letter)) return 1;
  if (/\p{Lu}/u.test(letter)) return 0.76;
  return code < 0x0250 ? 0.61 : 0.72;
}

/**
 * How wide will a text be in a reader's own sans-serif font, which nobody can ask here?
 * **Units and range** the unit of `size`; rather too wide than too narrow.
 */
export const estimateWidth: Measure = (text, size, weight) =>
  Array.from(text).reduce((sum, letter) => sum + letterWidth(letter), 0) *
  size *
  (weight === "bold" ? 1.07 : 1);
