import { mineralIds, type MineralId } from "@interphase/minerals";
import type { AssessmentFacts } from "./assessment-facts.js";
import type { MineralPath } from "./company-mix.js";
import { orderByExposure } from "./exposure-order.js";
import { computeGoods, type GoodsGroupDetail } from "./goods-detail.js";
import { computeMineralDetail, type MineralDetail, type MineralMembers } from "./mineral-detail.js";
import type { PlanBook } from "./plan-book.js";
import { computePlanTotals, type PlanTotals } from "./plan-totals.js";
import { computeTally, type Tally } from "./tally.js";

/**
 * A plan's minerals and goods in full: what the result is written from, and what findings, explanations and scenarios ask.
 * **Shape** minerals in their usual order; goods by form, then name; `goodsByIndex` and `pathByIndex` by the book's codes.
 */
export interface PlanDetail {
  readonly book: PlanBook;
  readonly facts: AssessmentFacts;
  readonly tally: Tally;
  readonly minerals: readonly MineralDetail[];
  readonly goods: readonly GoodsGroupDetail[];
  readonly goodsByIndex: readonly GoodsGroupDetail[];
  readonly pathByIndex: readonly (MineralPath | undefined)[];
  readonly exposureOrder: readonly MineralId[];
  readonly totals: PlanTotals;
}

function listMembers(book: PlanBook, goods: readonly GoodsGroupDetail[]): MineralMembers[] {
  const byMineral = new Map<MineralId, { pathIndexes: number[]; supplies: number[] }>();
  const of = (mineralId: MineralId) => {
    let members = byMineral.get(mineralId);
    if (members === undefined) byMineral.set(mineralId, (members = { pathIndexes: [], supplies: [] }));
    return members;
  };
  book.paths.forEach(({ mineralId }, index) => of(mineralId).pathIndexes.push(index));
  book.supplies.forEach(({ mineralId }, index) => of(mineralId).supplies.push(index));
  return mineralIds.flatMap((mineralId): MineralMembers[] => {
    const members = byMineral.get(mineralId);
    if (members === undefined) return [];
    return [{ mineralId, ...members, goods: goods.filter(({ minerals }) => minerals.includes(mineralId)) }];
  });
}

function indexGoods(goods: readonly GoodsGroupDetail[]): GoodsGroupDetail[] {
  return [...goods].sort((a, b) => a.groupIndex - b.groupIndex);
}

function indexPaths(minerals: readonly MineralDetail[]): (MineralPath | undefined)[] {
  const byIndex: (MineralPath | undefined)[] = [];
  for (const { paths } of minerals) for (const path of paths) byIndex[path.pathIndex] = path;
  return byIndex;
}

/** How exposed is a plan, mineral by mineral and goods by goods, with everything that explains it? **Source** methods 2-9 */
export function computePlanDetail(book: PlanBook, facts: AssessmentFacts): PlanDetail {
  const tally = computeTally(book);
  const goods = computeGoods(book, tally, facts.date);
  const minerals = listMembers(book, goods).map((members) =>
    computeMineralDetail(facts, book, tally, members),
  );
  return {
    book,
    facts,
    tally,
    minerals,
    goods,
    goodsByIndex: indexGoods(goods),
    pathByIndex: indexPaths(minerals),
    exposureOrder: orderByExposure(minerals),
    totals: computePlanTotals(book, tally, minerals),
  };
}
