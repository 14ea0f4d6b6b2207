import type { Box } from "./marks.js";

/**
 * Which strokes hatch a box, for a medium without patterns?
 * **Shape** from lower left to upper right, cut at the box; for a path or a circle, clip to it first.
 */
export function hatchStrokes(
  box: Box,
  step = 5,
): { readonly x: number; readonly y: number; readonly toX: number; readonly toY: number }[] {
  const strokes = [];
  for (let offset = step / 2; offset < box.width + box.height; offset += step) {
    const [left, right] = [Math.max(0, offset - box.height), Math.min(offset, box.width)];
    strokes.push({
      x: box.x + left,
      y: box.y + offset - left,
      toX: box.x + right,
      toY: box.y + offset - right,
    });
  }
  return strokes;
}
