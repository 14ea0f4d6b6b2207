import { daysPerMonth } from "../exposure/plan-columns.js";
import type { PlanBook } from "../exposure/plan-book.js";
import { longestLineList } from "./finding-draft.js";

/** One supplier parent of a group. **Units and range** contained tonnes a year. */
export interface Source {
  readonly parent: number;
  readonly tonnes: number;
  readonly isQualified: boolean;
}

/**
 * On which terms is one interchange group bought?
 * **Shape** `qualifiedCount` counts the sources stated as qualified; where no line states anything, every source in use.
 * **Units and range** months (365/12 days each), the longest of the group's lines, null where none states it; contained
 * tonnes a year of the lines that state a committed maximum.
 */
export interface GroupTerms {
  readonly sources: readonly Source[];
  /** Ids of at most 50 lines. */
  readonly lines: readonly string[];
  readonly qualifiedCount: number;
  readonly isQualificationStated: boolean;
  readonly leadTimeMonths: number | null;
  readonly qualificationMonths: number | null;
  readonly committedNeedTonnes: number;
  readonly committedMaxTonnes: number;
  readonly committedLineCount: number;
}

function createSums(book: PlanBook) {
  const perGroup = () => new Float64Array(book.groups.length);
  const perSource = () => new Float64Array(book.sources.length);
  return {
    tonnes: perSource(),
    qualifiedLines: perSource(),
    statedLines: perGroup(),
    leadTimeDays: perGroup().fill(-1),
    qualificationMonths: perGroup().fill(-1),
    committedNeed: perGroup(),
    committedMax: perGroup(),
    committedLines: perGroup(),
    lineCount: perGroup(),
    firstLines: new Int32Array(book.groups.length * longestLineList),
  };
}

/* eslint-disable @typescript-eslint/no-non-null-assertion -- every code was pushed together with the slot it points to */

function sumRows(book: PlanBook): ReturnType<typeof createSums> {
  const sums = createSums(book);
  const { line, fraction, group, source } = book.exposures();
  const { quantity, need, committedMax, leadTimeDays, qualificationMonths, terms } = book.lines();
  const stated = Uint8Array.from(book.terms, (entry) => (entry.qualification === null ? 0 : 1));
  const qualified = Uint8Array.from(book.terms, (entry) => (entry.qualification === "qualified" ? 1 : 0));
  for (let row = 0; row < line.length; row++) {
    const index = line[row]!;
    const slot = group[row]!;
    const from = source[row]!;
    const term = terms[index]!;
    const tonnes = quantity[index]! * fraction[row]!;
    sums.tonnes[from]! += tonnes;
    const seen = sums.lineCount[slot]!;
    if (seen < longestLineList) sums.firstLines[slot * longestLineList + seen] = index;
    sums.lineCount[slot] = seen + 1;
    sums.qualifiedLines[from]! += qualified[term]!;
    sums.statedLines[slot]! += stated[term]!;
    // A comparison with NaN, the unknown, is false.
    if (leadTimeDays[index]! > sums.leadTimeDays[slot]!) sums.leadTimeDays[slot] = leadTimeDays[index]!;
    if (qualificationMonths[index]! > sums.qualificationMonths[slot]!) {
      sums.qualificationMonths[slot] = qualificationMonths[index]!;
    }
    const most = committedMax[index]!;
    if (most !== most) continue;
    const needed = need[index]!;
    sums.committedNeed[slot]! += needed === needed ? needed * fraction[row]! : tonnes;
    sums.committedMax[slot]! += most * fraction[row]!;
    sums.committedLines[slot]! += 1;
  }
  return sums;
}

const knownOrNull = (value: number, scale: number): number | null => (value < 0 ? null : value / scale);

/** On which terms is each interchange group bought? **Shape** by the book's group code, the heaviest source first. */
export function computeGroupTerms(book: PlanBook): GroupTerms[] {
  const sums = sumRows(book);
  const sources: Source[][] = book.groups.map(() => []);
  book.sources.forEach(({ group, parent }, index) => {
    sources[group]!.push({
      parent,
      tonnes: sums.tonnes[index]!,
      isQualified: sums.qualifiedLines[index]! > 0,
    });
  });
  const linesOf = (slot: number) => {
    const begin = slot * longestLineList;
    const shown = sums.firstLines.subarray(begin, begin + Math.min(longestLineList, sums.lineCount[slot]!));
    return Array.from(shown, (index) => book.lineIds[index]!);
  };
  return sources.map((own, slot) => ({
    sources: own.sort((a, b) => b.tonnes - a.tonnes || a.parent - b.parent),
    lines: linesOf(slot),
    isQualificationStated: sums.statedLines[slot]! > 0,
    qualifiedCount:
      sums.statedLines[slot]! > 0 ? own.filter((source) => source.isQualified).length : own.length,
    leadTimeMonths: knownOrNull(sums.leadTimeDays[slot]!, daysPerMonth),
    qualificationMonths: knownOrNull(sums.qualificationMonths[slot]!, 1),
    committedNeedTonnes: sums.committedNeed[slot]!,
    committedMaxTonnes: sums.committedMax[slot]!,
    committedLineCount: sums.committedLines[slot]!,
  }));
}

/* eslint-enable @typescript-eslint/no-non-null-assertion */
