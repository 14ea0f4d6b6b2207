import { getMineral, type MineralId } from "@interphase/minerals";
import type { Form, PlanLine } from "../plan-line.js";
import {
  computeOriginMix,
  crossMixes,
  findOriginShares,
  findRoutes,
  listRouteCells,
  type FlowCell,
  type OriginMix,
} from "./origin-mix.js";

/**
 * What do all lines have in common that take one mineral the same way to the same plant?
 * **Shape** `cells` are the ways from mine to refinery and add up to 1: stated routes, else every mine feeding every refinery.
 */
export interface FlowProfile {
  readonly mineralId: MineralId;
  readonly form: Form | null;
  /** The line names the mineral; false where it was found in the formula of a line that names none. */
  readonly isNamed: boolean;
  readonly plantCountryIso3: string | null;
  readonly mine: OriginMix;
  readonly refine: OriginMix;
  readonly hasRoutes: boolean;
  readonly cells: readonly FlowCell[];
}

/** Which way does a line take one mineral? Routes win over both origin columns (methods 3). */
export function createFlowProfile(line: PlanLine, mineralId: MineralId): FlowProfile {
  const symbol = getMineral(mineralId).symbol;
  const routes = findRoutes(line.routes, symbol);
  const from = routes?.map(({ minedIn, shareFraction }) => ({ origin: minedIn, shareFraction }));
  const to = routes?.map(({ refinedIn, shareFraction }) => ({ origin: refinedIn, shareFraction }));
  const mine = computeOriginMix(from ?? findOriginShares(line.minedIn, symbol));
  const refine = computeOriginMix(to ?? findOriginShares(line.refinedIn, symbol));
  return {
    mineralId,
    form: line.form,
    isNamed: line.mineralId !== null,
    plantCountryIso3: line.plantCountryIso3,
    mine,
    refine,
    hasRoutes: routes !== undefined,
    cells: routes === undefined ? crossMixes(mine, refine) : listRouteCells(routes),
  };
}
