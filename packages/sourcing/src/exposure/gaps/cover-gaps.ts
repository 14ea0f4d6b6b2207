import type { ResultGap } from "../../assessment-result.js";
import type { GoodsGroupDetail } from "../goods-detail.js";
import type { MineralCover } from "../mineral-cover.js";
import type { PlanBook } from "../plan-book.js";
import { daysPerMonth } from "../plan-columns.js";
import { companyGap } from "./company-gap-code.js";

const oldestFreshDays = 30;

/** Is a counted stock too old: older than 30 days, or than the cover itself where that is above 0? **Source** methods 9 */
export function isStockStale({ stockCountedDaysAgo: days, months }: GoodsGroupDetail): boolean {
  if (days === null) return false;
  return days > oldestFreshDays || (months !== null && months > 0 && days > months * daysPerMonth);
}

function listStockGaps(group: GoodsGroupDetail, path: string): ResultGap[] {
  const { knownStockLineCount: known, unknownStockLineCount: unknown, stockCountedDaysAgo: days } = group;
  if (known === 0) {
    return ["months", "monthsIfNothingCame", "stockCountedDaysAgo"].map((field) =>
      companyGap(`${path}/${field}`, "stock-unknown", { lineCount: unknown }),
    );
  }
  const gaps: ResultGap[] = [];
  if (group.months === null) {
    gaps.push(companyGap(`${path}/months`, "no-need"), companyGap(`${path}/monthsIfNothingCame`, "no-need"));
  }
  if (unknown > 0) gaps.push(companyGap(`${path}/months`, "stock-partly-unknown", { lineCount: unknown }));
  if (days === null) {
    gaps.push(companyGap(`${path}/stockCountedDaysAgo`, "stock-date-unknown"));
    if (group.months !== null) gaps.push(companyGap(`${path}/monthsIfNothingCame`, "stock-date-unknown"));
  } else if (isStockStale(group)) gaps.push(companyGap(`${path}/months`, "stock-stale", { days }));
  return gaps;
}

function listReplacementGaps(book: PlanBook, group: GoodsGroupDetail, path: string): ResultGap[] {
  const at = `${path}/monthsToReplace`;
  const { replacement, sources } = group;
  const line = book.lineIds[replacement.lineIndex] ?? "";
  const silent = sources.reduce((sum, { silentLineCount }) => sum + silentLineCount, 0);
  const { leadTimeAssumed, leadTimeMonths, qualificationAssumed, qualificationMonths } = replacement;
  return [
    ...(leadTimeAssumed ? [companyGap(at, "lead-time-assumed", { months: leadTimeMonths, line })] : []),
    ...(qualificationAssumed
      ? [companyGap(at, "qualification-assumed", { months: qualificationMonths, line })]
      : []),
    ...(silent > 0 ? [companyGap(at, "qualification-silent", { lineCount: silent })] : []),
  ];
}

/** What is missing or assumed of a mineral's cover? */
export function listCoverGaps(book: PlanBook, cover: MineralCover, mineralPath: string): ResultGap[] {
  const path = `${mineralPath}/monthsOfCover`;
  const unknown = cover.groups.reduce((sum, group) => sum + group.unknownStockLineCount, 0);
  const isStockKnown = cover.groups.some(({ knownStockLineCount }) => knownStockLineCount > 0);
  const whole = isStockKnown
    ? companyGap(`${path}/months`, "no-need")
    : companyGap(`${path}/months`, "stock-unknown", { lineCount: unknown });
  return [
    ...(cover.months === null ? [whole] : []),
    ...cover.groups.flatMap((group, index) => {
      const at = `${path}/groups/${String(index)}`;
      return [...listStockGaps(group, at), ...listReplacementGaps(book, group, at)];
    }),
  ];
}
