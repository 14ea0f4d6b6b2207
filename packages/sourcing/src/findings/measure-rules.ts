import { stages, type Measure, type MineralId } from "@interphase/minerals";
import type { FlowProfile } from "../exposure/flow-profile.js";
import { findTradedForm, leavesMine, leavesRefinery } from "../exposure/measure-touch.js";
import { dayOf } from "../exposure/plan-columns.js";
import type { PlanBook } from "../exposure/plan-book.js";
import type { PlanDetail } from "../exposure/plan-detail.js";
import { findBlame, findWayBlame } from "./exposure-rows.js";
import { isAbove, type FindingDraft } from "./finding-draft.js";
import type { MixRuleContext } from "./mix-rules.js";

/** Do export measures touch much of the volume? */
export function findTouched(context: MixRuleContext): FindingDraft[] {
  const { plan, mineral, rules } = context;
  const { purchase, measures, mineralId, ways } = mineral;
  const value = purchase.tonnes > 0 ? Math.min(1, purchase.touchedTonnes / purchase.tonnes) : 0;
  const { limit } = rules["touched-by-measures"];
  if (!isAbove(value, limit)) return [];
  const touched = new Map(ways.map((way) => [way.profileIndex, way.touch.touched]));
  const { suppliers, lines } = findWayBlame(plan.book, mineralId, (profile) => touched.get(profile) ?? 0);
  const facts = { suppliers, measures: measures.join(", ") };
  return [
    { ruleId: "touched-by-measures", mineralId, subject: measures.join(", "), value, limit, lines, facts },
  ];
}

const isInScope = (measure: Measure, form: string | null): boolean =>
  measure.forms === null || form === null || measure.forms.includes(form);

/** Which part of a way would a measure reach, were it in effect? **Units and range** 0-1, an unknown form counting. */
export function findReach(measure: Measure, profile: FlowProfile, organisationIso3: string): number {
  if (measure.stage !== "mine" && measure.stage !== "refine") return 0;
  if (!isInScope(measure, findTradedForm(profile.form, measure.stage))) return 0;
  const plantIso3 = profile.plantCountryIso3 ?? organisationIso3;
  const isReached = (cell: FlowProfile["cells"][number]) =>
    measure.stage === "mine" ? leavesMine(measure, cell) : leavesRefinery(measure, cell, plantIso3);
  return profile.cells.filter(isReached).reduce((sum, cell) => sum + cell.share, 0);
}

/** Of material and cell measures: does a line of the form in scope come from a site in the exporter to a plant outside it? */
export function findSiteReach(
  measure: Measure,
  book: PlanBook,
  organisationIso3: string,
  row: number,
): number {
  const { line, profile: profiles } = book.exposures();
  const profile = book.profiles[profiles[row] ?? 0];
  const site = book.countries[book.lines().site[line[row] ?? 0] ?? -1];
  if (profile === undefined || site !== measure.exporterIso3) return 0;
  const plantIso3 = profile.plantCountryIso3 ?? organisationIso3;
  const isDestination = measure.destinationIso3 === null || measure.destinationIso3 === plantIso3;
  const isFormInScope = profile.form !== null && isInScope(measure, profile.form);
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

/** Does the pause of a measure end soon that would touch the company's purchases? */
export function findPauseEnding({ plan, mineral, rules }: MixRuleContext): FindingDraft[] {
  const { limit } = rules["pause-ending"];
  const { mineralId } = mineral;
  return listEndingPauses(plan, mineralId, limit).flatMap(({ measure, days }): FindingDraft[] => {
    const isStage = measure.stage === "mine" || measure.stage === "refine";
    const { tonnes, suppliers, lines } = isStage
      ? findWayBlame(plan.book, mineralId, (index) => {
          const profile = plan.book.profiles[index];
          return profile === undefined ? 0 : findReach(measure, profile, plan.facts.organisationIso3);
        })
      : findBlame(plan.book, mineralId, (row) =>
          findSiteReach(measure, plan.book, plan.facts.organisationIso3, row),
        );
    if (!(tonnes > 0)) return [];
    const { measureId, pausedTo, stage: measured } = measure;
    const stage = measured === "mine" || measured === "refine" ? { stage: measured } : {};
    const facts = { suppliers, pausedTo, volumeFraction: tonnes / mineral.purchase.tonnes };
    return [
      { ruleId: "pause-ending", mineralId, ...stage, subject: measureId, value: days, limit, lines, facts },
    ];
  });
}
