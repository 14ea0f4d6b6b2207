import type { Box, Measure, TextMark } from "./marks.js";
import { fitText, middleToBaseline } from "./text.js";

/** A point that wants its name beside it. **Units and range** `radius` is what the point itself covers. */
export interface LabelPoint {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly label: string;
}

/** Where does a point's label stand? `middle` is the line's own, `isAway` that a line should lead back to the point. */
export interface LabelPlace {
  readonly text: string;
  readonly x: number;
  readonly middle: number;
  readonly anchor: "start" | "end" | "middle";
  readonly isAway: boolean;
  readonly box: Box;
}

interface Candidate {
  readonly anchor: "start" | "end" | "middle";
  readonly dx: number;
  readonly dy: number;
  readonly isAway: boolean;
}

/** Beside, above and below the point, then ever further out. */
function candidatesFor(radius: number, size: number): Candidate[] {
  const beside = radius + size * 0.35;
  const above = radius + size * 0.7;
  const near: Candidate[] = [
    { anchor: "start", dx: beside, dy: 0, isAway: false },
    { anchor: "end", dx: -beside, dy: 0, isAway: false },
    { anchor: "middle", dx: 0, dy: -above, isAway: false },
    { anchor: "middle", dx: 0, dy: above, isAway: false },
  ];
  const away = [1, 2, 3, 4, 5, 6].flatMap((ring) =>
    [-1, 1].flatMap((side): Candidate[] => [
      { anchor: "start", dx: beside + ring * size * 0.4, dy: side * ring * size * 1.15, isAway: true },
      { anchor: "end", dx: -beside - ring * size * 0.4, dy: side * ring * size * 1.15, isAway: true },
    ]),
  );
  return [...near, ...away];
}

/** Do two boxes share any area? */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function isInside(box: Box, frame: Box): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  );
}

function boxAt(point: LabelPoint, { anchor, dx, dy }: Candidate, width: number, size: number): Box {
  const x = point.x + dx;
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { x: left, y: point.y + dy - size * 0.55, width, height: size * 1.1 };
}

interface LabelRoom {
  readonly frame: Box;
  readonly measure: Measure;
  readonly size: number;
  /** How wide a label may become before it is cut. */
  readonly mostWidth: number;
  /** What labels keep clear of besides points and other labels. */
  readonly taken?: readonly Box[];
}

/**
 * Where do labels stand so that none lies on another or on a point, nor leaves the frame?
 * **Shape** one answer a point, in order: earlier points choose first. A label is cut to half where the whole finds no
 * place, and undefined where even that finds none.
 */
export function placeLabels(points: readonly LabelPoint[], room: LabelRoom): (LabelPlace | undefined)[] {
  const { size, measure } = room;
  const ofPoints = points.map(({ x, y, radius }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  const taken: Box[] = [...(room.taken ?? [])];
  return points.map((point, index) => {
    for (const mostWidth of [room.mostWidth, room.mostWidth / 2]) {
      const text = fitText(measure, point.label, mostWidth, { size, weight: "regular" });
      const width = measure(text, size, "regular");
      if (text === "") continue;
      for (const candidate of candidatesFor(point.radius, size)) {
        const box = boxAt(point, candidate, width, size);
        if (!isInside(box, room.frame) || taken.some((other) => overlaps(box, other))) continue;
        if (ofPoints.some((other, place) => place !== index && overlaps(box, other))) continue;
        taken.push(box);
        const { anchor, dx, dy, isAway } = candidate;
        return { text, x: point.x + dx, middle: point.y + dy, anchor, isAway, box };
      }
    }
    return undefined;
  });
}

/** Which mark is a placed label? */
export function labelMark(place: LabelPlace, whole: string, size: number, ref: string): TextMark {
  return {
    kind: "text",
    text: place.text,
    label: place.text === whole ? undefined : whole,
    x: place.x,
    y: place.middle + middleToBaseline * size,
    size,
    anchor: place.anchor,
    weight: "regular",
    fill: "ink",
    halo: "surface",
    ref,
  };
}
