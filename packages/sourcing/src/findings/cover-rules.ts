import type { FindingRules } from "../assessments.contract.js";
import type { GroupCover } from "../exposure/cover.js";
import type { MineralDetail } from "../exposure/mineral-detail.js";
import { dayOf, daysPerMonth, noDay } from "../exposure/plan-columns.js";
import type { PlanDetail } from "../exposure/plan-detail.js";
import { describeGroup } from "../exposure/trace-supply.js";
import { findBlame } from "./exposure-rows.js";
import { isAbove, type FindingDraft } from "./finding-draft.js";
import type { GroupTerms, Source } from "./group-terms.js";

/** A rule names at most so many groups of one mineral; a plan of many materials stays readable. */
const mostGroupFindings = 50;

/** What the rules about stock and sources look at. */
export interface CoverRuleContext {
  readonly plan: PlanDetail;
  readonly mineral: MineralDetail;
  readonly terms: readonly GroupTerms[];
  readonly rules: FindingRules;
}

/** How long must stock last? Lead time, plus qualification where no other qualified source exists; null when neither is known. */
export function findNeededMonths(terms: GroupTerms | undefined): number | null {
  if (terms === undefined) return null;
  const qualification = terms.qualifiedCount > 1 ? null : terms.qualificationMonths;
  if (terms.leadTimeMonths === null && qualification === null) return null;
  return (terms.leadTimeMonths ?? 0) + (qualification ?? 0);
}

/** Who delivers a group, the three heaviest? */
const nameSources = ({ plan }: CoverRuleContext, sources: readonly Source[]): string =>
  sources
    .slice(0, 3)
    .map(({ parent }) => plan.book.parentNames[parent] ?? "")
    .join(", ");

/** What a group is called in any language. */
const groupFacts = ({ form, material }: GroupCover) => ({ form, material });

/** The groups of a mineral that a rule finds, the ones with the largest need first, at most 50. */
function findGroups(
  { mineral, terms }: CoverRuleContext,
  rule: (group: GroupCover, own: GroupTerms) => FindingDraft[],
): FindingDraft[] {
  return [...mineral.cover.groups]
    .sort((a, b) => b.needTonnes - a.needTonnes)
    .flatMap((group) => {
      const own = terms[group.groupIndex];
      return own === undefined ? [] : rule(group, own);
    })
    .slice(0, mostGroupFindings);
}

/** Does stock last shorter than a replacement takes? */
export function findCoverShort(context: CoverRuleContext): FindingDraft[] {
  const { mineral, rules } = context;
  return findGroups(context, (group, own) => {
    const needed = findNeededMonths(own);
    const limit = needed ?? rules["cover-short"].limit;
    if (group.months === null || !isAbove(limit, group.months)) return [];
    const facts = {
      ...groupFacts(group),
      suppliers: nameSources(context, own.sources),
      isNeedKnown: needed === null ? "no" : "yes",
      needTonnesPerMonth: group.needTonnes / 12,
      stockTonnes: group.stockTonnes,
    };
    const possible = group.atLeast ? { isPossible: true } : {};
    const { mineralId } = mineral;
    const subject = describeGroup(group);
    return [
      {
        ruleId: "cover-short",
        mineralId,
        subject,
        value: group.months,
        limit,
        ...possible,
        lines: [...own.lines],
        facts,
      },
    ];
  });
}

/** Does a group hang on one qualified source? Where no line states a qualification, only the sources in use are known. */
export function findSingleSource(context: CoverRuleContext): FindingDraft[] {
  const { limit } = context.rules["single-qualified-source"];
  const { mineralId } = context.mineral;
  return findGroups(context, (group, own) => {
    if (own.qualifiedCount > limit) return [];
    const qualified = own.sources.filter((source) => source.isQualified);
    const suppliers = nameSources(context, qualified.length > 0 ? qualified : own.sources);
    const [subject, value] = [describeGroup(group), own.qualifiedCount];
    const isStated = own.isQualificationStated;
    const facts = {
      ...groupFacts(group),
      suppliers,
      isQualificationStated: isStated ? "yes" : "no",
      sourceCount: own.sources.length,
    };
    const possible = isStated ? {} : { isPossible: true };
    return [
      {
        ruleId: "single-qualified-source",
        mineralId,
        subject,
        value,
        limit,
        ...possible,
        lines: [...own.lines],
        facts,
      },
    ];
  });
}

/** Do contracts end before stock runs out and another source is qualified, for much of the volume? */
export function findContractEnding(context: CoverRuleContext): FindingDraft[] {
  const { plan, mineral, terms, rules } = context;
  const { line, group } = plan.book.exposures();
  const { contractEnd, qualificationMonths } = plan.book.lines();
  const today = dayOf(plan.facts.date);
  const months = new Map(mineral.cover.groups.map((entry) => [entry.groupIndex, entry.months]));
  const blame = findBlame(plan.book, mineral.mineralId, (row) => {
    const [index, slot] = [line[row] ?? 0, group[row] ?? 0];
    const end = contractEnd[index] ?? noDay;
    if (end === noDay) return 0;
    const own = qualificationMonths[index] ?? NaN;
    const qualification = Number.isNaN(own) ? (terms[slot]?.qualificationMonths ?? 0) : own;
    return isAbove((months.get(slot) ?? 0) + qualification, (end - today) / daysPerMonth) ? 1 : 0;
  });
  const value = mineral.purchase.tonnes > 0 ? Math.min(1, blame.tonnes / mineral.purchase.tonnes) : 0;
  const { limit } = rules["contract-ending"];
  if (!isAbove(value, limit)) return [];
  const facts = { suppliers: blame.suppliers, tonnes: blame.tonnes };
  const subject = blame.suppliers;
  return [
    {
      ruleId: "contract-ending",
      mineralId: mineral.mineralId,
      subject,
      value,
      limit,
      lines: blame.lines,
      facts,
    },
  ];
}

/** Is more needed than contracts commit to at most? */
export function findNeedAboveCommitted(context: CoverRuleContext): FindingDraft[] {
  const { limit } = context.rules["need-above-committed"];
  const { mineralId } = context.mineral;
  return findGroups(context, (group, own) => {
    const [need, most] = [own.committedNeedTonnes, own.committedMaxTonnes];
    const excess = need / most - 1;
    if (own.committedLineCount === 0 || !isAbove(excess, limit)) return [];
    const value = Number.isFinite(excess) ? excess : null;
    const facts = {
      ...groupFacts(group),
      suppliers: nameSources(context, own.sources),
      needTonnes: need,
      committedTonnes: most,
    };
    const subject = describeGroup(group);
    return [
      { ruleId: "need-above-committed", mineralId, subject, value, limit, lines: [...own.lines], facts },
    ];
  });
}
