import { daysPerMonth } from "../exposure/plan-columns.js";
import type { PlanBook } from "../exposure/plan-book.js";
import { listExposureRows } from "./exposure-rows.js";

/** One supplier of a group. **Units and range** contained tonnes a year. */
interface Source {
  tonnes: number;
  isQualified: boolean;
}

/**
 * On which terms is one interchange group bought?
 * **Shape** `qualifiedCount` counts the sources stated as qualified; where no line states anything, every source in use.
 * **Units and range** months (365/12 days each), the longest of the group's lines, null where none states it; contained
 * tonnes a year of the lines that state a committed maximum.
 */
export interface GroupTerms {
  readonly sources: ReadonlyMap<number, Readonly<Source>>;
  readonly qualifiedCount: number;
  readonly leadTimeMonths: number | null;
  readonly qualificationMonths: number | null;
  readonly committedNeedTonnes: number;
  readonly committedMaxTonnes: number;
  readonly committedLineCount: number;
}

function createTerms() {
  return {
    sources: new Map<number, Source>(),
    isStated: false,
    leadTimeDays: NaN,
    qualificationMonths: NaN,
    committedNeedTonnes: 0,
    committedMaxTonnes: 0,
    committedLineCount: 0,
  };
}

const longer = (known: number, next: number): number =>
  Number.isNaN(known) ? next : Number.isNaN(next) ? known : Math.max(known, next);
const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

function addRow(
  book: PlanBook,
  terms: ReturnType<typeof createTerms>,
  row: { line: number; fraction: number; tonnes: number; parent: number },
) {
  const lines = book.lines();
  const at = (column: Float64Array) => column[row.line] ?? NaN;
  const qualification = book.terms[lines.terms[row.line] ?? 0]?.qualification ?? null;
  const source = terms.sources.get(row.parent) ?? { tonnes: 0, isQualified: false };
  source.tonnes += row.tonnes;
  source.isQualified ||= qualification === "qualified";
  terms.sources.set(row.parent, source);
  terms.isStated ||= qualification !== null;
  terms.leadTimeDays = longer(terms.leadTimeDays, at(lines.leadTimeDays));
  terms.qualificationMonths = longer(terms.qualificationMonths, at(lines.qualificationMonths));
  const committedMax = at(lines.committedMax);
  if (Number.isNaN(committedMax)) return;
  const need = at(lines.need);
  terms.committedNeedTonnes += Number.isNaN(need) ? row.tonnes : need * row.fraction;
  terms.committedMaxTonnes += committedMax * row.fraction;
  terms.committedLineCount += 1;
}

/** On which terms is each interchange group bought? **Shape** by the book's group code. */
export function computeGroupTerms(book: PlanBook): GroupTerms[] {
  const groups = book.groups.map(createTerms);
  for (const row of listExposureRows(book)) {
    const terms = groups[row.group];
    if (terms !== undefined) addRow(book, terms, row);
  }
  return groups.map(({ isStated, leadTimeDays, sources, ...terms }) => ({
    ...terms,
    sources,
    qualifiedCount: isStated
      ? [...sources.values()].filter((source) => source.isQualified).length
      : sources.size,
    leadTimeMonths: orNull(leadTimeDays / daysPerMonth),
    qualificationMonths: orNull(terms.qualificationMonths),
  }));
}
