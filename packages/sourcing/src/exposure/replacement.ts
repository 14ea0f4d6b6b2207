import type { GoodsSource } from "./goods-source.js";
import type { PlanBook } from "./plan-book.js";
import { daysPerMonth } from "./plan-columns.js";
import { assumedLeadTimeMonths, assumedQualificationMonths, type SourceSums } from "./tally.js";

/**
 * How long would replacing a goods group's source take, and which line decides?
 * **Shape** `leadTimeAssumed` and `qualificationAssumed`: the deciding line does not state it. `qualificationCounts` is false
 * where another source than the deciding line's is qualified: `qualificationMonths` is then 0.
 * **Units and range** months (365/12 days each).
 */
export interface Replacement {
  readonly months: number;
  readonly lineIndex: number;
  readonly leadTimeMonths: number;
  readonly leadTimeAssumed: boolean;
  readonly qualificationMonths: number;
  readonly qualificationAssumed: boolean;
  readonly qualificationCounts: boolean;
  readonly qualifiedSourceCount: number;
}

/** How long does one line's source take to replace? **Source** methods 9 */
export function computeLineReplacement(
  book: PlanBook,
  lineIndex: number,
  qualificationCounts: boolean,
): Omit<Replacement, "qualifiedSourceCount"> {
  const { leadTimeDays, qualificationMonths } = book.lines();
  const lead = (leadTimeDays[lineIndex] ?? NaN) / daysPerMonth;
  const qualification = qualificationMonths[lineIndex] ?? NaN;
  const leadTimeAssumed = Number.isNaN(lead);
  const qualificationAssumed = qualificationCounts && Number.isNaN(qualification);
  const leadTimeMonths = leadTimeAssumed ? assumedLeadTimeMonths : lead;
  const counted = qualificationAssumed ? assumedQualificationMonths : qualification;
  const months = leadTimeMonths + (qualificationCounts ? counted : 0);
  return {
    months,
    lineIndex,
    leadTimeMonths,
    leadTimeAssumed,
    qualificationMonths: qualificationCounts ? counted : 0,
    qualificationAssumed,
    qualificationCounts,
  };
}

/** Which line of a goods group would take longest to replace? The first by supplier where several would. **Source** methods 9 */
export function computeReplacement(
  book: PlanBook,
  sources: readonly GoodsSource[],
  sums: SourceSums,
): Replacement {
  const qualifiedSourceCount = sources.filter(({ isQualified }) => isQualified).length;
  let longest: Omit<Replacement, "qualifiedSourceCount"> | undefined;
  for (const { source, isQualified } of sources) {
    const others = qualifiedSourceCount - (isQualified ? 1 : 0);
    const slowest = others > 0 ? sums.longestLead : sums.longestWithQualification;
    const found = computeLineReplacement(book, slowest[source] ?? 0, others === 0);
    if (longest === undefined || found.months > longest.months) longest = found;
  }
  if (longest === undefined) throw new RangeError("A goods group without a line has no source.");
  return { ...longest, qualifiedSourceCount };
}
