import * as names from "@interphase/names";
import type { FindingRules } from "../assessments.contract.js";
import type { PlanDetail } from "../exposure/plan-detail.js";
import { findingSubjectKey, type Finding, type FindingRuleId } from "../finding.js";
import type { FindingDraft } from "./finding-draft.js";
import { computeWorkings, type FindingWorkings } from "./finding-formula.js";
import { findLevel } from "./finding-level.js";
import { compareFindings, settleGoodsLevels } from "./finding-order.js";
import { readGoods } from "./goods-reading.js";
import {
  findContractEnding,
  findCoverShort,
  findNeedAboveCommitted,
  findSingleSource,
  findStockStale,
  type GoodsRuleContext,
} from "./goods-rules.js";
import { findPauses } from "./measure-rules.js";
import { watchedDays, watchMeasures } from "./measure-watch.js";
import {
  findConcentrationAbove,
  findCountryAbove,
  findMixMoreConcentrated,
  findOriginUnknown,
  findSupplierAbove,
  findSupplierHhi,
  findTouched,
  type MineralRuleContext,
} from "./mineral-rules.js";
import { findRowStarts } from "./plan-evidence.js";
import { renderFinding } from "./render-finding.js";

/** A finding with what its figures were computed from. */
export interface WorkedFinding {
  readonly finding: Finding;
  readonly workings: FindingWorkings;
}

const goodsRules: Partial<Record<FindingRuleId, (context: GoodsRuleContext) => FindingDraft[]>> = {
  "cover-short": findCoverShort,
  "single-qualified-source": findSingleSource,
  "contract-ending": findContractEnding,
  "need-above-committed": findNeedAboveCommitted,
  "stock-stale": findStockStale,
};

const mineralRules: Partial<Record<FindingRuleId, (context: MineralRuleContext) => FindingDraft[]>> = {
  "country-above": findCountryAbove,
  "supplier-above": findSupplierAbove,
  "touched-by-measures": findTouched,
  "origin-unknown": findOriginUnknown,
  "mix-more-concentrated": findMixMoreConcentrated,
  "concentration-above": findConcentrationAbove,
  "supplier-hhi": findSupplierHhi,
};

/** Runs the rules of a table that are switched on. */
function applyRules<T extends { readonly rules: FindingRules }>(
  table: Partial<Record<FindingRuleId, (context: T) => FindingDraft[]>>,
  context: T,
): FindingDraft[] {
  return Object.entries(table).flatMap(([ruleId, rule]) =>
    context.rules[ruleId as FindingRuleId].isEnabled ? rule(context) : [],
  );
}

function draftAll(plan: PlanDetail, rules: FindingRules): FindingDraft[] {
  const days = Math.max(watchedDays, rules["pause-ending"].limit);
  const watches = new Map(
    plan.minerals.map(({ mineralId, paths }) => [
      mineralId,
      watchMeasures(plan.facts, mineralId, paths, days),
    ]),
  );
  const context = { plan, watches, pathOf: (index: number) => plan.pathByIndex[index] };
  const starts = findRowStarts(plan.book);
  const ofGoods = plan.goods.flatMap((detail, index) =>
    applyRules(goodsRules, { goods: readGoods(context, detail, index, rules, starts), rules }),
  );
  const ofMinerals = plan.minerals.flatMap((mineral) => {
    const watch = watches.get(mineral.mineralId);
    return watch === undefined ? [] : applyRules(mineralRules, { plan, mineral, watch, rules });
  });
  return [...ofGoods, ...ofMinerals, ...findPauses({ plan, watches, rules })];
}

const wholeOrNull = (usd: number | null): number | null => (usd === null ? null : Math.round(usd));

/** A draft with its figures and its own level; words come when the order is settled. */
function workOut(draft: FindingDraft, pricedTotalUsd: number | null) {
  const { ruleId, possible, triggers } = draft;
  const figures = computeWorkings(draft.workings);
  const level = findLevel({ ruleId, possible, triggers, stakeUsd: figures.stakeUsd, pricedTotalUsd });
  return { ...draft, ...figures, level, rankUsd: wholeOrNull(figures.rankUsd) };
}

type WorkedDraft = ReturnType<typeof workOut>;

function settleLevels(drafts: readonly WorkedDraft[]): WorkedDraft[] {
  const byGoods = new Map<string, WorkedDraft[]>();
  for (const draft of drafts) {
    const key = findingSubjectKey(draft.subject);
    const own = byGoods.get(key);
    if (own === undefined) byGoods.set(key, [draft]);
    else own.push(draft);
  }
  return [...byGoods.values()].flatMap((own) =>
    own[0]?.subject.kind === "goods" ? settleGoodsLevels(own) : own,
  );
}

/** Puts a draft on the wire, with its keys in the order of the schema. */
function writeFinding(draft: WorkedDraft): Finding {
  const { stage, countryIso3, supplier } = draft;
  const { lines, lineCount, suppliers } = draft.evidence();
  const said = {
    ruleId: draft.ruleId,
    level: draft.level,
    subject: draft.subject,
    ...(countryIso3 === undefined ? {} : { countryIso3 }),
    ...(supplier === undefined ? {} : { supplier }),
    mineralIds: draft.mineralIds,
    ...(stage === undefined ? {} : { stage }),
    possible: draft.possible,
    value: draft.value,
    limit: draft.limit,
    stakeUsd: draft.stakeUsd,
    rankUsd: draft.rankUsd,
    remedyGoodsTonnes: draft.remedyGoodsTonnes,
    remedyUsd: draft.remedyUsd,
    lines: [...lines],
    lineCount,
    suppliers: [...suppliers],
    facts: draft.facts,
  };
  return { ...said, ...renderFinding(said, "en", names) };
}

/**
 * What should the organisation act on, and how was each finding computed?
 * **Shape** in the order of methods 11; of goods at most one is `act`. **Source** methods 11; docs/methods/findings.md
 */
export function workOutFindings(plan: PlanDetail, rules: FindingRules): WorkedFinding[] {
  const drafts = draftAll(plan, rules).map((draft) => workOut(draft, plan.totals.spendUsd));
  return settleLevels(drafts)
    .sort(compareFindings)
    .map((draft) => ({ finding: writeFinding(draft), workings: draft.workings }));
}

/** What should the organisation act on? **Shape** in the order of methods 11. */
export function findFindings(plan: PlanDetail, rules: FindingRules): Finding[] {
  return workOutFindings(plan, rules).map(({ finding }) => finding);
}
