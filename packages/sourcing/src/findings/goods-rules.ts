import type { FindingRules } from "../assessments.contract.js";
import type { FindingRuleId } from "../finding.js";
import { dayOf, daysPerMonth } from "../exposure/plan-columns.js";
import { longestLeadTimeMonths, writeDate, type GoodsReading } from "./goods-reading.js";
import { goodsRank, inputOf, tree, type FindingWorkings } from "./finding-formula.js";
import { yesOrNo, type FindingDraft } from "./finding-draft.js";
import { isAbove } from "./finding-limit.js";
import { listTriggers } from "./finding-level.js";

const { number, term, subtract, multiply, divide, min, max } = tree;

/** What the rules about goods look at. */
export interface GoodsRuleContext {
  readonly goods: GoodsReading;
  readonly rules: FindingRules;
}

type Parts = Pick<FindingDraft, "facts" | "evidence"> & { readonly workings: FindingWorkings };

function draft(
  { goods }: GoodsRuleContext,
  ruleId: FindingRuleId,
  { facts, evidence, workings }: Parts,
): FindingDraft {
  const { key, form, material, minerals } = goods.detail;
  return {
    ruleId,
    subject: { kind: "goods", key, form, material },
    mineralIds: [...minerals],
    possible: false,
    facts: { triggers: listTriggers(goods.triggers()), ...facts },
    workings,
    evidence,
    triggers: goods.triggers(),
  };
}

/** The numbers that every rule about goods may name. */
function inputsOf({ goods, rules }: GoodsRuleContext, ruleId: FindingRuleId): FindingWorkings["inputs"] {
  const { index, detail, cover } = goods;
  const input = (name: string, value: number | null) => inputOf.goods(index, name, value);
  return {
    months: input("coverMonths", cover),
    monthsToReplace: input("monthsToReplace", detail.monthsToReplace),
    needTonnes: input("needTonnes", detail.needTonnes),
    goodsTonnes: input("goodsTonnes", detail.goodsTonnes),
    spendUsd: input("spendUsd", detail.spendUsd),
    pricedGoodsTonnes: input("pricedGoodsTonnes", detail.pricedGoodsTonnes),
    ruleLimit: inputOf.limit(ruleId, rules[ruleId].limit),
    monthsToHold: inputOf.limit("cover-short", rules["cover-short"].limit),
  };
}

/** Up to where must stock last? The time to replace, and what the organisation's own rule asks for at least. */
const coverLimit = max(term("monthsToReplace"), term("monthsToHold"));
const stakeUsd = term("spendUsd");
const perMonth = divide(term("needTonnes"), number(12));
const priceUsd = divide(term("spendUsd"), term("pricedGoodsTonnes"));

/** How many months must the stock of goods last by the rule `cover-short`? */
const coverLimitOf = ({ goods, rules }: GoodsRuleContext): number =>
  Math.max(goods.detail.monthsToReplace, rules["cover-short"].limit);

/** Does stock last shorter than replacing the source takes? Stock that nobody stated counts as none. */
export function findCoverShort(context: GoodsRuleContext): FindingDraft[] {
  const { goods } = context;
  const { detail, cover } = goods;
  const limit = coverLimitOf(context);
  if (cover === null || !isAbove(limit, cover)) return [];
  const isAlone = detail.qualifiedSourceCount <= 1;
  const lead = longestLeadTimeMonths(goods);
  const secondTonnes = (Math.max(0, lead - cover) * detail.needTonnes) / 12;
  const { spendUsd, pricedGoodsTonnes } = detail;
  const facts = {
    isStockStated: yesOrNo(detail.knownStockLineCount > 0),
    isAtLeast: yesOrNo(detail.knownStockLineCount > 0 && detail.unknownStockLineCount > 0),
    isTimeAssumed: yesOrNo(detail.replacement.leadTimeAssumed || detail.replacement.qualificationAssumed),
    isLimitOwn: yesOrNo(isAbove(limit, detail.monthsToReplace)),
    goodsTonnesPerMonth: detail.goodsTonnesPerMonth,
    stockGoodsTonnes: detail.stockGoodsTonnes,
    monthsToReplace: detail.monthsToReplace,
    leadTimeMonths: lead,
    qualifiedSourceCount: detail.qualifiedSourceCount,
    secondSourceGoodsTonnes: isAlone ? secondTonnes : null,
    secondSourceUsd: isAlone && spendUsd !== null ? (secondTonnes * spendUsd) / pricedGoodsTonnes : null,
  };
  const workings: FindingWorkings = {
    inputs: inputsOf(context, "cover-short"),
    formulas: {
      value: term("months"),
      limit: coverLimit,
      stakeUsd,
      missingMonths: subtract(term("limit"), term("value")),
      rankUsd: goodsRank,
      remedyGoodsTonnes: multiply(subtract(term("limit"), term("value")), perMonth),
      remedyUsd: multiply(term("remedyGoodsTonnes"), priceUsd),
    },
  };
  return [draft(context, "cover-short", { facts, workings, evidence: () => goods.evidence() })];
}

/** Do goods hang on one qualified source? */
export function findSingleSource(context: GoodsRuleContext): FindingDraft[] {
  const { goods, rules } = context;
  const { detail, index } = goods;
  const count = detail.qualifiedSourceCount;
  if (isAbove(count, rules["single-qualified-source"].limit)) return [];
  const facts = {
    sourceCount: detail.sources.length,
    isQualificationStated: yesOrNo(detail.sources.every((source) => source.silentLineCount === 0)),
  };
  const workings: FindingWorkings = {
    inputs: {
      ...inputsOf(context, "single-qualified-source"),
      qualifiedSourceCount: inputOf.goods(index, "qualifiedSourceCount", count),
    },
    formulas: {
      value: term("qualifiedSourceCount"),
      limit: term("ruleLimit"),
      stakeUsd,
      missingMonths:
        // Nothing is missing of goods that nobody needs: their stock has no end.
        goods.cover === null ? number(0) : max(number(0), subtract(coverLimit, term("months"))),
      rankUsd: goodsRank,
    },
  };
  const evidence = () => goods.evidence(undefined, (source) => count === 0 || source.isQualified);
  return [draft(context, "single-qualified-source", { facts, workings, evidence })];
}

/** Do contracts for much of the volume end before stock is used up and another source is qualified? */
export function findContractEnding(context: GoodsRuleContext): FindingDraft[] {
  const { goods, rules } = context;
  const { detail, cover, index } = goods;
  if (cover === null) return [];
  const {
    goodsTonnes: tonnes,
    firstEndDay,
    lines,
  } = goods.ending((daysToEnd) =>
    isAbove(detail.monthsToReplace, Math.max(0, daysToEnd / daysPerMonth) + cover),
  );
  if (firstEndDay === null || !isAbove(tonnes / detail.goodsTonnes, rules["contract-ending"].limit))
    return [];
  const monthsToEnd = (firstEndDay - dayOf(goods.plan.facts.date)) / daysPerMonth;
  const facts = {
    contractEnd: writeDate(firstEndDay),
    endingGoodsTonnes: tonnes,
    monthsToReplace: detail.monthsToReplace,
    months: cover,
  };
  const workings: FindingWorkings = {
    inputs: {
      ...inputsOf(context, "contract-ending"),
      endingTonnes: inputOf.goods(index, "endingTonnes", tonnes),
      monthsToEnd: inputOf.goods(index, "monthsToEnd", Math.max(0, monthsToEnd)),
    },
    formulas: {
      value: min(number(1), divide(term("endingTonnes"), term("goodsTonnes"))),
      limit: term("ruleLimit"),
      stakeUsd,
      missingMonths: subtract(subtract(term("monthsToReplace"), term("monthsToEnd")), term("months")),
      rankUsd: goodsRank,
    },
  };
  const evidence = () => goods.evidence(lines());
  return [draft(context, "contract-ending", { facts, workings, evidence })];
}

/** Is more needed than contracts allow at most, over the lines that state a maximum? */
export function findNeedAboveCommitted(context: GoodsRuleContext): FindingDraft[] {
  const { goods } = context;
  if (!goods.isNeedAboveCommitted()) return [];
  const { needTonnes, maxTonnes } = goods.committed();
  const facts = { needTonnes, committedTonnes: maxTonnes, missingGoodsTonnes: needTonnes - maxTonnes };
  const workings: FindingWorkings = {
    inputs: {
      ...inputsOf(context, "need-above-committed"),
      committedNeedTonnes: inputOf.goods(goods.index, "committedNeedTonnes", needTonnes),
      committedMaxTonnes: inputOf.goods(goods.index, "committedMaxTonnes", maxTonnes),
    },
    formulas: {
      value: subtract(divide(term("committedNeedTonnes"), term("committedMaxTonnes")), number(1)),
      limit: term("ruleLimit"),
      stakeUsd,
      missingMonths: multiply(
        number(12),
        subtract(number(1), divide(term("committedMaxTonnes"), term("committedNeedTonnes"))),
      ),
      rankUsd: goodsRank,
    },
  };
  const evidence = () => goods.evidence(goods.committedLines());
  return [draft(context, "need-above-committed", { facts, workings, evidence })];
}

/** Was the stock counted so long ago that the count says little, or longer ago than it would last? */
export function findStockStale(context: GoodsRuleContext): FindingDraft[] {
  const { goods, rules } = context;
  const { detail, index } = goods;
  const days = detail.stockCountedDaysAgo;
  if (days === null) return [];
  const lastsDays = detail.months !== null && detail.months > 0 ? (detail.months * 365) / 12 : null;
  const limit = Math.min(rules["stock-stale"].limit, lastsDays ?? Infinity);
  if (!isAbove(days, limit)) return [];
  const inputs = {
    ...inputsOf(context, "stock-stale"),
    daysAgo: inputOf.goods(index, "stockCountedDaysAgo", days),
  };
  const lasts = divide(multiply(term("months"), number(365)), number(12));
  const workings: FindingWorkings = {
    inputs,
    formulas: {
      value: term("daysAgo"),
      limit: lastsDays === null ? term("ruleLimit") : min(term("ruleLimit"), lasts),
      stakeUsd,
      missingMonths: number(0),
      rankUsd: goodsRank,
    },
  };
  const facts = { monthsIfNothingCame: detail.monthsIfNothingCame };
  return [draft(context, "stock-stale", { facts, workings, evidence: () => goods.evidence() })];
}
