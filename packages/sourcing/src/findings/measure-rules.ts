import type { Measure } from "@interphase/minerals";
import type { FindingRules } from "../assessments.contract.js";
import type { MineralDetail } from "../exposure/mineral-detail.js";
import type { PlanDetail } from "../exposure/plan-detail.js";
import type { FindingRuleId } from "../finding.js";
import { yesOrNo, type FindingDraft } from "./finding-draft.js";
import { inputOf, tree, type FindingInput, type FindingWorkings } from "./finding-formula.js";
import { isAbove } from "./finding-limit.js";
import { writeMeasureFacts } from "./measure-sentences.js";
import type { MineralWatch, WatchedTouch } from "./measure-watch.js";
import { findEvidence } from "./plan-evidence.js";

const { number, term, add, multiply, max } = tree;

/** From which share of a mineral on is a measure that comes back a finding? **Source** methods 11. */
export const comingFraction = 0.1;

/** What the rules about measures look at. */
export interface MeasureRuleContext {
  readonly plan: PlanDetail;
  readonly watches: ReadonlyMap<string, MineralWatch>;
  readonly rules: FindingRules;
}

/** How much of one mineral would a measure touch? **Units and range** 0-1. */
interface MineralPart {
  readonly mineral: MineralDetail;
  readonly value: number;
  readonly high: number;
}

/** A measure that may come back, with what it would touch. */
interface ComingMeasure extends Pick<WatchedTouch, "measure" | "state" | "isRecalled" | "daysLeft"> {
  readonly parts: readonly MineralPart[];
}

/** What would the measures that may come back touch of one mineral? **Shape** by id, as shares. */
function sumMineral(mineral: MineralDetail, watch: MineralWatch) {
  const sums = new Map<string, { touch: WatchedTouch; value: number; high: number }>();
  for (const path of mineral.paths) {
    for (const touch of watch.touchesOf(path)) {
      if (touch.state === "in-force") continue;
      const { measureId } = touch.measure;
      const sum = sums.get(measureId) ?? { touch, value: 0, high: 0 };
      sum.value += path.tonnes * touch.own.value;
      sum.high += path.tonnes * touch.own.high;
      sums.set(measureId, sum);
    }
  }
  return sums;
}

/** Which measures may come back, and which minerals of the plan would they touch? **Shape** by id. */
function listComing({ plan, watches }: MeasureRuleContext): ComingMeasure[] {
  const coming = new Map<string, ComingMeasure & { parts: MineralPart[] }>();
  for (const mineral of plan.minerals) {
    const watch = watches.get(mineral.mineralId);
    if (watch === undefined) continue;
    for (const [measureId, { touch, value, high }] of sumMineral(mineral, watch)) {
      const { measure, state, isRecalled, daysLeft } = touch;
      const own = coming.get(measureId) ?? { measure, state, isRecalled, daysLeft, parts: [] };
      const fractionOf = (tonnes: number) => (tonnes > 0 ? Math.min(1, tonnes / mineral.purchase.tonnes) : 0);
      own.parts.push({ mineral, value: fractionOf(value), high: fractionOf(high) });
      coming.set(measureId, own);
    }
  }
  return [...coming.values()].sort((a, b) => (a.measure.measureId < b.measure.measureId ? -1 : 1));
}

/** From which shares and spends is the finding made? Minerals without a price give no stake. */
function writeWorkings(
  ruleId: FindingRuleId,
  parts: readonly MineralPart[],
  end: "value" | "high",
  measureId: string,
): FindingWorkings {
  const inputs: Record<string, FindingInput> = {};
  const shares = parts.map(({ mineral: { mineralId, purchase }, ...share }) => {
    inputs[`share_${mineralId}`] = inputOf.mineral(mineralId, `measures/${measureId}/${end}`, share[end]);
    inputs[`spend_${mineralId}`] = inputOf.mineral(
      mineralId,
      "attributedSpendUsd",
      purchase.attributedSpendUsd,
    );
    return { share: term(`share_${mineralId}`), spend: term(`spend_${mineralId}`), purchase };
  });
  const priced = shares.filter(({ purchase }) => purchase.attributedSpendUsd !== null);
  const stake = add(...priced.map((part) => multiply(part.spend, part.share)));
  return {
    inputs: ruleId === "pause-lapsed" ? inputs : { ...inputs },
    formulas: {
      value: max(...shares.map(({ share }) => share)),
      limit: number(comingFraction),
      ...(priced.length === 0 ? {} : { stakeUsd: stake, rankUsd: term("stakeUsd") }),
    },
  };
}

function isTouching(parts: readonly MineralPart[], end: "value" | "high", limit: number): boolean {
  return parts.some((part) => isAbove(part[end], limit));
}

function draftComing(
  context: MeasureRuleContext,
  ruleId: "pause-ending" | "pause-lapsed",
  coming: ComingMeasure,
): FindingDraft[] {
  const { plan, watches } = context;
  const { measure, daysLeft } = coming;
  const possible = coming.isRecalled || !isTouching(coming.parts, "value", comingFraction);
  const end = possible ? "high" : "value";
  if (!isTouching(coming.parts, end, comingFraction)) return [];
  const parts = coming.parts.filter((part) => part[end] > 0);
  return [
    {
      ruleId,
      subject: { kind: "measure", measureId: measure.measureId },
      mineralIds: parts.map(({ mineral }) => mineral.mineralId),
      stage: measure.stage === "mine" || measure.stage === "refine" ? measure.stage : undefined,
      possible,
      facts: {
        measures: writeMeasureFacts([measure]),
        kind: measure.kind,
        pausedTo: measure.pausedTo,
        days: daysLeft,
        isSeveral: yesOrNo(parts.length > 1),
      },
      workings: writeWorkings(ruleId, parts, end, measure.measureId),
      evidence: () => listTouchedLines(plan, watches, measure, parts, end),
      triggers: null,
    },
  ];
}

function listTouchedLines(
  plan: PlanDetail,
  watches: ReadonlyMap<string, MineralWatch>,
  { measureId }: Measure,
  parts: readonly MineralPart[],
  end: "value" | "high",
) {
  const queries = parts.map(({ mineral: { mineralId } }) => ({
    mineralId,
    partOf: (index: number) => {
      const path = plan.pathByIndex[index];
      if (path === undefined) return 0;
      const touches = watches.get(mineralId)?.touchesOf(path) ?? [];
      return Math.max(0, ...touches.filter((t) => t.measure.measureId === measureId).map((t) => t.own[end]));
    },
  }));
  return findEvidence(plan.book, queries);
}

/** Which suspensions end soon of measures that would then touch the plan, and which have run out with nothing known since? */
export function findPauses(context: MeasureRuleContext): FindingDraft[] {
  const { rules } = context;
  return listComing(context).flatMap((coming): FindingDraft[] => {
    if (coming.state === "lapsed-pause") {
      return rules["pause-lapsed"].isEnabled ? draftComing(context, "pause-lapsed", coming) : [];
    }
    const { isEnabled, limit } = rules["pause-ending"];
    const isSoon = coming.daysLeft !== null && coming.daysLeft <= limit;
    return isEnabled && isSoon ? draftComing(context, "pause-ending", coming) : [];
  });
}
