import { atEnds, untouched, type End, type Reach, type Touch } from "./measure-reach.js";

/**
 * Where is refined what was mined in one country?
 * **Shape** `shareOf` known refining countries; `elsewhere` is known but no country (RECYCLED); with `unknown` they add up to
 * `total`.
 */
export interface RefiningPlaces {
  readonly total: number;
  readonly shareOf: ReadonlyMap<string, number>;
  readonly unknown: number;
}

/** The world's refining: where unknown refining is in value. */
export type WorldShares = ReadonlyMap<string, number>;

/**
 * How much of the goods leaves c for anywhere? Unknown refining is inside in low, by the world's shares in value, outside in high.
 * **Source** methods 5
 */
function leavesForAnywhere(
  places: RefiningPlaces,
  exporterIso3: string,
  world: WorldShares,
  end: End,
): number {
  const outside = places.total - (places.shareOf.get(exporterIso3) ?? 0);
  const inside = { low: 1, value: world.get(exporterIso3) ?? 0, high: 0 }[end];
  return Math.max(0, outside - places.unknown * inside);
}

/** How much of the goods leaves c for one destination D: a·b_D in low, a(b_D + u·P_D) in value, a(b_D + u) in high? */
function leavesFor(destinationIso3: string, places: RefiningPlaces, world: WorldShares, end: End): number {
  const there = { low: 0, value: world.get(destinationIso3) ?? 0, high: 1 }[end];
  return (places.shareOf.get(destinationIso3) ?? 0) + places.unknown * there;
}

/** How much does one measure touch alone? */
function ownPart({ measure, readings }: Reach, places: RefiningPlaces, world: WorldShares, end: End): number {
  const { destinationIso3, exporterIso3 } = measure;
  if (!readings[end] || destinationIso3 === exporterIso3) return 0;
  return destinationIso3 === null
    ? leavesForAnywhere(places, exporterIso3, world, end)
    : leavesFor(destinationIso3, places, world, end);
}

/** The strongest takes its part first, a weaker one only what is left; disjoint destinations add. **Source** methods 5 */
function takeParts(reaches: readonly Reach[], places: RefiningPlaces, world: WorldShares, end: End) {
  const destinations = new Set<string>();
  let [touched, excess, isAllTaken] = [0, 0, false];
  for (const reach of reaches) {
    const { destinationIso3, tradeFactor } = reach.measure;
    if (isAllTaken || !reach.readings[end]) continue;
    if (destinationIso3 !== null && destinations.has(destinationIso3)) continue;
    let part = ownPart(reach, places, world, end);
    if (destinationIso3 === null) {
      part = Math.max(0, part - touched);
      isAllTaken = true;
    } else {
      // In high the whole unknown may go to one destination, but not to two.
      if (end === "high" && destinations.size > 0) part -= places.unknown;
      if (part > 0) destinations.add(destinationIso3);
    }
    touched += part;
    excess += part * (tradeFactor - 1);
  }
  return { touched, excess };
}

/**
 * What do one exporter's measures do to goods mined there?
 * **Shape** `reaches` are of that exporter, the strongest first. **Units and range** parts of `places.total`.
 */
export function touchMined(reaches: readonly Reach[], places: RefiningPlaces, world: WorldShares): Touch {
  if (reaches.length === 0) return untouched;
  const taken = {
    low: takeParts(reaches, places, world, "low"),
    value: takeParts(reaches, places, world, "value"),
    high: takeParts(reaches, places, world, "high"),
  };
  return {
    touched: atEnds((end) => taken[end].touched),
    excess: atEnds((end) => taken[end].excess),
    own: reaches.map((reach) => atEnds((end) => ownPart(reach, places, world, end))),
  };
}

/** What do measures do to goods that cross the border to one known place? The strongest takes all. **Source** methods 5 */
export function touchWhole(reaches: readonly Reach[], exporterIso3: string, placeIso3: string): Touch {
  if (placeIso3 === exporterIso3 || reaches.length === 0) return untouched;
  const isFor = ({ measure, readings }: Reach, end: End) =>
    readings[end] && (measure.destinationIso3 === null || measure.destinationIso3 === placeIso3);
  const strongest = atEnds((end) => {
    const found = reaches.find((reach) => isFor(reach, end));
    return found === undefined ? 0 : found.measure.tradeFactor - 1;
  });
  return {
    touched: atEnds((end) => (reaches.some((reach) => isFor(reach, end)) ? 1 : 0)),
    excess: strongest,
    own: reaches.map((reach) => atEnds((end) => (isFor(reach, end) ? 1 : 0))),
  };
}
