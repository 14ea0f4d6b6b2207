import { supplyRiskPotential, type ValueInterval } from "@interphase/minerals";
import type { z } from "zod";
import type { MineralExposure, stageExposureSchema } from "../assessment-result.js";
import type { MineralDetail } from "./mineral-detail.js";
import type { StageDetail } from "./stage-detail.js";

type StageExposure = z.infer<typeof stageExposureSchema>;
type NullableReadings = Record<keyof ValueInterval, number | null>;

/** A figure too large for a double is unknown, never Infinity or NaN. */
export const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

const noReadings: NullableReadings = { low: null, value: null, high: null };
const noInterval = { low: null, high: null };

const readingsOf = ({ low, value, high }: ValueInterval): NullableReadings => ({ low, value, high });
const intervalOf = ({ low, high }: { low: number; high: number }) => ({ low, high });

function createStageExposure(detail: StageDetail): StageExposure {
  const { mix, world } = detail;
  const figures = world.figures;
  return {
    series: world.series.use,
    companyShares: mix.countries.map(({ countryIso3, shareFraction }) => ({ countryIso3, shareFraction })),
    unknownShareFraction: mix.unknown,
    recycledShareFraction: mix.recycled,
    companyHhi: intervalOf(detail.hhi),
    worldHhi: figures === null ? noInterval : intervalOf(figures.hhi),
    companyConcentration: readingsOf(detail.concentration),
    worldConcentration: figures === null ? noReadings : readingsOf(figures.concentration),
    supplyLeftWithoutLargest: {
      company: intervalOf(detail.supplyLeft),
      world: figures === null ? noInterval : intervalOf(figures.supplyLeft),
    },
  };
}

/** What do priced lines that name the mineral cost per contained kilogram? Null when there is none. **Units** USD/kg. */
export function findNamedPrice({ purchase }: MineralDetail): number | null {
  if (!(purchase.namedPricedTonnes > 0)) return null;
  return finiteOrNull(purchase.namedSpendUsd / purchase.namedPricedTonnes / 1000);
}

function createGeoPolRisk(detail: MineralDetail): MineralExposure["geoPolRisk"] {
  const score = detail.geoPolRisk;
  if (score === null) return { ...noReadings, supplyRiskPotentialUsdPerKg: null, factorKgCuEqPerKg: null };
  const price = findNamedPrice(detail);
  const worth = price === null ? null : supplyRiskPotential(score.value, price);
  return {
    ...readingsOf(score),
    supplyRiskPotentialUsdPerKg: worth && finiteOrNull(worth.supplyRiskPotentialUsdPerKg),
    factorKgCuEqPerKg: worth && finiteOrNull(worth.factorKgCuEqPerKg),
  };
}

function createTouched({ purchase, measures }: MineralDetail): MineralExposure["touchedByMeasures"] {
  return {
    volumeFraction: purchase.tonnes > 0 ? Math.min(1, purchase.touchedTonnes / purchase.tonnes) : 0,
    spendUsd: purchase.pricedLineCount > 0 ? finiteOrNull(purchase.touchedSpendUsd) : null,
    measures: [...measures],
  };
}

/** What crosses the wire of a mineral's detail? **Shape** keys in the order of the schema. */
export function createMineralExposure(detail: MineralDetail): MineralExposure {
  const { purchase, reported, cover, suppliers } = detail;
  return {
    mineralId: detail.mineralId,
    containedTonnes: purchase.tonnes,
    spendUsd: purchase.pricedLineCount > 0 ? finiteOrNull(purchase.spendUsd) : null,
    pricedShareFraction: purchase.tonnes > 0 ? Math.min(1, purchase.pricedTonnes / purchase.tonnes) : 0,
    stages: {
      mine: createStageExposure(detail.stages.mine),
      refine: createStageExposure(detail.stages.refine),
    },
    sourcingConcentration:
      reported === undefined
        ? { ...noReadings, stage: null }
        : { ...readingsOf(reported), stage: reported.stage },
    geoPolRisk: createGeoPolRisk(detail),
    monthsOfCover: {
      months: cover.months,
      atLeast: cover.atLeast,
      groups: cover.groups.map(({ form, material, months, atLeast }) => ({
        form,
        material,
        months,
        atLeast,
      })),
    },
    touchedByMeasures: createTouched(detail),
    suppliers: {
      count: suppliers.count,
      largestShareFraction: suppliers.largestShareFraction,
      hhi: suppliers.hhi,
    },
  };
}
