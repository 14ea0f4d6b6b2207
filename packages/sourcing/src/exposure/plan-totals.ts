import type { ValueInterval } from "@interphase/minerals";
import { atEnds } from "./measure-reach.js";
import type { MineralDetail } from "./mineral-detail.js";
import type { PlanBook } from "./plan-book.js";
import type { Tally } from "./tally.js";

/**
 * What does a plan come to as a whole?
 * **Shape** lines without a known mineral are in none of it. Null: unpriced, or no mineral has it. `attributedSpendUsd` and
 * `knownOriginSpendUsd` are what the fraction is made of.
 * **Units and range** USD a year, 0-1.
 */
export interface PlanTotals {
  readonly lineCount: number;
  readonly supplierCount: number;
  readonly spendUsd: number | null;
  readonly pricedLineCount: number;
  readonly riskWeightedSpendUsd: ValueInterval | null;
  readonly attributedSpendUsd: number;
  readonly knownOriginSpendUsd: number;
  readonly knownOriginSpendFraction: number | null;
}

function sumRiskWeighted(minerals: readonly MineralDetail[]): ValueInterval | null {
  const known = minerals.flatMap(({ riskWeightedSpendUsd }) => riskWeightedSpendUsd ?? []);
  if (known.length === 0) return null;
  return atEnds((end) => known.reduce((sum, spend) => sum + spend[end], 0));
}

/** Attributed spend x the known part of its line's origin, the mean over the stages that apply. */
function sumKnownOrigin({ paths, stages }: MineralDetail): number {
  const applicable = [stages.mine, stages.refine].filter(({ isApplicable }) => isApplicable);
  if (applicable.length === 0) return 0;
  return paths.reduce((sum, { path, attributedSpendUsd }) => {
    const known = applicable.reduce((total, { stage }) => total + 1 - path[stage].unknown, 0);
    return sum + (attributedSpendUsd * known) / applicable.length;
  }, 0);
}

/** What does a plan come to as a whole? **Source** methods 2, 9, 12 */
export function computePlanTotals(
  book: PlanBook,
  tally: Tally,
  minerals: readonly MineralDetail[],
): PlanTotals {
  const { lineCount, pricedLineCount, spendUsd } = tally.plan;
  const attributedSpendUsd = minerals.reduce(
    (sum, { purchase }) => sum + (purchase.attributedSpendUsd ?? 0),
    0,
  );
  const knownOriginSpendUsd = minerals.reduce((sum, mineral) => sum + sumKnownOrigin(mineral), 0);
  return {
    lineCount,
    supplierCount: book.parentNames.length,
    spendUsd: pricedLineCount > 0 ? spendUsd : null,
    pricedLineCount,
    riskWeightedSpendUsd: sumRiskWeighted(minerals),
    attributedSpendUsd,
    knownOriginSpendUsd,
    knownOriginSpendFraction:
      attributedSpendUsd > 0 ? Math.min(1, knownOriginSpendUsd / attributedSpendUsd) : null,
  };
}
