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

const zeros = (length: number) => new Float64Array(length);

function createTally(book: PlanBook) {
  const [profiles, groups] = [book.profiles.length, book.groups.length];
  return {
    profile: {
      tonnes: zeros(profiles),
      lineCount: zeros(profiles),
      pricedTonnes: zeros(profiles),
      pricedLineCount: zeros(profiles),
      spendUsd: zeros(profiles),
      recycledTonnes: zeros(profiles),
      unstatedTonnes: zeros(profiles),
    },
    group: {
      needTonnes: zeros(groups),
      stockTonnes: zeros(groups),
      knownStockLineCount: zeros(groups),
      unknownStockLineCount: zeros(groups),
    },
    supplyTonnes: zeros(book.supplies.length),
  };
}

/* eslint-disable @typescript-eslint/no-non-null-assertion -- every code was pushed together with the slot it points to */

function addExposures(book: PlanBook, tally: ReturnType<typeof createTally>): void {
  const { line, fraction, profile, group, supply } = book.exposures();
  const { quantity, price, need, stock, recycled } = book.lines();
  const { tonnes, lineCount, pricedTonnes, pricedLineCount, spendUsd, recycledTonnes, unstatedTonnes } =
    tally.profile;
  const { needTonnes, stockTonnes, knownStockLineCount, unknownStockLineCount } = tally.group;
  for (let row = 0; row < line.length; row++) {
    const index = line[row]!;
    const way = profile[row]!;
    const slot = group[row]!;
    const share = fraction[row]!;
    const gross = quantity[index]!;
    const contained = gross * share;
    tonnes[way]! += contained;
    lineCount[way]! += 1;
    tally.supplyTonnes[supply[row]!]! += contained;
    const paid = price[index]!;
    if (paid === paid) {
      pricedTonnes[way]! += contained;
      pricedLineCount[way]! += 1;
      spendUsd[way]! += gross * paid;
    }
    const secondary = recycled[index]!;
    if (secondary === secondary) recycledTonnes[way]! += contained * secondary;
    else unstatedTonnes[way]! += contained;
    const needed = need[index]!;
    needTonnes[slot]! += needed === needed ? needed * share : contained;
    const held = stock[index]!;
    if (held === held) {
      stockTonnes[slot]! += held * share;
      knownStockLineCount[slot]! += 1;
    } else unknownStockLineCount[slot]! += 1;
  }
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
  const tally = createTally(book);
  addExposures(book, tally);
  return { ...tally, plan: addLines(book) };
}
