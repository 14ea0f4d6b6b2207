import type { ValueInterval } from "@interphase/minerals";
import type { PlanBook } from "../exposure/plan-book.js";
import { computeLineLoss, computeWayLoss } from "./line-loss.js";
import type { LossPlan } from "./loss-plan.js";
import { computeSupplyLoss, findLineSupply } from "./supply-loss.js";

/** What each interchange group loses in one phase: Σ need x loss. **Units and range** contained tonnes a year. */
export type GroupLoss = { needTonnes: number; low: number; value: number; high: number };

/** What does each group lose in one phase of a scenario, line by line? **Shape** by the book's group code. */
export function computeGroupLosses(
  book: PlanBook,
  losses: LossPlan,
  organisationIso3: string,
  isLater: boolean,
): GroupLoss[] {
  const { line, fraction, profile, group } = book.exposures();
  const { quantity, need } = book.lines();
  const ways = book.profiles.map((entry) => computeWayLoss(losses, entry, organisationIso3, isLater));
  const sums = book.groups.map((): GroupLoss => ({ needTonnes: 0, low: 0, value: 0, high: 0 }));
  line.forEach((index, row) => {
    const way = ways[profile[row] ?? 0];
    const sum = sums[group[row] ?? 0];
    if (way === undefined || sum === undefined) return;
    const stated = need[index] ?? NaN;
    const needed = (Number.isNaN(stated) ? (quantity[index] ?? 0) : stated) * (fraction[row] ?? 0);
    const supply = computeSupplyLoss(
      losses,
      findLineSupply(book, index, way.profile, organisationIso3),
      isLater,
    );
    const loss = computeLineLoss(way, supply);
    sum.needTonnes += needed;
    sum.low += needed * loss.low;
    sum.value += needed * loss.value;
    sum.high += needed * loss.high;
  });
  return sums;
}

/** λ: the need-weighted loss. **Units and range** 0-1; nothing needed loses nothing. */
export function weighLoss(sums: readonly GroupLoss[]): ValueInterval {
  const need = sums.reduce((total, sum) => total + sum.needTonnes, 0);
  const mean = (end: keyof ValueInterval) =>
    need > 0 ? Math.min(1, sums.reduce((total, sum) => total + sum[end], 0) / need) : 0;
  return { low: mean("low"), value: mean("value"), high: mean("high") };
}
