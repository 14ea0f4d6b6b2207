import { mineralIds, type Gap, type MineralId } from "@interphase/minerals";
import type { Scenario } from "../scenarios.contract.js";
import type { GroupRun } from "./group-run.js";

type RunsByMineral = ReadonlyMap<MineralId, readonly GroupRun[]>;

const needOf = (runs: readonly GroupRun[]): number => runs.reduce((sum, run) => sum + run.needPerMonth, 0);

const readable = (value: number): string => String(Number(value.toPrecision(3)));

/** What is assumed where a mineral's lines state no stock? */
export function findStockGap(mineralId: MineralId, runs: readonly GroupRun[]): Gap | null {
  if (!runs.some((run) => run.isStockUnknown)) return null;
  return {
    code: "stock-unknown",
    message: `Some lines of ${mineralId} state no stock; theirs counts as 0.`,
  };
}

/** What is said where nothing of a mineral is needed? */
export function findNeedGap(mineralId: MineralId, runs: readonly GroupRun[]): Gap | null {
  if (needOf(runs) > 0) return null;
  const message = `Nothing of ${mineralId} is needed: which part of the need is lost cannot be said, and nothing is short.`;
  return { code: "no-need", message };
}

/** What is said of goods in transit that a scenario does not count? */
export function findTransitGap(
  mineralId: MineralId,
  runs: readonly GroupRun[],
  { transitMonths = 0 }: Scenario,
): Gap | null {
  const tonnes = runs.reduce((sum, run) => sum + run.inTransit, 0);
  if (transitMonths > 0 || !(tonnes > 0)) return null;
  const need = needOf(runs);
  const months =
    need > 0
      ? ` They are ${readable(tonnes / need)} months of its need: as transitMonths they would count.`
      : "";
  const message = `${readable(tonnes)} t of ${mineralId} are in transit and not counted, because the scenario says nothing of transit.${months}`;
  return { code: "transit-not-counted", message };
}

/** What is assumed of the minerals a scenario runs over? **Shape** by kind, each in the order of the minerals. */
export function listRunGaps(runsByMineral: RunsByMineral, scenario: Scenario): Gap[] {
  const planned = mineralIds.filter((mineralId) => runsByMineral.has(mineralId));
  return [findStockGap, findNeedGap, findTransitGap].flatMap((find) =>
    planned.flatMap((mineralId) => find(mineralId, runsByMineral.get(mineralId) ?? [], scenario) ?? []),
  );
}
