import type { AssessmentResult, MineralExposure } from "../assessment-result.js";
import { olderResultSchema, type OlderResult } from "../older-result.js";

const nothing = { low: null, value: null, high: null };

function createOlderStage(
  stage: MineralExposure["stages"]["mine"],
): OlderResult["minerals"][number]["stages"]["mine"] {
  const { companyHhi, worldHhi, companyConcentration, worldConcentration, supplyLeftWithoutLargest } = stage;
  return {
    series: stage.series,
    companyShares: stage.companyShares,
    unknownShareFraction: stage.unknownShareFraction ?? 0,
    recycledShareFraction: stage.recycledShareFraction ?? 0,
    companyHhi: companyHhi ?? nothing,
    worldHhi: worldHhi ?? nothing,
    companyConcentration: companyConcentration ?? nothing,
    worldConcentration: worldConcentration ?? nothing,
    supplyLeftWithoutLargest: {
      company: supplyLeftWithoutLargest.company ?? nothing,
      world: supplyLeftWithoutLargest.world ?? nothing,
    },
  };
}

/**
 * What might methods version 1 have stored of the same plan?
 * **Shape** today's figures in the shape of then, with the sourcing concentration halved (it took the lower stage) and nothing
 * touched, so that a comparison has something to explain.
 */
export function createOlderResult(today: AssessmentResult): OlderResult {
  const { lineCount, spendUsd, pricedLineCount } = today.totals;
  return olderResultSchema.parse({
    methodsVersion: "1",
    engineVersion: "1.0.0",
    totals: { lineCount, spendUsd, pricedLineCount },
    minerals: today.minerals.map((mineral) => ({
      mineralId: mineral.mineralId,
      containedTonnes: mineral.containedTonnes,
      spendUsd: mineral.lineSpendUsd,
      pricedShareFraction: mineral.pricedShareFraction,
      stages: {
        mine: createOlderStage(mineral.stages.mine),
        refine: createOlderStage(mineral.stages.refine),
      },
      sourcingConcentration: {
        low: 0,
        value: (mineral.sourcingConcentration?.value ?? 0) / 2,
        high: 10,
        stage: mineral.sourcingConcentration?.stage ?? null,
      },
      geoPolRisk: { ...nothing, supplyRiskPotentialUsdPerKg: null, factorKgCuEqPerKg: null },
      monthsOfCover: {
        months: mineral.monthsOfCover.months,
        atLeast: mineral.monthsOfCover.atLeast,
        groups: mineral.monthsOfCover.groups.map(({ form, material, months, atLeast }) => ({
          form,
          material,
          months,
          atLeast,
        })),
      },
      touchedByMeasures: { volumeFraction: 0, spendUsd: null, measures: [] },
      suppliers: mineral.suppliers,
    })),
    findings: [],
    trace: [],
  });
}
