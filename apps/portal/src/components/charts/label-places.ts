/** Where does a point's label stand? `anchor` is the text's own, `isAway` that a line should lead back to the point. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: "start" | "end" | "middle";
  readonly isAway: boolean;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Candidate = Pick<LabelPlace, "anchor"> & { readonly dx: number; readonly dy: number };

const near: readonly Candidate[] = [
  { anchor: "start", dx: 11, dy: 0 },
  { anchor: "end", dx: -11, dy: 0 },
  { anchor: "middle", dx: 0, dy: -16 },
  { anchor: "middle", dx: 0, dy: 17 },
];
const away: readonly Candidate[] = [1, 2, 3, 4, 5].flatMap((ring) =>
  [-1, 1].flatMap((side): Candidate[] => [
    { anchor: "start", dx: 16 + ring * 4, dy: side * ring * 14 },
    { anchor: "end", dx: -16 - ring * 4, dy: side * ring * 14 },
  ]),
);

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Letters of the Latin script are about half as wide as they are high, Chinese ones as wide as high. */
function widthOf(text: string): number {
  return Array.from(text).reduce(
    (sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e80 ? 12 : 6.6),
    0,
  );
}

function boxOf(point: { x: number; y: number }, candidate: Candidate, width: number): Box {
  const x = point.x + candidate.dx;
  const left = candidate.anchor === "start" ? x : candidate.anchor === "end" ? x - width : x - width / 2;
  const y = point.y + candidate.dy;
  return { left, right: left + width, top: y - 7, bottom: y + 7 };
}

/**
 * Where do labels stand so that none lies on another or on a point?
 * Each takes the first free place from beside its point outwards, and the first of all where nothing is free.
 */
export function placeLabels(
  points: readonly { readonly x: number; readonly y: number; readonly label: string }[],
  rightEdge: number,
): LabelPlace[] {
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 }));
  return points.map((point, index) => {
    const width = widthOf(point.label);
    const isFree = (candidate: Candidate) => {
      const box = boxOf(point, candidate, width);
      return box.right <= rightEdge && !taken.some((other, place) => place !== index && overlap(box, other));
    };
    const chosen = [...near, ...away].find(isFree) ?? near[0] ?? { anchor: "start", dx: 11, dy: 0 };
    taken.push(boxOf(point, chosen, width));
    return {
      x: point.x,
      y: point.y,
      labelX: point.x + chosen.dx,
      labelY: point.y + chosen.dy,
      anchor: chosen.anchor,
      isAway: !near.includes(chosen),
    };
  });
}
