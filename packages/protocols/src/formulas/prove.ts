import type { Interval } from "./interval.js";

/** Ranges by name, in coherent SI units. */
export type Box = ReadonlyMap<string, Interval>;
/** One value by name, in coherent SI units. */
export type Point = ReadonlyMap<string, number>;

/** Does a claim hold everywhere? **Shape** `point` is where it does not; `unknown` when looking further was given up. */
export type Proof =
  { readonly is: "shown" } | { readonly is: "refuted"; readonly point: Point } | { readonly is: "unknown" };

/** What is to be shown: everywhere in a box, and at a single point? */
export interface Claim {
  /** True only if it holds everywhere in the box. */
  readonly holdsIn: (box: Box) => boolean;
  readonly holdsAt: (point: Point) => boolean;
  /** May it be looked at once more? Without an answer, as often as here. */
  readonly mayLook?: () => boolean;
}

/** How many boxes are looked at before a claim is given up? */
const mostBoxes = 600;

const middleOf = ({ low, high }: Interval): number =>
  Number.isFinite(low + high) ? low + (high - low) / 2 : Number.NaN;

/**
 * Does a claim hold for every allowed value? Intervals decide; where they are too wide, they are halved, so often at most.
 * **Shape** the corners of the whole box are tried first, so that what fails at an end of a range is said with its values.
 */
export function prove(box: Box, claim: Claim): Proof {
  const { mayLook = () => true } = claim;
  for (const point of cornersOf(box)) {
    if (!mayLook()) return { is: "unknown" };
    if (!claim.holdsAt(point)) return { is: "refuted", point };
  }
  const waiting: Box[] = [box];
  for (let looked = 0; looked < mostBoxes; looked += 1) {
    const next = waiting.pop();
    if (next === undefined) return { is: "shown" };
    if (!mayLook()) return { is: "unknown" };
    if (claim.holdsIn(next)) continue;
    if (!mayLook()) return { is: "unknown" };
    const middle: Point = new Map([...next].map(([name, range]) => [name, middleOf(range)]));
    if (!claim.holdsAt(middle)) return { is: "refuted", point: middle };
    const halves = halve(next);
    if (halves === undefined) return { is: "unknown" };
    waiting.push(...halves);
  }
  return waiting.length === 0 ? { is: "shown" } : { is: "unknown" };
}

/** Of how many ranges are both ends tried, each with each? */
const mostTurned = 6;

/** One after the other: of many names, they are never all made at once. */
function* cornersOf(box: Box): Generator<Point> {
  const turned = [...box].filter(([, { low, high }]) => low !== high).slice(0, mostTurned);
  const placeOf = new Map(turned.map(([name], index) => [name, 2 ** (turned.length - 1 - index)]));
  for (let corner = 0; corner < 2 ** turned.length; corner += 1)
    yield new Map(
      [...box].map(([name, { low, high }]) => [name, (corner & (placeOf.get(name) ?? 0)) === 0 ? low : high]),
    );
}

function halve(box: Box): [Box, Box] | undefined {
  let widest: string | undefined;
  let most = 0;
  for (const [name, { low, high }] of box) {
    const width = (high - low) / Math.max(Math.abs(low), Math.abs(high), Number.MIN_VALUE);
    if (width > most && Number.isFinite(middleOf({ low, high }))) [widest, most] = [name, width];
  }
  const range = widest === undefined ? undefined : box.get(widest);
  if (widest === undefined || range === undefined || most < 1e-12) return undefined;
  const middle = middleOf(range);
  return [
    new Map([...box, [widest, { low: range.low, high: middle }]]),
    new Map([...box, [widest, { low: middle, high: range.high }]]),
  ];
}
