import { stages, type MineralId } from "@interphase/minerals";
import type { MineralPath } from "../exposure/company-mix.js";
import type { PlanDetail } from "../exposure/plan-detail.js";
import { isAbove, isAtLeast } from "./finding-limit.js";
import { watchedDays, type MineralWatch } from "./measure-watch.js";

/** What makes goods urgent, in numbers. **Source** methods 11. */
const [touchedFraction, badRisk, countryFraction] = [0.1, 0.4, 0.65] as const;

/** A path with the contained tonnes that the goods have of it. */
interface GoodsPath {
  readonly path: MineralPath;
  readonly tonnes: number;
}

/** The plan's minerals as goods look them up. */
export interface TriggerContext {
  readonly plan: PlanDetail;
  readonly pathOf: (pathIndex: number) => MineralPath | undefined;
  readonly watches: ReadonlyMap<MineralId, MineralWatch>;
}

/** Which paths of which mineral are the goods made of? */
function groupPaths(
  context: TriggerContext,
  tonnesOf: ReadonlyMap<number, number>,
): Map<MineralId, GoodsPath[]> {
  const byMineral = new Map<MineralId, GoodsPath[]>();
  for (const [pathIndex, tonnes] of tonnesOf) {
    const path = context.pathOf(pathIndex);
    if (path === undefined) continue;
    const own = byMineral.get(path.path.mineralId);
    if (own === undefined) byMineral.set(path.path.mineralId, [{ path, tonnes }]);
    else own.push({ path, tonnes });
  }
  return byMineral;
}

const total = (paths: readonly GoodsPath[]): number => paths.reduce((sum, { tonnes }) => sum + tonnes, 0);

/** Does one watched measure touch at least 10 % of a mineral in the goods, in value? */
function isTouched(watch: MineralWatch, paths: readonly GoodsPath[]): boolean {
  const touched = new Map<string, number>();
  for (const { path, tonnes } of paths) {
    for (const { measure, daysLeft, own } of watch.touchesOf(path)) {
      if (!(own.value > 0) || (daysLeft ?? 0) > watchedDays) continue;
      touched.set(measure.measureId, (touched.get(measure.measureId) ?? 0) + tonnes * own.value);
    }
  }
  const whole = total(paths);
  return [...touched.values()].some((tonnes) => isAtLeast(tonnes, touchedFraction * whole));
}

/** Does one badly governed country outside the home area carry most of a mineral in the goods, at an applicable stage? */
function hasBadCountry({ plan }: TriggerContext, mineralId: MineralId, paths: readonly GoodsPath[]): boolean {
  const detail = plan.minerals.find((mineral) => mineral.mineralId === mineralId);
  const whole = total(paths);
  return stages.some((stage) => {
    if (detail?.stages[stage].isApplicable !== true) return false;
    const byCountry = new Map<string, number>();
    for (const { path, tonnes } of paths) {
      for (const { countryIso3, shareFraction } of path.path[stage].shares) {
        byCountry.set(countryIso3, (byCountry.get(countryIso3) ?? 0) + tonnes * shareFraction);
      }
    }
    return [...byCountry].some(
      ([country, tonnes]) =>
        !plan.facts.homeArea.has(country) &&
        isAbove(tonnes, countryFraction * whole) &&
        isAtLeast(plan.facts.governance(country).risk, badRisk),
    );
  });
}

/** Which triggers of goods lie in where their minerals come from: (m) and (k) of methods 11? */
export function findOriginTriggers(
  context: TriggerContext,
  tonnesOf: ReadonlyMap<number, number>,
): { readonly m: boolean; readonly k: boolean } {
  const minerals = [...groupPaths(context, tonnesOf)];
  return {
    m: minerals.some(([mineralId, paths]) => {
      const watch = context.watches.get(mineralId);
      return watch !== undefined && isTouched(watch, paths);
    }),
    k: minerals.some(([mineralId, paths]) => hasBadCountry(context, mineralId, paths)),
  };
}
