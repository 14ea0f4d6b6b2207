import type { PlanBook } from "./plan-book.js";

/**
 * What do a plan's lines add up to?
 * **Shape** one slot per profile, group or supply of the book.
 * **Units and range** contained tonnes a year and USD a year; `recycledTonnes` is Σ contained tonnes x stated recycled
 * content, `unstatedTonnes` the contained tonnes of lines that state none.
 */
export interface Tally {
  readonly profile: {
    readonly tonnes: Float64Array;
    readonly lineCount: Float64Array;
    readonly pricedTonnes: Float64Array;
    readonly pricedLineCount: Float64Array;
    readonly spendUsd: Float64Array;
    readonly recycledTonnes: Float64Array;
    readonly unstatedTonnes: Float64Array;
  };
  readonly group: {
    readonly needTonnes: Float64Array;
    readonly stockTonnes: Float64Array;
    readonly knownStockLineCount: Float64Array;
    readonly unknownStockLineCount: Float64Array;
  };
  readonly supplyTonnes: Float64Array;
  readonly plan: { readonly spendUsd: number; readonly pricedLineCount: number; readonly lineCount: number };
}

/** Sums of one way or group lie side by side while rows are added, so that a row touches one place of memory for each. */
const [wayStride, groupStride] = [8, 4];
const [tonnesAt, lineCountAt, pricedTonnesAt, pricedLineCountAt, spendAt, recycledAt, unstatedAt] = [
  0, 1, 2, 3, 4, 5, 6,
];
const [needAt, stockAt, knownStockAt, unknownStockAt] = [0, 1, 2, 3];

/* eslint-disable @typescript-eslint/no-non-null-assertion -- every code was pushed together with the slot it points to */

function sumRows(book: PlanBook) {
  const { line, fraction, profile, group, supply } = book.exposures();
  const { quantity, price, need, stock, recycled } = book.lines();
  const ways = new Float64Array(book.profiles.length * wayStride);
  const groups = new Float64Array(book.groups.length * groupStride);
  const supplyTonnes = new Float64Array(book.supplies.length);
  for (let row = 0; row < line.length; row++) {
    const index = line[row]!;
    const way = profile[row]! * wayStride;
    const slot = group[row]! * groupStride;
    const share = fraction[row]!;
    const gross = quantity[index]!;
    const contained = gross * share;
    ways[way + tonnesAt]! += contained;
    ways[way + lineCountAt]! += 1;
    supplyTonnes[supply[row]!]! += contained;
    const paid = price[index]!;
    if (paid === paid) {
      ways[way + pricedTonnesAt]! += contained;
      ways[way + pricedLineCountAt]! += 1;
      ways[way + spendAt]! += gross * paid;
    }
    const secondary = recycled[index]!;
    if (secondary === secondary) ways[way + recycledAt]! += contained * secondary;
    else ways[way + unstatedAt]! += contained;
    const needed = need[index]!;
    groups[slot + needAt]! += needed === needed ? needed * share : contained;
    const held = stock[index]!;
    if (held === held) {
      groups[slot + stockAt]! += held * share;
      groups[slot + knownStockAt]! += 1;
    } else groups[slot + unknownStockAt]! += 1;
  }
  return { ways, groups, supplyTonnes };
}

/** Which sums of one kind lie a stride apart? */
function takeColumn(sums: Float64Array, stride: number, at: number): Float64Array {
  const column = new Float64Array(sums.length / stride);
  for (let slot = 0; slot < column.length; slot++) column[slot] = sums[slot * stride + at]!;
  return column;
}

function addLines(book: PlanBook): Tally["plan"] {
  const { quantity, price } = book.lines();
  let spendUsd = 0;
  let pricedLineCount = 0;
  for (let index = 0; index < quantity.length; index++) {
    const paid = price[index]!;
    if (paid !== paid) continue;
    spendUsd += quantity[index]! * paid;
    pricedLineCount++;
  }
  return { spendUsd, pricedLineCount, lineCount: quantity.length };
}

/* eslint-enable @typescript-eslint/no-non-null-assertion */

/** What do a plan's lines add up to, per way, group and supply? One pass over the columns, in the order of the lines. */
export function computeTally(book: PlanBook): Tally {
  const { ways, groups, supplyTonnes } = sumRows(book);
  const way = (at: number) => takeColumn(ways, wayStride, at);
  const group = (at: number) => takeColumn(groups, groupStride, at);
  return {
    profile: {
      tonnes: way(tonnesAt),
      lineCount: way(lineCountAt),
      pricedTonnes: way(pricedTonnesAt),
      pricedLineCount: way(pricedLineCountAt),
      spendUsd: way(spendAt),
      recycledTonnes: way(recycledAt),
      unstatedTonnes: way(unstatedAt),
    },
    group: {
      needTonnes: group(needAt),
      stockTonnes: group(stockAt),
      knownStockLineCount: group(knownStockAt),
      unknownStockLineCount: group(unknownStockAt),
    },
    supplyTonnes,
    plan: addLines(book),
  };
}
