import type { AssessmentResult, ResultGap } from "../../assessment-result.js";
import type { PlanDetail } from "../plan-detail.js";
import { listMineralGaps } from "./mineral-gaps.js";
import { listPlanGaps } from "./plan-gaps.js";

const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/**
 * What is missing or assumed, figure by figure?
 * **Shape** by path, then code, then facts; the same gap once. **Source** methods 12
 */
export function listResultGaps(
  detail: PlanDetail,
  { totals, minerals }: Pick<AssessmentResult, "totals" | "minerals">,
): ResultGap[] {
  const gaps = [
    ...listPlanGaps(detail, totals),
    ...detail.minerals.flatMap((mineral, index) => {
      const exposure = minerals[index];
      return exposure === undefined
        ? []
        : listMineralGaps(detail, mineral, exposure, `/minerals/${String(index)}`);
    }),
  ].map(({ path, code, facts }) => ({ path, code, facts }));
  const texts = new Map(gaps.map((gap) => [`${gap.path}\n${gap.code}\n${JSON.stringify(gap.facts)}`, gap]));
  return [...texts]
    .sort(
      ([textA, a], [textB, b]) =>
        compareText(a.path, b.path) || compareText(a.code, b.code) || compareText(textA, textB),
    )
    .map(([, gap]) => gap);
}
