import { mineralIds, type MineralId, type ValueInterval } from "@interphase/minerals";
import { atEnds } from "../exposure/measure-reach.js";
import type { PlanBook } from "../exposure/plan-book.js";
import { computeLineLosses, listLineWays } from "./line-loss.js";
import type { LossPlan } from "./loss-plan.js";

/**
 * What does each line need, and what does it lose in each phase?
 * **Shape** by line; `loss[phase]` low, value, high of a line at three times its index.
 * **Units and range** goods tonnes a year; 0-1.
 */
export interface LineLosses {
  readonly needTonnes: Float64Array;
  readonly byPhase: readonly Float64Array[];
}

/** How is one line's loss read? */
export function lossOfLine({ byPhase }: LineLosses, phase: number, line: number): ValueInterval {
  const at = (offset: number) => byPhase[phase]?.[line * 3 + offset] ?? 0;
  return { low: at(0), value: at(1), high: at(2) };
}

/** What do the losses of a scenario take, line by line? */
export function computeLosses(book: PlanBook, { losses, phases }: LossPlan): LineLosses {
  const { quantity, need } = book.lines();
  const count = book.lineCount();
  const needTonnes = new Float64Array(count);
  const byPhase = phases.map(() => new Float64Array(count * 3));
  for (let line = 0; line < count; line++) {
    const stated = need[line] ?? NaN;
    needTonnes[line] = Number.isNaN(stated) ? (quantity[line] ?? 0) : stated;
    if (losses.length === 0) continue;
    const ways = listLineWays(book, line);
    phases.forEach(({ isLater }, phase) => {
      const { low, value, high } = computeLineLosses(losses, isLater, line, ways);
      byPhase[phase]?.set([low, value, high], line * 3);
    });
  }
  return { needTonnes, byPhase };
}

/** λ of each goods group in each phase: the need-weighted loss; null where nothing is needed. **Shape** by the book's group code. */
export function weighLosses(book: PlanBook, lines: LineLosses): (readonly ValueInterval[] | null)[] {
  const { group } = book.lines();
  const needs = new Float64Array(book.groups.length);
  const sums = lines.byPhase.map(() => new Float64Array(book.groups.length * 3));
  group.forEach((code, line) => {
    const need = lines.needTonnes[line] ?? 0;
    needs[code] = (needs[code] ?? 0) + need;
    lines.byPhase.forEach((losses, phase) => {
      const own = sums[phase];
      if (own === undefined) return;
      for (let end = 0; end < 3; end++) {
        own[code * 3 + end] = (own[code * 3 + end] ?? 0) + need * (losses[line * 3 + end] ?? 0);
      }
    });
  });
  return book.groups.map((_, code) => {
    const need = needs[code] ?? 0;
    if (!(need > 0)) return null;
    return sums.map((own): ValueInterval => {
      const mean = (offset: number) => Math.min(1, (own[code * 3 + offset] ?? 0) / need);
      return { low: mean(0), value: mean(1), high: mean(2) };
    });
  });
}

/** How much of a mineral does each group need? **Shape** by mineral, then group code. **Units** contained tonnes a year. */
export function sumContainedNeeds(book: PlanBook, lines: LineLosses): Map<MineralId, Float64Array> {
  const { line, fraction, path } = book.exposures();
  const { group } = book.lines();
  const byMineral = new Map<MineralId, Float64Array>();
  line.forEach((index, row) => {
    const mineralId = book.paths[path[row] ?? -1]?.mineralId;
    if (mineralId === undefined) return;
    let sums = byMineral.get(mineralId);
    if (sums === undefined) byMineral.set(mineralId, (sums = new Float64Array(book.groups.length)));
    const code = group[index] ?? 0;
    sums[code] = (sums[code] ?? 0) + (lines.needTonnes[index] ?? 0) * (fraction[row] ?? 0);
  });
  return new Map(
    mineralIds.flatMap((id) => {
      const sums = byMineral.get(id);
      return sums === undefined ? [] : [[id, sums] as const];
    }),
  );
}

/** The mean of intervals by weight; null where nothing weighs. */
export function weighIntervals(
  parts: readonly { readonly weight: number; readonly of: ValueInterval }[],
): ValueInterval | null {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (!(total > 0)) return null;
  return atEnds((end) =>
    Math.min(1, parts.reduce((sum, part) => sum + part.weight * part.of[end], 0) / total),
  );
}
