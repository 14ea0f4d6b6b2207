import type { MineralExposure, ResultGap } from "../../assessment-result.js";
import type { MineralDetail } from "../mineral-detail.js";
import type { PlanDetail } from "../plan-detail.js";
import { companyGap } from "./company-gap-code.js";
import { listCoverGaps } from "./cover-gaps.js";
import { listSpendGaps } from "./plan-gaps.js";
import { listStageGaps } from "./stage-gaps.js";

function listAttributionGaps(detail: PlanDetail, mineral: MineralDetail, path: string): ResultGap[] {
  const { mineralId, purchase } = mineral;
  const at = `${path}/attributedSpendUsd`;
  const { unpricedSplitLineCount, massSplitLineCount } = purchase;
  const isTold = detail.facts.editionGaps.length > 0;
  return [
    ...(unpricedSplitLineCount > 0
      ? [companyGap(at, "no-contained-price", { mineralId, lineCount: unpricedSplitLineCount })]
      : []),
    ...(massSplitLineCount > 0 && !isTold
      ? [companyGap(at, "split-by-mass", { mineralId, lineCount: massSplitLineCount })]
      : []),
  ];
}

function listMoneyGaps(
  detail: PlanDetail,
  mineral: MineralDetail,
  exposure: MineralExposure,
  path: string,
): ResultGap[] {
  const { mineralId, purchase, sourcingConcentration } = mineral;
  const unpriced = purchase.lineCount - purchase.pricedLineCount;
  const spendGaps = (field: string, usd: number | null) =>
    listSpendGaps(`${path}/${field}`, usd, unpriced, purchase.pricedLineCount, { mineralId });
  const whyNone = (): "no-price" | "no-contained-price" | "no-stage" | "too-large" => {
    if (purchase.pricedLineCount === 0) return "no-price";
    if (purchase.attributedSpendUsd === null) return "no-contained-price";
    return sourcingConcentration === null ? "no-stage" : "too-large";
  };
  const isAttributed = purchase.attributedSpendUsd !== null || purchase.pricedLineCount === 0;
  const nulls = (field: string, figure: unknown) =>
    figure === null ? [companyGap(`${path}/${field}`, whyNone(), { mineralId })] : [];
  return [
    ...spendGaps("lineSpendUsd", exposure.lineSpendUsd),
    ...(isAttributed ? spendGaps("attributedSpendUsd", exposure.attributedSpendUsd) : []),
    ...listAttributionGaps(detail, mineral, path),
    ...nulls("riskWeightedSpendUsd", exposure.riskWeightedSpendUsd),
    ...nulls("touchedByMeasures/spendUsd", exposure.touchedByMeasures.spendUsd),
  ];
}

function listConcentrationGaps(mineral: MineralDetail, path: string): ResultGap[] {
  const { mineralId, sourcingConcentration: score, recycled } = mineral;
  const at = `${path}/sourcingConcentration`;
  if (score === null) return [companyGap(at, "no-stage", { mineralId })];
  const told = { mineralId, stage: score.stage };
  const { gap } = recycled.published;
  return [
    companyGap(at, "not-the-eu-list"),
    companyGap(at, "substitution-one"),
    ...(score.assumed ? [companyGap(at, "stage-assumed", told)] : []),
    ...(score.withoutWorld ? [companyGap(at, "company-part-alone", told)] : []),
    ...(gap === null ? [] : [{ path: at, ...gap }]),
  ];
}

function listGeoPolRiskGaps(
  detail: PlanDetail,
  mineral: MineralDetail,
  exposure: MineralExposure,
  path: string,
): ResultGap[] {
  const { mineralId, geoPolRisk: score, stages } = mineral;
  const at = `${path}/geoPolRisk`;
  if (score === null) return [companyGap(at, "no-world-series", { mineralId })];
  const stability = stages[score.stage].mix.countries.flatMap(
    ({ countryIso3 }) => detail.facts.stability(countryIso3).gap ?? [],
  );
  const why = score.worth === null ? "no-named-price" : "too-large";
  const worthless = (["supplyRiskPotentialUsdPerKg", "factorKgCuEqPerKg"] as const).filter(
    (field) => (exposure.geoPolRisk?.[field] ?? null) === null,
  );
  return [
    ...stability.map((gap) => ({ path: at, ...gap })),
    ...(score.stage === "refine" ? [companyGap(at, "scored-at-refine", { mineralId })] : []),
    ...worthless.map((field) => companyGap(`${at}/${field}`, why, { mineralId })),
    ...(worthless.length === 0 ? [companyGap(`${at}/factorKgCuEqPerKg`, "own-prices")] : []),
  ];
}

/** What was assumed of the measures that meet a mineral, each once? */
function listMeasureGaps(mineral: MineralDetail, path: string): ResultGap[] {
  const told = new Map<string, ResultGap>();
  for (const { touch } of mineral.paths) {
    for (const { measure, readings } of touch.measures) {
      for (const gap of readings.gaps) {
        told.set(`${measure.measureId}/${gap.code}`, { path: `${path}/touchedByMeasures`, ...gap });
      }
    }
  }
  return [...told.values()];
}

/** What is missing or assumed of one mineral's figures? */
export function listMineralGaps(
  detail: PlanDetail,
  mineral: MineralDetail,
  exposure: MineralExposure,
  path: string,
): ResultGap[] {
  return [
    ...listMoneyGaps(detail, mineral, exposure, path),
    ...listStageGaps(detail.facts, mineral, mineral.stages.mine, path),
    ...listStageGaps(detail.facts, mineral, mineral.stages.refine, path),
    ...listConcentrationGaps(mineral, path),
    ...listGeoPolRiskGaps(detail, mineral, exposure, path),
    ...listMeasureGaps(mineral, path),
    ...listCoverGaps(detail.book, mineral.cover, path),
  ];
}
