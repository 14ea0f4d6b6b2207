import { isQualified, noDay } from "./plan-columns.js";
import type { PlanBook } from "./plan-book.js";

/**
 * What do a plan's lines add up to?
 * **Shape** one slot per path, supply, group or source of the book.
 * **Units and range** contained tonnes a year, goods tonnes a year, USD a year; `recycledTonnes` is Σ contained tonnes x stated
 * recycled content, `unstatedTonnes` the contained tonnes of lines that state none.
 */
export interface Tally {
  readonly path: {
    readonly tonnes: Float64Array;
    readonly lineCount: Float64Array;
    readonly pricedTonnes: Float64Array;
    readonly pricedLineCount: Float64Array;
    readonly spendUsd: Float64Array;
    readonly recycledTonnes: Float64Array;
    readonly unstatedTonnes: Float64Array;
  };
  readonly supply: {
    readonly tonnes: Float64Array;
    readonly unknownMineTonnes: Float64Array;
    readonly unknownRefineTonnes: Float64Array;
  };
  readonly group: GroupSums;
  readonly source: SourceSums;
  readonly plan: { readonly spendUsd: number; readonly pricedLineCount: number; readonly lineCount: number };
}

/** Sums of each goods group. **Shape** `oldestStockDay` is `noDay` where no line with stock states a day. */
export interface GroupSums {
  readonly goodsTonnes: Float64Array;
  readonly needTonnes: Float64Array;
  readonly stockTonnes: Float64Array;
  readonly knownStockLineCount: Float64Array;
  readonly unknownStockLineCount: Float64Array;
  readonly spendUsd: Float64Array;
  readonly pricedGoodsTonnes: Float64Array;
  readonly pricedLineCount: Float64Array;
  readonly oldestStockDay: Int32Array;
}

/**
 * Sums of each supplier parent of a goods group.
 * **Shape** the line of the source that takes longest, with and without qualification (index of the line).
 */
export interface SourceSums {
  readonly goodsTonnes: Float64Array;
  readonly lineCount: Float64Array;
  readonly qualifiedLineCount: Float64Array;
  readonly silentLineCount: Float64Array;
  readonly longestLead: Int32Array;
  readonly longestWithQualification: Int32Array;
}

/** What is assumed where a line does not say? **Units and range** months. **Source** methods 9 */
export const assumedLeadTimeMonths = 3;
/** What is assumed of a qualification that counts and is not stated? **Units and range** months. **Source** methods 9 */
export const assumedQualificationMonths = 12;

const daysOfMonths = (months: number) => (months * 365) / 12;
const assumedLeadTimeDays = daysOfMonths(assumedLeadTimeMonths);

/** Sums of one kind lie side by side while rows are added, so that a row touches one place of memory for each. */
const [pathStride, supplyStride, groupStride, sourceStride] = [8, 4, 8, 4];

/* eslint-disable @typescript-eslint/no-non-null-assertion -- every code was pushed together with the slot it points to */

function sumExposures(book: PlanBook) {
  const { line, contained, path, supply } = book.exposures();
  const { spend, recycled } = book.lines();
  const paths = new Float64Array(book.paths.length * pathStride);
  const supplies = new Float64Array(book.supplies.length * supplyStride);
  const unknownMine = Float64Array.from(book.paths, ({ mine }) => mine.unknown);
  const unknownRefine = Float64Array.from(book.paths, ({ refine }) => refine.unknown);
  for (let row = 0; row < line.length; row++) {
    const index = line[row]!;
    const code = path[row]!;
    const way = code * pathStride;
    const from = supply[row]! * supplyStride;
    const tonnes = contained[row]!;
    paths[way]! += tonnes;
    paths[way + 1]! += 1;
    supplies[from]! += tonnes;
    supplies[from + 1]! += tonnes * unknownMine[code]!;
    supplies[from + 2]! += tonnes * unknownRefine[code]!;
    const paid = spend[index]!;
    if (paid === paid) {
      paths[way + 2]! += tonnes;
      paths[way + 3]! += 1;
      paths[way + 4]! += paid;
    }
    const secondary = recycled[index]!;
    if (secondary === secondary) paths[way + 5]! += tonnes * secondary;
    else paths[way + 6]! += tonnes;
  }
  return { paths, supplies };
}

function sumGroups(book: PlanBook) {
  const { quantity, spend, need, stock, stockDay, group } = book.lines();
  const groups = new Float64Array(book.groups.length * groupStride);
  const oldestStockDay = new Int32Array(book.groups.length).fill(noDay);
  const plan = { spendUsd: 0, pricedLineCount: 0, lineCount: quantity.length };
  for (let index = 0; index < quantity.length; index++) {
    const code = group[index]!;
    const slot = code * groupStride;
    const goods = quantity[index]!;
    groups[slot]! += goods;
    const needed = need[index]!;
    groups[slot + 1]! += needed === needed ? needed : goods;
    const held = stock[index]!;
    if (held === held) {
      groups[slot + 2]! += held;
      groups[slot + 3]! += 1;
      const day = stockDay[index]!;
      const oldest = oldestStockDay[code]!;
      if (day !== noDay && (oldest === noDay || day < oldest)) oldestStockDay[code] = day;
    } else groups[slot + 4]! += 1;
    const paid = spend[index]!;
    if (paid === paid) {
      groups[slot + 5]! += paid;
      groups[slot + 6]! += goods;
      groups[slot + 7]! += 1;
      plan.spendUsd += paid;
      plan.pricedLineCount += 1;
    }
  }
  return { groups, oldestStockDay, plan };
}

function sumSources(book: PlanBook) {
  const { quantity, terms, source, leadTimeDays, qualificationMonths } = book.lines();
  const count = book.sources.length;
  const sources = new Float64Array(count * sourceStride);
  const qualified = Uint8Array.from(book.terms, (entry) => (isQualified(entry.qualification) ? 1 : 0));
  const silent = Uint8Array.from(book.terms, (entry) => (entry.qualification === null ? 1 : 0));
  const [longestLead, longestWithQualification] = [new Int32Array(count), new Int32Array(count)];
  const [leads, totals] = [new Float64Array(count).fill(-1), new Float64Array(count).fill(-1)];
  for (let index = 0; index < quantity.length; index++) {
    const code = source[index]!;
    const from = code * sourceStride;
    const term = terms[index]!;
    sources[from]! += quantity[index]!;
    sources[from + 1]! += 1;
    sources[from + 2]! += qualified[term]!;
    sources[from + 3]! += silent[term]!;
    const stated = leadTimeDays[index]!;
    const lead = stated === stated ? stated : assumedLeadTimeDays;
    if (lead > leads[code]!) {
      leads[code] = lead;
      longestLead[code] = index;
    }
    const months = qualificationMonths[index]!;
    const total = lead + daysOfMonths(months === months ? months : assumedQualificationMonths);
    if (total > totals[code]!) {
      totals[code] = total;
      longestWithQualification[code] = index;
    }
  }
  return { sources, longestLead, longestWithQualification };
}

/** Which sums of one kind lie a stride apart? */
function takeColumn(sums: Float64Array, stride: number, at: number): Float64Array {
  const column = new Float64Array(sums.length / stride);
  for (let slot = 0; slot < column.length; slot++) column[slot] = sums[slot * stride + at]!;
  return column;
}

/* eslint-enable @typescript-eslint/no-non-null-assertion */

/** What do a plan's lines add up to? Passes over the exposures and the lines, in their order. */
export function computeTally(book: PlanBook): Tally {
  const { paths, supplies } = sumExposures(book);
  const { groups, oldestStockDay, plan } = sumGroups(book);
  const { sources, longestLead, longestWithQualification } = sumSources(book);
  const path = (at: number) => takeColumn(paths, pathStride, at);
  const supply = (at: number) => takeColumn(supplies, supplyStride, at);
  const group = (at: number) => takeColumn(groups, groupStride, at);
  const source = (at: number) => takeColumn(sources, sourceStride, at);
  return {
    path: {
      tonnes: path(0),
      lineCount: path(1),
      pricedTonnes: path(2),
      pricedLineCount: path(3),
      spendUsd: path(4),
      recycledTonnes: path(5),
      unstatedTonnes: path(6),
    },
    supply: { tonnes: supply(0), unknownMineTonnes: supply(1), unknownRefineTonnes: supply(2) },
    group: {
      goodsTonnes: group(0),
      needTonnes: group(1),
      stockTonnes: group(2),
      knownStockLineCount: group(3),
      unknownStockLineCount: group(4),
      spendUsd: group(5),
      pricedGoodsTonnes: group(6),
      pricedLineCount: group(7),
      oldestStockDay,
    },
    source: {
      goodsTonnes: source(0),
      lineCount: source(1),
      qualifiedLineCount: source(2),
      silentLineCount: source(3),
      longestLead,
      longestWithQualification,
    },
    plan,
  };
}
