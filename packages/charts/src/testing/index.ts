import { overlaps } from "../label-places.js";
import type { Box, ChartPage, Mark, Measure } from "../marks.js";
import { boxOfText } from "../text.js";

function boxOf(mark: Mark, measure: Measure): Box {
  switch (mark.kind) {
    case "text":
      return boxOfText(mark, measure);
    case "rect":
      return mark;
    case "path":
      return mark.box;
    case "circle": {
      const { x, y, radius } = mark;
      return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
    }
    case "line": {
      const [x, y] = [Math.min(mark.x, mark.toX), Math.min(mark.y, mark.toY)];
      return { x, y, width: Math.abs(mark.toX - mark.x), height: Math.abs(mark.toY - mark.y) };
    }
  }
}

const nameOf = (mark: Mark) => (mark.kind === "text" ? `"${mark.text}"` : `${mark.kind} ${mark.ref ?? ""}`);
/** A hair's width: sums of decimals are not exact. */
const hair = 0.01;

function leaves(box: Box, page: ChartPage): boolean {
  const isIn =
    box.x >= -hair &&
    box.y >= -hair &&
    box.x + box.width <= page.width + hair &&
    box.y + box.height <= page.height + hair;
  return !isIn;
}

/**
 * What is wrong with a page that any reader would see?
 * **Shape** one sentence a flaw: a mark that leaves the frame, two texts that lie on each other, a figure that is no number, a mark
 * of a thing that nobody can point at. Empty where there is none.
 */
export function findFlaws(page: ChartPage, measure: Measure): string[] {
  const flaws: string[] = [];
  const refs = new Set(page.picks.map(({ ref }) => ref));
  for (const mark of page.marks) {
    const box = boxOf(mark, measure);
    if (![box.x, box.y, box.width, box.height].every(Number.isFinite))
      flaws.push(`${nameOf(mark)} is nowhere`);
    else if (leaves(box, page)) flaws.push(`${nameOf(mark)} leaves the frame: ${JSON.stringify(box)}`);
    if (box.width < 0 || box.height < 0) flaws.push(`${nameOf(mark)} has no size`);
    if (mark.kind === "path" && /NaN|undefined|Infinity/.test(mark.d))
      flaws.push(`${nameOf(mark)} has no path`);
    if (mark.ref !== undefined && !refs.has(mark.ref)) flaws.push(`${nameOf(mark)} belongs to nothing`);
  }
  const texts = page.marks
    .flatMap((mark) => (mark.kind === "text" ? [{ mark, box: boxOf(mark, measure) }] : []))
    .map(({ mark, box }) => ({ mark, box: { ...box, x: box.x + hair, width: box.width - 2 * hair } }));
  texts.forEach(({ mark, box }, index) => {
    for (const other of texts.slice(index + 1)) {
      if (overlaps(box, other.box)) flaws.push(`${nameOf(mark)} lies on ${nameOf(other.mark)}`);
    }
  });
  return flaws;
}
