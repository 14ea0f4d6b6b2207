import { getMineral, type MineralId } from "@interphase/minerals";
import type { Form, PlanLine } from "../plan-line.js";
import type { Attribution } from "./attribution.js";
import {
  computeOriginMix,
  crossMixes,
  findOriginShares,
  findRoutes,
  listRouteCells,
  type FlowCell,
  type OriginMix,
} from "./origin-mix.js";
import { findSite } from "./plan-columns.js";

/**
 * What do all lines have in common that take one mineral, in the same goods, the same way to the same plant?
 * **Shape** `atoms` are those of the line's formula, null without one. `siteIso3` is where its supplier produces, null for a
 * trader. `cells` are the ways from mine to refinery and add up to 1: stated routes, else every mine feeding every refinery.
 */
export interface SupplyPath {
  readonly mineralId: MineralId;
  readonly form: Form | null;
  readonly formula: string | null;
  readonly atoms: ReadonlyMap<string, number> | null;
  /** The line names the mineral; false where it was found in the formula of a line that names none. */
  readonly isNamed: boolean;
  readonly attribution: Attribution;
  readonly plantCountryIso3: string | null;
  readonly siteIso3: string | null;
  readonly mine: OriginMix;
  readonly refine: OriginMix;
  readonly hasRoutes: boolean;
  readonly cells: readonly FlowCell[];
}

/** Under which key do lines take a mineral the same way? The mineral itself is the caller's. */
export function identifyPath(line: PlanLine): string {
  return JSON.stringify([
    line.mineralId === null,
    line.form,
    line.formula,
    line.plantCountryIso3,
    findSite(line),
    line.minedIn,
    line.refinedIn,
    line.routes,
  ]);
}

/** Which way does a line take one mineral? Routes win over both origin columns (methods 3). */
export function createSupplyPath(
  line: PlanLine,
  attribution: Attribution,
  atoms: ReadonlyMap<string, number> | null,
): SupplyPath {
  const { mineralId } = attribution;
  const symbol = getMineral(mineralId).symbol;
  const routes = findRoutes(line.routes, symbol);
  const from = routes?.map(({ minedIn, shareFraction }) => ({ origin: minedIn, shareFraction }));
  const to = routes?.map(({ refinedIn, shareFraction }) => ({ origin: refinedIn, shareFraction }));
  const mine = computeOriginMix(from ?? findOriginShares(line.minedIn, symbol));
  const refine = computeOriginMix(to ?? findOriginShares(line.refinedIn, symbol));
  return {
    mineralId,
    form: line.form,
    formula: line.formula,
    atoms,
    isNamed: line.mineralId !== null,
    attribution,
    plantCountryIso3: line.plantCountryIso3,
    siteIso3: findSite(line),
    mine,
    refine,
    hasRoutes: routes !== undefined,
    cells: routes === undefined ? crossMixes(mine, refine) : listRouteCells(routes),
  };
}
