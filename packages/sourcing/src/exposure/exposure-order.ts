import type { MineralId } from "@interphase/minerals";
import type { MineralDetail } from "./mineral-detail.js";

const cents = (usd: number): number => Math.round(usd * 100);
const nanos = (concentration: number): number => Math.round(concentration * 1e9);

const descending = (a: number, b: number): number => (a === b ? 0 : a > b ? -1 : 1);

/** Those without a figure come last. */
function compareNullable(a: number | null, b: number | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return descending(a, b);
}

/**
 * In which order are minerals shown, on every page, picture, sentence and report?
 * **Shape** by risk-weighted spend to the cent, descending; then those without it by sourcing concentration to 1e-9; then by id.
 * **Source** methods 9
 */
export function orderByExposure(
  minerals: readonly Pick<MineralDetail, "mineralId" | "riskWeightedSpendUsd" | "sourcingConcentration">[],
): MineralId[] {
  return minerals
    .map(({ mineralId, riskWeightedSpendUsd: spend, sourcingConcentration: concentration }) => ({
      mineralId,
      spend: spend === null ? null : cents(spend.value),
      concentration: spend !== null || concentration === null ? null : nanos(concentration.value),
    }))
    .sort(
      (a, b) =>
        compareNullable(a.spend, b.spend) ||
        compareNullable(a.concentration, b.concentration) ||
        (a.mineralId < b.mineralId ? -1 : 1),
    )
    .map(({ mineralId }) => mineralId);
}
