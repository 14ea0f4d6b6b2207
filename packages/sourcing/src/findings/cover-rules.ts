import type { FindingRules } from "../assessments.contract.js";
import type { GroupCover } from "../exposure/cover.js";
import type { MineralDetail } from "../exposure/mineral-detail.js";
import { dayOf, daysPerMonth, noDay } from "../exposure/plan-columns.js";
import type { PlanDetail } from "../exposure/plan-detail.js";
import { describeGroup } from "../exposure/trace-supply.js";
import { findBlame } from "./exposure-rows.js";
import type { FindingDraft } from "./finding-draft.js";
import type { GroupTerms } from "./group-terms.js";

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

const blameGroup = ({ plan, mineral }: CoverRuleContext, groupIndex: number) =>
  findBlame(plan.book, mineral.mineralId, (row) => (row.group === groupIndex ? row.tonnes : 0));

/** Does stock last shorter than a replacement takes? */
export function findCoverShort(context: CoverRuleContext): FindingDraft[] {
  const { mineral, terms, rules } = context;
  return mineral.cover.groups.flatMap((group: GroupCover): FindingDraft[] => {
    const own = terms[group.groupIndex];
    const needed = findNeededMonths(own);
    const limit = needed ?? rules["cover-short"].limit;
    if (group.months === null || group.months >= limit) return [];
    const { suppliers, lines } = blameGroup(context, group.groupIndex);
    return [
      {
        ruleId: "cover-short",
        mineralId: mineral.mineralId,
        subject: describeGroup(group),
        value: group.months,
        limit,
        ...(group.atLeast ? { isPossible: true } : {}),
        lines,
        facts: {
          suppliers,
          isNeedKnown: needed === null ? "no" : "yes",
          needTonnesPerMonth: group.needTonnes / 12,
          stockTonnes: group.stockTonnes,
        },
      },
    ];
  });
}

/** Does a group hang on one qualified source? */
export function findSingleSource(context: CoverRuleContext): FindingDraft[] {
  const { mineral, terms, rules, plan } = context;
  const { limit } = rules["single-qualified-source"];
  return mineral.cover.groups.flatMap((group): FindingDraft[] => {
    const own = terms[group.groupIndex];
    if (own === undefined || own.qualifiedCount > limit) return [];
    const qualified = [...own.sources].filter(([, source]) => source.isQualified);
    const named = qualified.length > 0 ? qualified : [...own.sources];
    const names = named.map(([parent]) => plan.book.parentNames[parent] ?? "").slice(0, 3);
    return [
      {
        ruleId: "single-qualified-source",
        mineralId: mineral.mineralId,
        subject: describeGroup(group),
        value: own.qualifiedCount,
        limit,
        lines: blameGroup(context, group.groupIndex).lines,
        facts: { suppliers: names.join(", ") },
      },
    ];
  });
}

/** Do contracts end before stock runs out and another source is qualified, for much of the volume? */
export function findContractEnding(context: CoverRuleContext): FindingDraft[] {
  const { plan, mineral, terms, rules } = context;
  const lines = plan.book.lines();
  const today = dayOf(plan.facts.date);
  const months = new Map(mineral.cover.groups.map((group) => [group.groupIndex, group.months]));
  const blame = findBlame(plan.book, mineral.mineralId, (row) => {
    const end = lines.contractEnd[row.line] ?? noDay;
    if (end === noDay) return 0;
    const own = lines.qualificationMonths[row.line] ?? NaN;
    const qualification = Number.isNaN(own) ? (terms[row.group]?.qualificationMonths ?? 0) : own;
    const bridged = (months.get(row.group) ?? 0) + qualification;
    return (end - today) / daysPerMonth < bridged ? row.tonnes : 0;
  });
  const value = mineral.purchase.tonnes > 0 ? Math.min(1, blame.tonnes / mineral.purchase.tonnes) : 0;
  const { limit } = rules["contract-ending"];
  if (value <= limit) return [];
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
  const { mineral, terms, rules } = context;
  const { limit } = rules["need-above-committed"];
  return mineral.cover.groups.flatMap((group): FindingDraft[] => {
    const own = terms[group.groupIndex];
    if (own === undefined || own.committedLineCount === 0) return [];
    const [need, most] = [own.committedNeedTonnes, own.committedMaxTonnes];
    if (!(need > most * (1 + limit))) return [];
    const value = need / most - 1;
    const { suppliers, lines } = blameGroup(context, group.groupIndex);
    return [
      {
        ruleId: "need-above-committed",
        mineralId: mineral.mineralId,
        subject: describeGroup(group),
        value: Number.isFinite(value) ? value : null,
        limit,
        lines,
        facts: { suppliers, needTonnes: need, committedTonnes: most },
      },
    ];
  });
}
