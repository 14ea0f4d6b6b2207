import {
  geoPolRisk,
  geoPolRiskStage,
  supplyRiskPotential,
  type Measure,
  type MineralId,
  type Stage,
  type SupplyRiskPotential,
  type ValueInterval,
} from "@interphase/minerals";
import type { AssessmentFacts } from "./assessment-facts.js";
import type { MineralPath } from "./company-mix.js";
import type { GoodsGroupDetail } from "./goods-detail.js";
import { atEnds } from "./measure-reach.js";
import { computeMineralCover, type MineralCover } from "./mineral-cover.js";
import { computePurchase, computeRecycledShare, type MineralPurchase } from "./mineral-purchase.js";
import { computeMineralTouch, touchOfMeasure, type MineralTouch } from "./mineral-touch.js";
import { createPathTouch, createTouchContext } from "./path-touch.js";
import type { PlanBook } from "./plan-book.js";
import {
  computeStageSourcingConcentration,
  findBottleneck,
  type RecycledShare,
  type SourcingConcentration,
  type StageSourcingConcentration,
} from "./sourcing-concentration.js";
import { computeStageDetail, type StageDetail } from "./stage-detail.js";
import { computeSuppliers, type MineralSuppliers } from "./supplier-shares.js";
import type { Tally } from "./tally.js";

/** GeoPolRisk with what it was made of. **Shape** `worth` is null with a gap where no priced line names the mineral. */
export interface GeoPolRiskDetail extends ValueInterval {
  readonly stage: Stage;
  readonly worstInstability: number;
  /** **Units** USD per contained kilogram of priced lines that name the mineral. */
  readonly usdPerKg: number | null;
  readonly worth: SupplyRiskPotential | null;
}

/** Everything computed for one mineral: the figures and what explains them. */
export interface MineralDetail {
  readonly mineralId: MineralId;
  readonly paths: readonly MineralPath[];
  readonly purchase: MineralPurchase;
  readonly stages: { readonly mine: StageDetail; readonly refine: StageDetail };
  readonly recycled: RecycledShare;
  /** Of the applicable stages, mine first. */
  readonly concentrations: readonly StageSourcingConcentration[];
  readonly sourcingConcentration: SourcingConcentration | null;
  readonly geoPolRisk: GeoPolRiskDetail | null;
  readonly riskWeightedSpendUsd: ValueInterval | null;
  readonly touch: MineralTouch;
  readonly cover: MineralCover;
  readonly suppliers: MineralSuppliers;
  /** How much would a measure touch on another day, as when its pause has ended? **Units and range** 0-1. */
  readonly touchOfMeasure: (measure: Measure, date: string) => ValueInterval;
}

/** What of a plan is one mineral's? **Shape** codes of the book. */
export interface MineralMembers {
  readonly mineralId: MineralId;
  readonly pathIndexes: readonly number[];
  readonly supplies: readonly number[];
  readonly goods: readonly GoodsGroupDetail[];
}

function computeGeoPolRisk(
  facts: AssessmentFacts,
  stages: MineralDetail["stages"],
  purchase: MineralPurchase,
): GeoPolRiskDetail | null {
  const hasShares = (detail: StageDetail) => detail.isApplicable && detail.world.figures !== null;
  const stage = geoPolRiskStage({ mine: hasShares(stages.mine), refine: hasShares(stages.refine) });
  if (stage === null) return null;
  const { world, mix } = stages[stage];
  if (world.figures === null) return null;
  const stabilityOf = (countryIso3: string) => facts.stability(countryIso3).risk;
  const flowsOf = (shares: Iterable<readonly [string, number]>) =>
    Array.from(shares, ([countryIso3, shareFraction]) => ({
      shareFraction,
      instability: stabilityOf(countryIso3),
    }));
  const known = mix.countries.map(({ countryIso3 }) => stabilityOf(countryIso3));
  const producing = world.producers.countries.map(stabilityOf);
  const unnamed = world.mix.unnamed > 0 ? facts.greatestInstability.risk : 0;
  const worstInstability = Math.max(0, unnamed, ...known, ...producing);
  const score = geoPolRisk({
    worldHhi: world.figures.hhi,
    flows: flowsOf(mix.countries.map((part) => [part.countryIso3, part.shareFraction])),
    unknown: {
      shareFraction: mix.unknown,
      world: flowsOf(world.mix.shares),
      unnamedShareFraction: world.mix.unnamed,
      worstInstability,
    },
  });
  const usdPerKg =
    purchase.namedPricedTonnes > 0 ? purchase.namedSpendUsd / purchase.namedPricedTonnes / 1000 : null;
  const worth = usdPerKg === null ? null : supplyRiskPotential(score.value, usdPerKg);
  return { ...score, stage, worstInstability, usdPerKg, worth };
}

function listPaths(
  book: PlanBook,
  sums: Tally["path"],
  pathIndexes: readonly number[],
  touchOf: ReturnType<typeof createPathTouch>,
): MineralPath[] {
  return pathIndexes.flatMap((pathIndex): MineralPath[] => {
    const path = book.paths[pathIndex];
    if (path === undefined) return [];
    const attributedSpendUsd = (sums.spendUsd[pathIndex] ?? 0) * path.attribution.shareFraction;
    return [
      { pathIndex, path, tonnes: sums.tonnes[pathIndex] ?? 0, attributedSpendUsd, touch: touchOf(path) },
    ];
  });
}

/** Attributed spend x sourcing concentration / 10; null where either is unknown. **Source** methods 9 */
function weighSpend(
  attributedSpendUsd: number | null,
  concentration: SourcingConcentration | null,
): ValueInterval | null {
  if (attributedSpendUsd === null || concentration === null) return null;
  return atEnds((end) => (attributedSpendUsd * concentration[end]) / 10);
}

/** How exposed is the company to one mineral, with everything that explains the answer? */
export function computeMineralDetail(
  facts: AssessmentFacts,
  book: PlanBook,
  tally: Tally,
  members: MineralMembers,
): MineralDetail {
  const { mineralId, pathIndexes, supplies, goods } = members;
  const forms = pathIndexes.map((index) => book.paths[index]?.form ?? null);
  const context = createTouchContext(facts, mineralId, forms);
  const paths = listPaths(book, tally.path, pathIndexes, createPathTouch(context));
  const purchase = computePurchase(paths, tally.path);
  const totalTonnes = purchase.tonnes;
  const shared = { book, paths, supplies, rows: book.rowsOf(mineralId), totalTonnes };
  const stages = {
    mine: computeStageDetail(facts, mineralId, { ...shared, stage: "mine" }, tally.supply),
    refine: computeStageDetail(facts, mineralId, { ...shared, stage: "refine" }, tally.supply),
  };
  const recycled = computeRecycledShare(paths, tally.path, totalTonnes, facts.recyclingRate(mineralId));
  const concentrations = [stages.mine, stages.refine].flatMap(
    (detail) => computeStageSourcingConcentration(detail, recycled) ?? [],
  );
  const sourcingConcentration = findBottleneck(concentrations);
  return {
    mineralId,
    paths,
    purchase,
    stages,
    recycled,
    concentrations,
    sourcingConcentration,
    geoPolRisk: computeGeoPolRisk(facts, stages, purchase),
    riskWeightedSpendUsd: weighSpend(purchase.attributedSpendUsd, sourcingConcentration),
    touch: computeMineralTouch(paths, totalTonnes),
    cover: computeMineralCover(goods),
    suppliers: computeSuppliers(book, supplies, tally.supply.tonnes),
    touchOfMeasure: (measure, date) => touchOfMeasure(context, paths, totalTonnes, measure, date),
  };
}
