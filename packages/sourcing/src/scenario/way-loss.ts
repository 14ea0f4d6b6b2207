import { mineralIds, type Measure, type MineralId, type ValueInterval } from "@interphase/minerals";
import { atEnds, type End } from "../exposure/measure-reach.js";
import type { MineralDetail } from "../exposure/mineral-detail.js";
import { createPathTouch, type PathTouch } from "../exposure/path-touch.js";
import type { PlanDetail } from "../exposure/plan-detail.js";
import type { SupplyPath } from "../exposure/supply-path.js";
import type { Loss } from "../scenarios.contract.js";
import { certainLoss, noLoss, scaleLoss } from "./loss-interval.js";

type CountryLoss = Extract<Loss, { kind: "country" }>;
type StageName = "mine" | "refine";

/** m, r, or with routes both together. **Units and range** parts of the goods, 0-1. */
export interface StageLoss {
  readonly at: StageName | "routes";
  readonly loss: ValueInterval;
}

/**
 * What does one loss take of one way of buying a mineral?
 * **Shape** `stages` those it takes from; `site` what it takes where the supplier produces, whole.
 */
export interface WayLoss {
  readonly stages: readonly StageLoss[];
  readonly site: ValueInterval;
}

/** Nothing of a way is lost. */
export const noWayLoss: WayLoss = { stages: [], site: noLoss };

/** Which mineral's world and stages stand behind a way? */
export type StagesOf = (mineralId: MineralId) => MineralDetail["stages"];

/** Which stages does a loss of a country strike on a way? One that is not applicable takes no part. */
export function struckStages(loss: CountryLoss, stages: MineralDetail["stages"]): StageName[] {
  return (["mine", "refine"] as const).filter(
    (stage) => (loss.stage ?? stage) === stage && stages[stage].isApplicable,
  );
}

/** The world's share of the country, where the unknown may come from. */
const worldShare = (stages: MineralDetail["stages"], stage: StageName, countryIso3: string): number =>
  stages[stage].world.mix.shares.get(countryIso3) ?? 0;

/** How much of an unknown origin is lost with a country: nothing in low, by the world's shares in value, whole in high? */
const hiddenPart = (end: End, shares: readonly number[]): number => {
  if (end !== "value") return end === "low" ? 0 : 1;
  return 1 - shares.reduce((rest, share) => rest * (1 - share), 1);
};

/** With routes mined and refined stand together, so that goods that pass a country twice are lost once. */
function loseCountryByRoutes(
  path: SupplyPath,
  loss: CountryLoss,
  stages: MineralDetail["stages"],
): StageLoss[] {
  const struck = struckStages(loss, stages);
  if (struck.length === 0) return [];
  const shares = struck.map((stage) => worldShare(stages, stage, loss.countryIso3));
  const lost = atEnds((end) => {
    const parts = path.cells.map((cell) => {
      if (struck.some((stage) => cell[stage] === loss.countryIso3)) return cell.share;
      return struck.some((stage) => cell[stage] === null) ? cell.share * hiddenPart(end, shares) : 0;
    });
    return Math.min(
      1,
      parts.reduce((sum, part) => sum + part, 0),
    );
  });
  return [{ at: "routes", loss: scaleLoss(lost, loss.fraction) }];
}

/** What does the loss of a country take of a way? **Source** methods 10 */
export function loseCountry(path: SupplyPath, loss: CountryLoss, stages: MineralDetail["stages"]): WayLoss {
  const isSite = loss.stage === undefined && path.siteIso3 === loss.countryIso3;
  const site = isSite ? certainLoss(loss.fraction) : noLoss;
  if (path.hasRoutes) return { stages: loseCountryByRoutes(path, loss, stages), site };
  const lost = struckStages(loss, stages).map((stage): StageLoss => {
    const { shares, unknown } = path[stage];
    const known = shares.find(({ countryIso3 }) => countryIso3 === loss.countryIso3)?.shareFraction ?? 0;
    const world = [worldShare(stages, stage, loss.countryIso3)];
    const part = atEnds((end) => Math.min(1, known + unknown * hiddenPart(end, world)));
    return { at: stage, loss: scaleLoss(part, loss.fraction) };
  });
  return { stages: lost, site };
}

/** What does the loss of a mineral's whole stage take of a way? All but what is recycled, wherever it comes from. */
export function loseStage(
  path: SupplyPath,
  loss: Extract<Loss, { kind: "mineral-stage" }>,
  stages: MineralDetail["stages"],
): WayLoss {
  if (!stages[loss.stage].isApplicable) return noWayLoss;
  const part = Math.max(0, 1 - path[loss.stage].recycled);
  return { stages: [{ at: loss.stage, loss: certainLoss(loss.fraction * part) }], site: noLoss };
}

/** What would one measure alone touch of the ways of one mineral, were it in force? */
export function createSupposedTouch(
  detail: PlanDetail,
  stagesOf: StagesOf,
  supposed: Measure,
): (path: SupplyPath) => PathTouch | null {
  const touches = new Map<MineralId, ((path: SupplyPath) => PathTouch) | null>();
  const { date, organisationIso3 } = detail.facts;
  const create = (mineralId: MineralId) => {
    const { stage } = supposed;
    const stages = stagesOf(mineralId);
    if (!supposed.mineralIds.includes(mineralId) || stage === "cell") return null;
    if (stage !== "material" && !stages[stage].isApplicable) return null;
    const none = { mine: [], refine: [], material: [] };
    const world = { mine: stages.mine.world.mix.shares, refine: stages.refine.world.mix.shares };
    return createPathTouch({ date, organisationIso3, measures: { ...none, [stage]: [supposed] }, world });
  };
  return (path) => {
    let touch = touches.get(path.mineralId);
    if (touch === undefined) touches.set(path.mineralId, (touch = create(path.mineralId)));
    return touch === null ? null : touch(path);
  };
}

/** What does a measure take of a way it touches: that part, times its own loss, times the fraction asked for? */
export function loseTouched(
  touch: PathTouch | null,
  measure: Measure,
  own: ValueInterval,
  fraction: number,
): WayLoss {
  const touched = touch?.measures[0]?.own;
  if (touched === undefined) return noWayLoss;
  const lost = atEnds((end) => touched[end] * own[end] * fraction);
  if (measure.stage === "material") return { stages: [], site: lost };
  return { stages: [{ at: measure.stage === "mine" ? "mine" : "refine", loss: lost }], site: noLoss };
}

/** Is a mineral of the reference facts one that plans are assessed for? */
export const isPlanMineral = (mineralId: string): mineralId is MineralId =>
  (mineralIds as readonly string[]).includes(mineralId);
