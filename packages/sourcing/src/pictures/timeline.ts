import { mineralIds, type ReferenceEdition } from "@interphase/minerals";
import type { TimelineView } from "../assessments.contract.js";
import { createPlanBook } from "../exposure/plan-book.js";
import { dayOf, daysPerMonth, noDay } from "../exposure/plan-columns.js";
import { computeGroupTerms, type GroupTerms } from "../findings/group-terms.js";
import type { PlanLine } from "../plan-line.js";

type TimelineGroup = TimelineView["groups"][number];

interface Sums {
  need: number;
  stock: number;
  knownStockLines: number;
  unknownStockLines: number;
  inTransit: number;
  isInTransitKnown: boolean;
  contractEndDay: number;
  contractEnd: string | null;
}

const emptySums = (): Sums => ({
  need: 0,
  stock: 0,
  knownStockLines: 0,
  unknownStockLines: 0,
  inTransit: 0,
  isInTransitKnown: false,
  contractEndDay: noDay,
  contractEnd: null,
});

function addLine(sums: Sums, line: PlanLine, fraction: number): void {
  sums.need += (line.needTonnes ?? line.annualQuantityTonnes) * fraction;
  sums.stock += (line.stockTonnes ?? 0) * fraction;
  if (line.stockTonnes === null) sums.unknownStockLines += 1;
  else sums.knownStockLines += 1;
  sums.inTransit += (line.inTransitTonnes ?? 0) * fraction;
  sums.isInTransitKnown ||= line.inTransitTonnes !== null;
  if (line.contractEnd !== null) {
    const day = dayOf(line.contractEnd);
    if (sums.contractEnd === null || day < sums.contractEndDay)
      [sums.contractEndDay, sums.contractEnd] = [day, line.contractEnd];
  }
}

const monthsOf = (tonnes: number, needTonnes: number): number | null => {
  const months = (12 * tonnes) / needTonnes;
  return Number.isFinite(months) ? months : null;
};

function describe(
  sums: Sums,
  terms: GroupTerms | undefined,
  date: string,
): Omit<TimelineGroup, "mineralId" | "form" | "material" | "formula"> {
  return {
    needTonnesPerMonth: sums.need / 12,
    stockMonths: sums.knownStockLines > 0 ? monthsOf(sums.stock, sums.need) : null,
    isAtLeast: sums.unknownStockLines > 0,
    inTransitMonths: sums.isInTransitKnown ? monthsOf(sums.inTransit, sums.need) : null,
    earliestContractEnd: sums.contractEnd,
    contractEndMonths: sums.contractEnd === null ? null : (sums.contractEndDay - dayOf(date)) / daysPerMonth,
    leadTimeMonths: terms?.leadTimeMonths ?? null,
    qualificationMonths: terms?.qualificationMonths ?? null,
    hasOtherQualifiedSource: (terms?.qualifiedCount ?? 0) > 1,
  };
}

/**
 * When does each interchange group run out, and what happens before: goods arrive, a contract ends, a replacement qualifies?
 * **Shape** by mineral in their usual order, then by rising stock, unknown stock first: it may be the shortest.
 * **Units and range** months from the date of the assessment; a month has 365/12 days (methods 9). Lead time and
 * qualification are the longest in the group, the contract end the earliest.
 */
export function computeTimeline(
  lines: Iterable<PlanLine>,
  edition: ReferenceEdition,
  date: string,
): TimelineView {
  const book = createPlanBook(edition);
  const kept: PlanLine[] = [];
  for (const line of lines) if (book.add(line).ok) kept.push(line);
  const exposures = book.exposures();
  const sums = book.groups.map(emptySums);
  const terms = computeGroupTerms(book);
  const formulas = new Map<number, string | null>();
  for (let row = 0; row < exposures.line.length; row++) {
    const group = exposures.group[row] ?? 0;
    const [line, groupSums] = [kept[exposures.line[row] ?? 0], sums[group]];
    if (line === undefined || groupSums === undefined) continue;
    formulas.set(group, line.formula);
    addLine(groupSums, line, exposures.fraction[row] ?? 0);
  }
  const groups = book.groups.map((group, index): TimelineGroup => {
    const formula = formulas.get(index) ?? null;
    const material = formula === null ? group.material : null;
    return {
      mineralId: group.mineralId,
      form: group.form,
      material,
      formula,
      ...describe(sums[index] ?? emptySums(), terms[index], date),
    };
  });
  const orderOf = (group: TimelineGroup): number => mineralIds.indexOf(group.mineralId);
  return {
    date,
    groups: groups.sort((a, b) => orderOf(a) - orderOf(b) || (a.stockMonths ?? -1) - (b.stockMonths ?? -1)),
  };
}
