import type { FindingRules } from "../assessments.contract.js";
import type { GoodsGroupDetail } from "../exposure/goods-detail.js";
import type { GoodsSource } from "../exposure/goods-source.js";
import type { CommittedNeed } from "../exposure/group-lines.js";
import { dayOf, noDay } from "../exposure/plan-columns.js";
import type { PlanDetail } from "../exposure/plan-detail.js";
import { computeLineReplacement } from "../exposure/replacement.js";
import type { Evidence } from "./finding-draft.js";
import type { GoodsTriggers } from "./finding-level.js";
import { isAbove, isAtLeast } from "./finding-limit.js";
import { findOriginTriggers, type TriggerContext } from "./goods-triggers.js";
import { nameHeaviest, nameLines, sumPathTonnes } from "./plan-evidence.js";

/** Within so many days the end of a contract over so much of the goods is near. **Source** methods 11. */
const [nearDays, nearFraction] = [183, 0.1] as const;

/**
 * What the rules read of one goods group.
 * **Shape** `index` is its place among the plan's goods. `cover` in months counts stock that nobody stated as none; null where
 * nothing is needed, so that stock has no end. What is asked for often is computed once.
 */
export interface GoodsReading {
  readonly index: number;
  readonly plan: PlanDetail;
  readonly detail: GoodsGroupDetail;
  readonly cover: number | null;
  readonly triggers: () => GoodsTriggers;
  /** Which contracts end as asked, of lines by their days to the end? */
  readonly ending: (isEnding: (daysToEnd: number) => boolean) => EndingContracts;
  readonly committed: () => CommittedNeed;
  /** Which lines state a committed maximum? */
  readonly committedLines: () => readonly number[];
  readonly isNeedAboveCommitted: () => boolean;
  readonly evidence: (lines?: readonly number[], isNamed?: (source: GoodsSource) => boolean) => Evidence;
}

/**
 * How much is bought under contracts that end, and when does the first of them?
 * **Shape** `firstEndDay` is null where none does; `lines` in the order of the plan, read when asked.
 */
export interface EndingContracts {
  readonly goodsTonnes: number;
  readonly firstEndDay: number | null;
  readonly lines: () => readonly number[];
}

function sumEnding(
  { book, facts }: PlanDetail,
  detail: GoodsGroupDetail,
  isEnding: (daysToEnd: number) => boolean,
): EndingContracts {
  const { quantity, contractEnd } = book.lines();
  const today = dayOf(facts.date);
  const isIn = (index: number): boolean => {
    const end = contractEnd[index] ?? noDay;
    return end !== noDay && isEnding(end - today);
  };
  let goodsTonnes = 0;
  let firstEndDay: number | null = null;
  for (const index of detail.lineIndexes()) {
    if (!isIn(index)) continue;
    const end = contractEnd[index] ?? noDay;
    goodsTonnes += quantity[index] ?? 0;
    if (firstEndDay === null || end < firstEndDay) firstEndDay = end;
  }
  return { goodsTonnes, firstEndDay, lines: () => [...detail.lineIndexes()].filter(isIn) };
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
}

const millisecondsPerDay = 86_400_000;
/** Which ISO date is a day counted from 1970-01-01? */
export const writeDate = (day: number): string =>
  new Date(day * millisecondsPerDay).toISOString().slice(0, 10);

function findEvidence(
  { book }: PlanDetail,
  detail: GoodsGroupDetail,
  lines: readonly number[] | undefined,
  isNamed: (source: GoodsSource) => boolean,
): Evidence {
  const weights = new Map<number, number>();
  if (lines === undefined) {
    for (const source of detail.sources) if (isNamed(source)) weights.set(source.parent, source.goodsTonnes);
    const all = detail.lineIndexes();
    return {
      lines: nameLines(book, [...all.subarray(0, 50)]),
      lineCount: all.length,
      suppliers: nameHeaviest(book, weights),
    };
  }
  const { parent, quantity } = book.lines();
  const inOrder = [...lines].sort((a, b) => a - b);
  for (const index of inOrder) {
    const from = parent[index] ?? 0;
    weights.set(from, (weights.get(from) ?? 0) + (quantity[index] ?? 0));
  }
  return {
    lines: nameLines(book, inOrder),
    lineCount: inOrder.length,
    suppliers: nameHeaviest(book, weights),
  };
}

function isContractNear(plan: PlanDetail, detail: GoodsGroupDetail): boolean {
  const { goodsTonnes } = detail;
  const near = sumEnding(plan, detail, (daysToEnd) => daysToEnd <= nearDays).goodsTonnes;
  return near > 0 && isAtLeast(near, nearFraction * goodsTonnes);
}

/** How is one goods group read by the rules? `starts` are the rows of each line among the exposures. */
export function readGoods(
  context: TriggerContext,
  detail: GoodsGroupDetail,
  index: number,
  rules: FindingRules,
  starts: Int32Array,
): GoodsReading {
  const { plan } = context;
  const isNothingNeeded = detail.months === null && !(detail.needTonnes > 0);
  const committed = once(detail.committed);
  const isNeedAboveCommitted = once(() => {
    const { needTonnes, maxTonnes, lineCount } = committed();
    const most = (1 + rules["need-above-committed"].limit) * maxTonnes;
    return lineCount > 0 && isAbove(needTonnes, most);
  });
  return {
    index,
    plan,
    detail,
    cover: isNothingNeeded ? null : (detail.months ?? 0),
    ending: (isEnding) => sumEnding(plan, detail, isEnding),
    committed,
    committedLines: () => {
      const { committedMax } = plan.book.lines();
      return [...detail.lineIndexes()].filter((line) => !Number.isNaN(committedMax[line]));
    },
    isNeedAboveCommitted,
    triggers: once(() => ({
      ...findOriginTriggers(context, sumPathTonnes(plan.book, starts, detail.lineIndexes())),
      s: detail.qualifiedSourceCount <= 1,
      c: isContractNear(plan, detail),
      n: isNeedAboveCommitted(),
    })),
    evidence: (lines, isNamed = () => true) => findEvidence(plan, detail, lines, isNamed),
  };
}

/** What is the longest lead time of the goods' lines, stated or assumed: the time to replace with a second qualified source? */
export function longestLeadTimeMonths({ plan, detail }: GoodsReading): number {
  const leads = detail.sources.map(({ source }) => {
    const line = plan.tally.source.longestLead[source] ?? 0;
    return computeLineReplacement(plan.book, line, false).leadTimeMonths;
  });
  return Math.max(...leads);
}
