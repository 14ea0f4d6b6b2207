import type { MineralId, ValueInterval } from "@interphase/minerals";
import { atEnds } from "../exposure/measure-reach.js";
import type { PlanBook } from "../exposure/plan-book.js";
import { combineLosses, scaleLoss } from "./loss-interval.js";
import type { PreparedLoss } from "./loss-plan.js";

/** One row of a line: which mineral of it takes which way. */
export interface LineWay {
  readonly mineralId: MineralId;
  readonly pathIndex: number;
}

/** Which minerals does a line hold, and how does it take each? **Shape** in the order of the book's rows. */
export function listLineWays(book: PlanBook, line: number): LineWay[] {
  const { firstRow, path } = book.exposures();
  const ways: LineWay[] = [];
  const end = firstRow[line + 1] ?? path.length;
  for (let row = firstRow[line] ?? end; row < end; row++) {
    const pathIndex = path[row] ?? -1;
    const mineralId = book.paths[pathIndex]?.mineralId;
    if (mineralId !== undefined) ways.push({ mineralId, pathIndex });
  }
  return ways;
}

/** s: what a loss takes of a line at its supplier or its site, the greatest of what its minerals say. */
export function computeSupplyLoss(
  prepared: PreparedLoss,
  line: number,
  ways: readonly LineWay[],
): ValueInterval {
  const own = prepared.takesLine(line, (mineralId) => ways.some((way) => way.mineralId === mineralId));
  const sites = ways.map(({ pathIndex }) => prepared.takesWay(pathIndex).site);
  return atEnds((end) => Math.max(own[end], ...sites.map((site) => site[end])));
}

/**
 * What does one loss take of a line's goods in its first months, over all its minerals?
 * **Shape** low the greatest of m, r, s; value 1 - (1 - s)·Π(1 - m)(1 - r); high min(1, s + Σ(m + r)).
 * **Units and range** 0-1. **Source** methods 10
 */
export function computeLineLoss(
  prepared: PreparedLoss,
  line: number,
  ways: readonly LineWay[],
): ValueInterval {
  const stages = ways.flatMap(({ pathIndex }) => prepared.takesWay(pathIndex).stages);
  return combineLosses([computeSupplyLoss(prepared, line, ways), ...stages.map(({ loss }) => loss)]);
}

/** What do all losses take of a line in one phase? A loss takes the later part of what it takes at first. **Source** methods 10 */
export function computeLineLosses(
  losses: readonly PreparedLoss[],
  isLater: boolean,
  line: number,
  ways: readonly LineWay[],
): ValueInterval {
  return combineLosses(
    losses.map((prepared) => {
      const first = computeLineLoss(prepared, line, ways);
      return isLater ? scaleLoss(first, prepared.laterFraction) : first;
    }),
  );
}
