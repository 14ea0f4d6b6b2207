/**
 * The sums that an assessment by methods version 2 stands on, and nothing else, over the same typed arrays: contained and priced
 * tonnes, spend and secondary tonnes of each path; tonnes and unknown tonnes of each supply; need, stock, spend of each goods group;
 * tonnes and the slowest line of each source.
 *
 * @param {{ exposures: () => Record<string, any>, lines: () => Record<string, any>, paths: readonly any[], groups: readonly unknown[], supplies: readonly unknown[], sources: readonly unknown[] }} book
 */
export function addPlainly(book) {
  return addRows(book) + addLines(book);
}

/** @param {Parameters<typeof addPlainly>[0]} book */
function addRows(book) {
  const { line, contained, path, supply } = book.exposures();
  const { spend, recycled } = book.lines();
  const [tonnes, lineCount, pricedTonnes, pricedCount, paidFor, secondary, unstated] = slots(book.paths, 7);
  const [supplied, unknownMined, unknownRefined] = slots(book.supplies, 3);
  const mine = /** @type {any} */ (Float64Array.from(book.paths, (way) => way.mine.unknown));
  const refine = /** @type {any} */ (Float64Array.from(book.paths, (way) => way.refine.unknown));
  for (let row = 0; row < line.length; row += 1) {
    const [index, way, from, amount] = [line[row], path[row], supply[row], contained[row]];
    tonnes[way] += amount;
    lineCount[way] += 1;
    supplied[from] += amount;
    unknownMined[from] += amount * mine[way];
    unknownRefined[from] += amount * refine[way];
    const paid = spend[index];
    if (paid === paid) {
      pricedTonnes[way] += amount;
      pricedCount[way] += 1;
      paidFor[way] += paid;
    }
    const part = recycled[index];
    if (part === part) secondary[way] += amount * part;
    else unstated[way] += amount;
  }
  return paidFor[0];
}

/** @param {Parameters<typeof addPlainly>[0]} book */
function addLines(book) {
  const lines = book.lines();
  const { quantity, spend, need, stock, stockDay, group, source, leadTimeDays, qualificationMonths } = lines;
  const { contractEnd, committedMax } = lines;
  const [goods, needed, held, counted, silent, paidFor, pricedGoods, pricedCount] = slots(book.groups, 8);
  const [ending, committed, committedNeed] = slots(book.groups, 3);
  const oldest = /** @type {any} */ (new Float64Array(book.groups.length).fill(Infinity));
  const [sourced, sourceCount, leads, totals] = slots(book.sources, 4);
  let planSpend = 0;
  for (let index = 0; index < quantity.length; index += 1) {
    const [code, from, bought] = [group[index], source[index], quantity[index]];
    const wanted = need[index] === need[index] ? need[index] : bought;
    goods[code] += bought;
    needed[code] += wanted;
    const stored = stock[index];
    if (stored === stored) {
      held[code] += stored;
      counted[code] += 1;
      if (stockDay[index] < oldest[code]) oldest[code] = stockDay[index];
    } else silent[code] += 1;
    const paid = spend[index];
    if (paid === paid) {
      paidFor[code] += paid;
      pricedGoods[code] += bought;
      pricedCount[code] += 1;
      planSpend += paid;
    }
    if (contractEnd[index] > 0) ending[code] += bought;
    const most = committedMax[index];
    if (most === most) {
      committed[code] += most;
      committedNeed[code] += wanted;
    }
    sourced[from] += bought;
    sourceCount[from] += 1;
    const lead = leadTimeDays[index] === leadTimeDays[index] ? leadTimeDays[index] : 91.25;
    const months =
      qualificationMonths[index] === qualificationMonths[index] ? qualificationMonths[index] : 12;
    if (lead > leads[from]) leads[from] = lead;
    if (lead + months * 30.4 > totals[from]) totals[from] = lead + months * 30.4;
  }
  return planSpend;
}

/**
 * Indices are within bounds by construction; the checker is told so once, here.
 *
 * @param {readonly unknown[]} kinds
 * @param {number} sums
 * @returns {any[]}
 */
const slots = (kinds, sums) => Array.from({ length: sums }, () => new Float64Array(kinds.length));
