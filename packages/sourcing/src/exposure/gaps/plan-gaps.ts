import type { AssessmentResult, ResultGap } from "../../assessment-result.js";
import type { PlanDetail } from "../plan-detail.js";
import { companyGap, type CompanyGapCode } from "./company-gap-code.js";

/** What is missing or assumed of the plan as a whole? */
export function listPlanGaps(detail: PlanDetail, totals: AssessmentResult["totals"]): ResultGap[] {
  const { notices } = detail.book;
  const { lineCount, pricedLineCount } = totals;
  const noted = (code: CompanyGapCode, lines: readonly string[]) =>
    lines.length === 0 ? [] : [companyGap("/totals", code, { lineCount: lines.length })];
  return [
    ...detail.facts.editionGaps.map((gap) => ({ path: "/totals", ...gap })),
    ...noted("lines-without-mineral", notices.withoutMineral),
    ...noted("contained-without-fraction", notices.containedWithoutFraction),
    ...noted("contained-without-mineral", notices.containedWithoutMineral),
    ...noted("fraction-ignored", notices.fractionIgnored),
    ...noted("quantity-capped", notices.capped),
    ...listSpendGaps("/totals/spendUsd", totals.spendUsd, lineCount - pricedLineCount, pricedLineCount),
    ...(totals.knownOriginSpendFraction === null
      ? [
          companyGap(
            "/totals/knownOriginSpendFraction",
            detail.totals.spendUsd === null ? "no-price" : "too-large",
          ),
        ]
      : []),
    ...(totals.riskWeightedSpendUsd === null
      ? [companyGap("/totals/riskWeightedSpendUsd", whyNotWeighed(detail))]
      : []),
  ];
}

function whyNotWeighed({ totals, minerals }: PlanDetail): CompanyGapCode {
  if (totals.spendUsd === null) return "no-price";
  return minerals.every(({ sourcingConcentration }) => sourcingConcentration === null)
    ? "no-stage"
    : "too-large";
}

/** Why is a spend null, or not the whole? */
export function listSpendGaps(
  path: string,
  spendUsd: number | null,
  unpricedLineCount: number,
  pricedLineCount: number,
  facts: ResultGap["facts"] = {},
): ResultGap[] {
  if (pricedLineCount === 0) return [companyGap(path, "no-price", facts)];
  const missing =
    unpricedLineCount > 0
      ? [companyGap(path, "price-missing", { ...facts, lineCount: unpricedLineCount })]
      : [];
  return spendUsd === null ? [companyGap(path, "too-large", facts), ...missing] : missing;
}
