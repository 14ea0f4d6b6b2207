import type { AssessmentResult } from "../assessment-result.js";
import { finiteOrNull } from "./finite.js";
import { listResultGaps } from "./gaps/result-gaps.js";
import { createMineralExposure, readingsOf } from "./mineral-exposure.js";
import type { PlanDetail } from "./plan-detail.js";

/** What does a result say but its findings? */
export type AssessmentFigures = Pick<AssessmentResult, "totals" | "exposureOrder" | "minerals" | "gaps">;

/** Which figures, orders and gaps does the detail of a plan come to? **Shape** keys in the order of the schema. */
export function createAssessmentFigures(detail: PlanDetail): AssessmentFigures {
  const minerals = detail.minerals.map(createMineralExposure);
  const { lineCount, supplierCount, spendUsd, pricedLineCount, ...shared } = detail.totals;
  const totals = {
    lineCount,
    supplierCount,
    spendUsd: finiteOrNull(spendUsd),
    pricedLineCount,
    riskWeightedSpendUsd: readingsOf(shared.riskWeightedSpendUsd),
    knownOriginSpendFraction: finiteOrNull(shared.knownOriginSpendFraction),
  };
  return {
    totals,
    exposureOrder: [...detail.exposureOrder],
    minerals,
    gaps: listResultGaps(detail, { totals, minerals }),
  };
}
