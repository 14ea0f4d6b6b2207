import { stages, type Measure, type MineralId } from "@interphase/minerals";
import type { FlowProfile } from "../exposure/flow-profile.js";
import { findTradedForm, leavesMine, leavesRefinery } from "../exposure/measure-touch.js";
import { dayOf } from "../exposure/plan-columns.js";
import type { PlanBook } from "../exposure/plan-book.js";
import type { MineralDetail } from "../exposure/mineral-detail.js";
import type { PlanDetail } from "../exposure/plan-detail.js";
import { findBlame, findWayBlame, type Blame } from "./exposure-rows.js";
import { isAbove, type FindingDraft } from "./finding-draft.js";
import type { MixRuleContext } from "./mix-rules.js";

/** Which of the measures that touch a mineral can a licence or a part of a quota open, and which are bans? */
function sortByKind({ mineralId, measures }: MineralDetail, plan: PlanDetail) {
  const touching = stages
    .flatMap((stage) => plan.facts.measures(mineralId, stage))
    .filter((measure) => measures.includes(measure.measureId));
  const idsOf = (...kinds: Measure["kind"][]) =>
    touching
      .filter((measure) => kinds.includes(measure.kind))
      .map((measure) => measure.measureId)
      .sort()
      .join(", ");
  return { bans: idsOf("export-ban"), licences: idsOf("export-licence", "export-quota") };
}

/** Do export measures touch much of the volume? */
export function findTouched(context: MixRuleContext): FindingDraft[] {
  const { plan, mineral, rules } = context;
  const { purchase, measures, mineralId, ways } = mineral;
  const value = purchase.tonnes > 0 ? Math.min(1, purchase.touchedTonnes / purchase.tonnes) : 0;
  const { limit } = rules["touched-by-measures"];
  if (!isAbove(value, limit)) return [];
  const touched = new Map(ways.map((way) => [way.profileIndex, way.touch.touched]));
  const { suppliers, lines } = findWayBlame(plan.book, mineralId, (profile) => touched.get(profile) ?? 0);
  const facts = { suppliers, measures: measures.join(", "), ...sortByKind(mineral, plan) };
  return [
    { ruleId: "touched-by-measures", mineralId, subject: measures.join(", "), value, limit, lines, facts },
  ];
}

/** What is taken for granted where a plan does not say it? */
export interface Supposition {
  /** An unknown form is in scope. */
  readonly form: boolean;
  /** An unknown origin is the exporter. */
  readonly origin: boolean;
}

const isInScope = (measure: Measure, form: string | null, isUnknownIn: boolean): boolean =>
  measure.forms === null || (form === null ? isUnknownIn : measure.forms.includes(form));

/** Which part of a way would a measure reach, were it in effect? **Units and range** 0-1. */
export function findReach(
  measure: Measure,
  profile: FlowProfile,
  organisationIso3: string,
  supposed: Supposition,
): number {
  const { stage } = measure;
  if (stage !== "mine" && stage !== "refine") return 0;
  if (!isInScope(measure, findTradedForm(profile.form, stage), supposed.form)) return 0;
  const plantIso3 = profile.plantCountryIso3 ?? organisationIso3;
  const isReached = (cell: FlowProfile["cells"][number]) => {
    const own = supposed.origin && cell[stage] === null ? { ...cell, [stage]: measure.exporterIso3 } : cell;
    return stage === "mine" ? leavesMine(measure, own) : leavesRefinery(measure, own, plantIso3);
  };
  return profile.cells.filter(isReached).reduce((sum, cell) => sum + cell.share, 0);
}

/**
 * Of material and cell measures: does a line of the form in scope come from a site in the exporter to a plant outside it?
 * **Units and range** 0 or 1.
 */
export function findSiteReach(
  measure: Measure,
  book: PlanBook,
  organisationIso3: string,
  row: number,
  supposed: Supposition,
): number {
  const { line, profile: profiles } = book.exposures();
  const profile = book.profiles[profiles[row] ?? 0];
  const site =
    book.countries[book.lines().site[line[row] ?? 0] ?? -1] ??
    (supposed.origin ? measure.exporterIso3 : null);
  if (profile === undefined || site !== measure.exporterIso3) return 0;
  const plantIso3 = profile.plantCountryIso3 ?? organisationIso3;
  const isDestination = measure.destinationIso3 === null || measure.destinationIso3 === plantIso3;
  const isFormInScope = isInScope(measure, profile.form, supposed.form);
  return plantIso3 !== measure.exporterIso3 && isDestination && isFormInScope ? 1 : 0;
}

/** Which measures on a mineral are paused on the date, and end their pause within so many days? */
function listEndingPauses(
  plan: PlanDetail,
  mineralId: MineralId,
  limit: number,
): { measure: Measure; days: number }[] {
  const today = plan.facts.date;
  return [...stages, "material" as const, "cell" as const]
    .flatMap((stage) => plan.facts.measures(mineralId, stage))
    .flatMap((measure) => {
      const { pausedFrom, pausedTo } = measure;
      if (pausedFrom === null || pausedTo === null || today < pausedFrom || today >= pausedTo) return [];
      const days = dayOf(pausedTo) - dayOf(today);
      return days <= limit ? [{ measure, days }] : [];
    });
}

/** Whose goods would a measure reach? */
function blameMeasure({ plan, mineral }: MixRuleContext, measure: Measure, supposed: Supposition): Blame {
  const { book, facts } = plan;
  if (measure.stage !== "mine" && measure.stage !== "refine") {
    return findBlame(book, mineral.mineralId, (row) =>
      findSiteReach(measure, book, facts.organisationIso3, row, supposed),
    );
  }
  return findWayBlame(book, mineral.mineralId, (index) => {
    const profile = book.profiles[index];
    return profile === undefined ? 0 : findReach(measure, profile, facts.organisationIso3, supposed);
  });
}

/** Does the pause of a measure end soon that would touch the company's purchases, or could, where origin or form is unknown? */
export function findPauseEnding(context: MixRuleContext): FindingDraft[] {
  const { plan, mineral, rules } = context;
  const { limit } = rules["pause-ending"];
  const { mineralId } = mineral;
  return listEndingPauses(plan, mineralId, limit).flatMap(({ measure, days }): FindingDraft[] => {
    const certain = blameMeasure(context, measure, { form: false, origin: false });
    const isCertain = certain.tonnes > 0;
    const blame = isCertain ? certain : blameMeasure(context, measure, { form: true, origin: true });
    if (!(blame.tonnes > 0)) return [];
    const { tonnes, suppliers, lines } = blame;
    const { measureId, pausedTo, stage: measured, kind } = measure;
    const stage = measured === "mine" || measured === "refine" ? { stage: measured } : {};
    const possible = isCertain ? {} : { isPossible: true };
    const volumeFraction = Math.min(1, tonnes / mineral.purchase.tonnes);
    return [
      {
        ruleId: "pause-ending",
        mineralId,
        ...stage,
        subject: measureId,
        value: days,
        limit,
        ...possible,
        lines,
        facts: { suppliers, pausedTo, volumeFraction, kind },
      },
    ];
  });
}
