import type { Interval, MineralId, ValueInterval } from "@interphase/minerals";
import type { CoverGroup, MineralExposure, StageExposure } from "../assessment-result.js";
import { finiteOrNull } from "./finite.js";
import type { GoodsGroupDetail } from "./goods-detail.js";
import type { MineralDetail } from "./mineral-detail.js";
import type { StageDetail } from "./stage-detail.js";

/** Which interval crosses the wire? Null where an end of it is no number. */
export function readingsOf(figure: ValueInterval | null): ValueInterval | null {
  if (figure === null) return null;
  const { low, value, high } = figure;
  return [low, value, high].every(Number.isFinite) ? { low, value, high } : null;
}

const intervalOf = (figure: Interval | null): Interval | null =>
  figure === null ? null : { low: figure.low, high: figure.high };

function createStageExposure({ mix, world, figures }: StageDetail): StageExposure {
  const worldFigures = figures === null ? null : world.figures;
  const isNull = figures === null;
  return {
    series: world.series.use,
    companyShares: isNull
      ? []
      : mix.countries.map(({ countryIso3, shareFraction }) => ({ countryIso3, shareFraction })),
    unknownShareFraction: isNull ? null : mix.unknown,
    recycledShareFraction: isNull ? null : mix.recycled,
    companyHhi: readingsOf(figures?.hhi ?? null),
    worldHhi: readingsOf(worldFigures?.hhi ?? null),
    companyConcentration: readingsOf(figures?.concentration ?? null),
    worldConcentration: readingsOf(worldFigures?.concentration ?? null),
    supplyLeftWithoutLargest: {
      company: intervalOf(figures?.supplyLeft ?? null),
      world: intervalOf(worldFigures?.supplyLeft ?? null),
    },
  };
}

function createGeoPolRisk({ geoPolRisk: score }: MineralDetail): MineralExposure["geoPolRisk"] {
  const readings = readingsOf(score);
  if (score === null || readings === null) return null;
  return {
    ...readings,
    stage: score.stage,
    supplyRiskPotentialUsdPerKg: finiteOrNull(score.worth?.supplyRiskPotentialUsdPerKg ?? null),
    factorKgCuEqPerKg: finiteOrNull(score.worth?.factorKgCuEqPerKg ?? null),
  };
}

function createConcentration({
  sourcingConcentration: score,
}: MineralDetail): MineralExposure["sourcingConcentration"] {
  const readings = readingsOf(score);
  if (score === null || readings === null) return null;
  const { stage, assumed, withoutWorld } = score;
  return { ...readings, stage, assumed, withoutWorld };
}

/** What does a result say of one goods group? **Shape** keys in the order of the schema. */
export function createCoverGroup(group: GoodsGroupDetail): CoverGroup {
  const minerals: MineralId[] = [...group.minerals];
  return {
    key: group.key,
    form: group.form,
    material: group.material,
    minerals,
    months: group.months,
    monthsIfNothingCame: group.monthsIfNothingCame,
    stockCountedDaysAgo: group.stockCountedDaysAgo,
    atLeast: group.atLeast,
    monthsToReplace: group.monthsToReplace,
    goodsTonnesPerMonth: group.goodsTonnesPerMonth,
  };
}

function createTouched({ touch, purchase }: MineralDetail): MineralExposure["touchedByMeasures"] {
  return {
    volumeFraction: touch.volumeFraction,
    spendUsd: purchase.attributedSpendUsd === null ? null : readingsOf(touch.spendUsd),
    measures: touch.measures.map(({ measure: { measureId }, state, low, value, high }) => ({
      measureId,
      state,
      low,
      value,
      high,
    })),
  };
}

/** What crosses the wire of a mineral's detail? **Shape** keys in the order of the schema. */
export function createMineralExposure(detail: MineralDetail): MineralExposure {
  const { purchase, cover, suppliers } = detail;
  return {
    mineralId: detail.mineralId,
    containedTonnes: purchase.tonnes,
    lineSpendUsd: finiteOrNull(purchase.lineSpendUsd),
    attributedSpendUsd: finiteOrNull(purchase.attributedSpendUsd),
    riskWeightedSpendUsd: readingsOf(detail.riskWeightedSpendUsd),
    pricedShareFraction: purchase.tonnes > 0 ? Math.min(1, purchase.pricedTonnes / purchase.tonnes) : 0,
    stages: {
      mine: createStageExposure(detail.stages.mine),
      refine: createStageExposure(detail.stages.refine),
    },
    sourcingConcentration: createConcentration(detail),
    geoPolRisk: createGeoPolRisk(detail),
    monthsOfCover: {
      months: cover.months,
      atLeast: cover.atLeast,
      groups: cover.groups.map(createCoverGroup),
    },
    touchedByMeasures: createTouched(detail),
    suppliers: {
      count: suppliers.count,
      largestShareFraction: suppliers.largestShareFraction,
      hhi: suppliers.hhi,
    },
  };
}
