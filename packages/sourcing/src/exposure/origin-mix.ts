import type { Origins, OriginShare, RouteShare, SourcingRoutes } from "../plan-line.js";

/** Secondary material: a known origin without a country. */
export const recycledOrigin = "RECYCLED";

/**
 * Where does one mineral of a line come from at one stage?
 * **Shape** `shares` are countries only; shares, `unknown` and `recycled` add up to 1.
 */
export interface OriginMix {
  readonly shares: readonly { readonly countryIso3: string; readonly shareFraction: number }[];
  readonly unknown: number;
  readonly recycled: number;
}

/** What is left to 1 below this is rounding of the shares, not an unknown origin. */
const roundingSlack = 1e-9;

const unknownRest = (known: number): number => (1 - known > roundingSlack ? 1 - known : 0);

/** Which origins hold for an element? Text without `=` holds for all; an element not named is unknown (methods 3). */
export function findOriginShares(origins: Origins, symbol: string): readonly OriginShare[] {
  return origins.byElement === null ? origins.all : (origins.byElement[symbol] ?? []);
}

/** Which routes hold for an element? Undefined when the routes say nothing about it, so that the origin columns decide. */
export function findRoutes(routes: SourcingRoutes | null, symbol: string): readonly RouteShare[] | undefined {
  if (routes === null) return undefined;
  const found = routes.byElement === null ? routes.all : routes.byElement[symbol];
  return found === undefined || found.length === 0 ? undefined : found;
}

/** What mix do parsed origin shares make? Repeated countries add. */
export function computeOriginMix(origins: readonly OriginShare[]): OriginMix {
  const byCountry = new Map<string, number>();
  let recycled = 0;
  let known = 0;
  for (const { origin, shareFraction } of origins) {
    known += shareFraction;
    if (origin === recycledOrigin) recycled += shareFraction;
    else byCountry.set(origin, (byCountry.get(origin) ?? 0) + shareFraction);
  }
  const shares = [...byCountry].map(([countryIso3, shareFraction]) => ({ countryIso3, shareFraction }));
  return { shares, unknown: unknownRest(known), recycled };
}

/**
 * How much of a line's mineral takes one way from mine to refinery?
 * **Shape** null is unknown, `RECYCLED` secondary material.
 */
export interface FlowCell {
  readonly mine: string | null;
  readonly refine: string | null;
  readonly share: number;
}

/** Which ways does a line take when only the two marginal mixes are known? Every mine feeds every refinery alike. */
export function crossMixes(mine: OriginMix, refine: OriginMix): FlowCell[] {
  const ends = (mix: OriginMix): [string | null, number][] => [
    ...mix.shares.map((entry): [string, number] => [entry.countryIso3, entry.shareFraction]),
    [recycledOrigin, mix.recycled],
    [null, mix.unknown],
  ];
  const cells: FlowCell[] = [];
  for (const [from, a] of ends(mine)) {
    for (const [to, b] of ends(refine)) {
      if (a > 0 && b > 0) cells.push({ mine: from, refine: to, share: a * b });
    }
  }
  return cells;
}

/** Which ways does a line take when its routes are stated? What they leave open is unknown at both ends (methods 5). */
export function listRouteCells(routes: readonly RouteShare[]): FlowCell[] {
  const cells: FlowCell[] = routes.map((route) => ({
    mine: route.minedIn,
    refine: route.refinedIn,
    share: route.shareFraction,
  }));
  const rest = unknownRest(routes.reduce((sum, route) => sum + route.shareFraction, 0));
  if (rest > 0) cells.push({ mine: null, refine: null, share: rest });
  return cells;
}
