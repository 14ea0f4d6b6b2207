import type { PlanBook } from "./plan-book.js";
import { dayOf, daysPerMonth, noDay } from "./plan-columns.js";

/** What is needed of a goods group against what suppliers are committed to? **Units** goods tonnes a year, over lines that state a maximum. */
export interface CommittedNeed {
  readonly needTonnes: number;
  readonly maxTonnes: number;
  readonly lineCount: number;
}

/** When does the contract of one line end? **Units and range** days and months from the assessment's date, negative when over. */
export interface LineContract {
  readonly lineIndex: number;
  readonly goodsTonnes: number;
  readonly endDay: number;
  readonly daysToEnd: number;
  readonly monthsToEnd: number;
}

/** What is on its way? **Shape** null where no line says. **Units** goods tonnes. */
export interface GoodsTransit {
  readonly goodsTonnes: number | null;
  readonly knownLineCount: number;
}

/* eslint-disable @typescript-eslint/no-non-null-assertion -- every code was pushed together with the slot it points to */

/** Which lines are in each goods group? **Shape** ascending; sorted once, when first asked. */
export function createGroupLines(book: PlanBook): (groupIndex: number) => Int32Array {
  let sorted: { starts: Int32Array; lines: Int32Array } | undefined;
  const sort = () => {
    const { group } = book.lines();
    const starts = new Int32Array(book.groups.length + 1);
    for (let index = 0; index < group.length; index++) starts[group[index]! + 1]! += 1;
    for (let at = 0; at < book.groups.length; at++) starts[at + 1]! += starts[at]!;
    const next = starts.slice();
    const lines = new Int32Array(group.length);
    for (let index = 0; index < group.length; index++) lines[next[group[index]!]!++] = index;
    return { starts, lines };
  };
  return (groupIndex) => {
    sorted ??= sort();
    return sorted.lines.subarray(sorted.starts[groupIndex], sorted.starts[groupIndex + 1]);
  };
}

/** What is needed on the lines that state a committed maximum? **Source** methods 11 */
export function sumCommitted(book: PlanBook, lineIndexes: Int32Array): CommittedNeed {
  const { quantity, need, committedMax } = book.lines();
  const sums = { needTonnes: 0, maxTonnes: 0, lineCount: 0 };
  for (const index of lineIndexes) {
    const most = committedMax[index]!;
    if (Number.isNaN(most)) continue;
    const needed = need[index]!;
    sums.needTonnes += Number.isNaN(needed) ? quantity[index]! : needed;
    sums.maxTonnes += most;
    sums.lineCount += 1;
  }
  return sums;
}

/** When do the contracts of a goods group end? **Shape** the earliest first, then in the order of the plan. */
export function listContracts(book: PlanBook, lineIndexes: Int32Array, date: string): LineContract[] {
  const { quantity, contractEnd } = book.lines();
  const today = dayOf(date);
  const contracts: LineContract[] = [];
  for (const lineIndex of lineIndexes) {
    const endDay = contractEnd[lineIndex]!;
    if (endDay === noDay) continue;
    const daysToEnd = endDay - today;
    const goodsTonnes = quantity[lineIndex]!;
    contracts.push({ lineIndex, goodsTonnes, endDay, daysToEnd, monthsToEnd: daysToEnd / daysPerMonth });
  }
  return contracts.sort((a, b) => a.endDay - b.endDay || a.lineIndex - b.lineIndex);
}

/** What of a goods group is on its way? */
export function sumTransit(book: PlanBook, lineIndexes: Int32Array): GoodsTransit {
  const { inTransit } = book.lines();
  let [goodsTonnes, knownLineCount] = [0, 0];
  for (const index of lineIndexes) {
    const tonnes = inTransit[index]!;
    if (Number.isNaN(tonnes)) continue;
    goodsTonnes += tonnes;
    knownLineCount += 1;
  }
  return { goodsTonnes: knownLineCount > 0 ? goodsTonnes : null, knownLineCount };
}

/* eslint-enable @typescript-eslint/no-non-null-assertion */
