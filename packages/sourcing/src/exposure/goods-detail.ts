import type { MineralId } from "@interphase/minerals";
import type { Form } from "../plan-line.js";
import type { GoodsGroup } from "./goods-collector.js";
import type { GoodsSource } from "./goods-source.js";
import { createGroupLines, listContracts, sumCommitted, sumTransit } from "./group-lines.js";
import type { CommittedNeed, GoodsTransit, LineContract } from "./group-lines.js";
import { finiteOrNull } from "./finite.js";
import { dayOf, daysPerMonth, noDay } from "./plan-columns.js";
import type { PlanBook } from "./plan-book.js";
import { computeReplacement, type Replacement } from "./replacement.js";
import type { Tally } from "./tally.js";

/**
 * Everything computed for one goods group: what stands in for each other, whatever minerals are in it.
 * **Shape** `groupIndex` is the book's code. Null: unknown, or (spend) too large for a number. `atLeast`: some line's stock is unknown, or `months` is null.
 * `sources` the heaviest first, then by name. Functions look lines up when asked.
 * **Units and range** goods tonnes (a year), months of 365/12 days, days, USD a year.
 */
export interface GoodsGroupDetail {
  readonly groupIndex: number;
  readonly key: string;
  readonly form: Form | null;
  readonly by: GoodsGroup["by"];
  readonly material: string | null;
  readonly minerals: readonly MineralId[];
  readonly lineIndexes: () => Int32Array;
  readonly goodsTonnes: number;
  readonly needTonnes: number;
  readonly goodsTonnesPerMonth: number;
  readonly stockGoodsTonnes: number | null;
  readonly knownStockLineCount: number;
  readonly unknownStockLineCount: number;
  readonly months: number | null;
  readonly atLeast: boolean;
  readonly stockAsOfDay: number | null;
  readonly stockCountedDaysAgo: number | null;
  readonly monthsIfNothingCame: number | null;
  readonly monthsToReplace: number;
  readonly replacement: Replacement;
  readonly sources: readonly GoodsSource[];
  readonly qualifiedSourceCount: number;
  readonly spendUsd: number | null;
  readonly pricedGoodsTonnes: number;
  readonly pricedLineCount: number;
  readonly committed: () => CommittedNeed;
  readonly contracts: () => readonly LineContract[];
  readonly transit: () => GoodsTransit;
}

const textOrder = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;

function listSources(book: PlanBook, sums: Tally["source"]): GoodsSource[][] {
  const byGroup: GoodsSource[][] = book.groups.map(() => []);
  book.sources.forEach(({ group, parent }, source) => {
    byGroup[group]?.push({
      source,
      parent,
      name: book.parentNames[parent] ?? "",
      goodsTonnes: sums.goodsTonnes[source] ?? 0,
      lineCount: sums.lineCount[source] ?? 0,
      silentLineCount: sums.silentLineCount[source] ?? 0,
      isQualified: (sums.qualifiedLineCount[source] ?? 0) > 0,
    });
  });
  for (const own of byGroup) own.sort((a, b) => b.goodsTonnes - a.goodsTonnes || textOrder(a.name, b.name));
  return byGroup;
}

/** How long does stock last, as counted, and if nothing came since? **Source** methods 9 */
function computeCoverMonths(sums: Tally["group"], groupIndex: number, date: string) {
  const at = (column: Float64Array) => column[groupIndex] ?? 0;
  const [needTonnes, stockTonnes] = [at(sums.needTonnes), at(sums.stockTonnes)];
  const [known, unknown] = [at(sums.knownStockLineCount), at(sums.unknownStockLineCount)];
  const lasting = (12 * stockTonnes) / needTonnes;
  const months = known > 0 && Number.isFinite(lasting) ? lasting : null;
  const day = sums.oldestStockDay[groupIndex] ?? noDay;
  const stockCountedDaysAgo = day === noDay ? null : dayOf(date) - day;
  return {
    needTonnes,
    goodsTonnesPerMonth: needTonnes / 12,
    stockGoodsTonnes: known > 0 ? stockTonnes : null,
    knownStockLineCount: known,
    unknownStockLineCount: unknown,
    months,
    atLeast: unknown > 0 || months === null,
    stockAsOfDay: day === noDay ? null : day,
    stockCountedDaysAgo,
    monthsIfNothingCame:
      months === null || stockCountedDaysAgo === null
        ? null
        : Math.max(0, months - stockCountedDaysAgo / daysPerMonth),
  };
}

/**
 * What does a plan buy that stands in for each other, how long would it last and how long would replacing it take?
 * **Shape** by form, then by the name shown, null last, then by key. **Source** methods 9
 */
export function computeGoods(book: PlanBook, tally: Tally, date: string): GoodsGroupDetail[] {
  const sources = listSources(book, tally.source);
  const linesOf = createGroupLines(book);
  const goods = book.groups.map((group, groupIndex): GoodsGroupDetail => {
    const own = sources[groupIndex] ?? [];
    const replacement = computeReplacement(book, own, tally.source);
    const pricedLineCount = tally.group.pricedLineCount[groupIndex] ?? 0;
    const lineIndexes = () => linesOf(groupIndex);
    return {
      groupIndex,
      ...group,
      lineIndexes,
      goodsTonnes: tally.group.goodsTonnes[groupIndex] ?? 0,
      ...computeCoverMonths(tally.group, groupIndex, date),
      monthsToReplace: replacement.months,
      replacement,
      sources: own,
      qualifiedSourceCount: replacement.qualifiedSourceCount,
      spendUsd: pricedLineCount > 0 ? finiteOrNull(tally.group.spendUsd[groupIndex] ?? 0) : null,
      pricedGoodsTonnes: tally.group.pricedGoodsTonnes[groupIndex] ?? 0,
      pricedLineCount,
      committed: () => sumCommitted(book, lineIndexes()),
      contracts: () => listContracts(book, lineIndexes(), date),
      transit: () => sumTransit(book, lineIndexes()),
    };
  });
  return goods.sort(
    (a, b) => textOrder(a.form, b.form) || textOrder(a.material, b.material) || textOrder(a.key, b.key),
  );
}
