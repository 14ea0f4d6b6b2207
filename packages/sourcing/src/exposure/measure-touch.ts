import { measureEffect, type Gap, type Measure, type ValueInterval } from "@interphase/minerals";
import type { FlowProfile } from "./flow-profile.js";
import type { FlowCell } from "./origin-mix.js";

/** Forms in which a mineral leaves its mine; any other form says nothing about how it was traded there (methods 5). */
const minedForms: ReadonlySet<string> = new Set(["ore", "concentrate", "intermediate"]);

/** Which of a mineral's measures could touch it, by stage, on the assessment's date? */
export interface MeasuresByStage {
  readonly date: string;
  readonly organisationIso3: string;
  readonly mine: readonly Measure[];
  readonly refine: readonly Measure[];
}

/**
 * What do export measures do to one way of buying a mineral?
 * **Shape** `mineExcess` and `refineExcess`: Σ over the way of share x (trade factor - 1), by exporter, in three readings.
 * `touched` is the touched part of the way in value; `measures` the ids that touch more than 0 in value; `gaps` what was
 * assumed of the measures that meet the way.
 */
export interface WayTouch {
  readonly mineExcess: ReadonlyMap<string, ValueInterval>;
  readonly refineExcess: ReadonlyMap<string, ValueInterval>;
  readonly touched: number;
  readonly touchedMine: number;
  readonly touchedRefine: number;
  readonly measures: ReadonlySet<string>;
  readonly gaps: ReadonlyMap<string, Gap>;
}

/** A measure with the readings in which it counts for the way's form. */
interface Reach {
  readonly measure: Measure;
  readonly effect: ReturnType<typeof measureEffect>;
}

/** Which traded form does a measure meet at a stage? Null is unknown. */
export function findTradedForm(form: string | null, stage: "mine" | "refine"): string | null {
  return stage === "refine" || (form !== null && minedForms.has(form)) ? form : null;
}

/** Which measures count at all for a form on a date? **Shape** the strongest first, then by id. */
function listReaches(measures: readonly Measure[], date: string, form: string | null): Reach[] {
  return measures
    .map((measure) => ({ measure, effect: measureEffect(measure, date, form) }))
    .filter(({ measure, effect }) => effect.high && measure.tradeFactor > 1)
    .sort(
      (a, b) =>
        b.measure.tradeFactor - a.measure.tradeFactor || (a.measure.measureId < b.measure.measureId ? -1 : 1),
    );
}

/** Do the goods of a way leave the exporter at the mine, for the measure's destination? Unknown refining counts as outside. */
export function leavesMine(measure: Measure, cell: FlowCell): boolean {
  if (cell.mine !== measure.exporterIso3 || cell.refine === measure.exporterIso3) return false;
  return measure.destinationIso3 === null || cell.refine === measure.destinationIso3;
}

/** Do refined goods leave the exporter for the plant? Home purchases do not. */
export function leavesRefinery(measure: Measure, cell: FlowCell, plantIso3: string): boolean {
  if (cell.refine !== measure.exporterIso3 || plantIso3 === measure.exporterIso3) return false;
  return measure.destinationIso3 === null || plantIso3 === measure.destinationIso3;
}

/** Strongest first: the factor of a flow in each reading is that of the first measure which reaches it. */
function factorOf(reaching: readonly Reach[]): ValueInterval {
  const first = (reading: keyof ValueInterval) =>
    reaching.find((reach) => reach.effect[reading])?.measure.tradeFactor ?? 1;
  return { low: first("low"), value: first("value"), high: first("high") };
}

function addExcess(
  into: Map<string, ValueInterval>,
  country: string | null,
  share: number,
  factor: ValueInterval,
) {
  if (country === null || factor.high <= 1) return;
  const known = into.get(country) ?? { low: 0, value: 0, high: 0 };
  into.set(country, {
    low: known.low + share * (factor.low - 1),
    value: known.value + share * (factor.value - 1),
    high: known.high + share * (factor.high - 1),
  });
}

/** Which part of a way is touched? Exact with routes; otherwise mine and refinery are independent (methods 9). */
function combine(profile: FlowProfile, mine: number, refine: number, both: number): number {
  const touched = profile.hasRoutes ? both : mine + (1 - mine) * refine;
  return Math.min(1, touched);
}

const untouched: WayTouch = {
  mineExcess: new Map(),
  refineExcess: new Map(),
  touched: 0,
  touchedMine: 0,
  touchedRefine: 0,
  measures: new Set(),
  gaps: new Map(),
};

/** What do the measures that count for a way's form do to it, cell by cell? */
function touchCells(
  profile: FlowProfile,
  plantIso3: string,
  atMine: readonly Reach[],
  atRefine: readonly Reach[],
): WayTouch {
  const [mineExcess, refineExcess] = [new Map<string, ValueInterval>(), new Map<string, ValueInterval>()];
  const [touching, gaps] = [new Set<string>(), new Map<string, Gap>()];
  let [mine, refine, both] = [0, 0, 0];
  for (const cell of profile.cells) {
    const miners = atMine.filter((reach) => leavesMine(reach.measure, cell));
    const refiners = atRefine.filter((reach) => leavesRefinery(reach.measure, cell, plantIso3));
    if (miners.length === 0 && refiners.length === 0) continue;
    addExcess(mineExcess, cell.mine, cell.share, factorOf(miners));
    addExcess(refineExcess, cell.refine, cell.share, factorOf(refiners));
    const isMine = miners.some((reach) => reach.effect.value);
    const isRefine = refiners.some((reach) => reach.effect.value);
    mine += isMine ? cell.share : 0;
    refine += isRefine ? cell.share : 0;
    both += isMine || isRefine ? cell.share : 0;
    for (const { measure, effect } of [...miners, ...refiners]) {
      if (effect.value) touching.add(measure.measureId);
      for (const gap of effect.gaps) gaps.set(`${measure.measureId}/${gap.code}`, gap);
    }
  }
  return {
    mineExcess,
    refineExcess,
    touched: combine(profile, mine, refine, both),
    touchedMine: mine,
    touchedRefine: refine,
    measures: touching,
    gaps,
  };
}

/** Answers once a form which measures count for it: few forms stand behind many ways. */
function createReachList(measures: readonly Measure[], date: string): (form: string | null) => Reach[] {
  const byForm = new Map<string | null, Reach[]>();
  return (form) => {
    let reaches = byForm.get(form);
    if (reaches === undefined) byForm.set(form, (reaches = listReaches(measures, date, form)));
    return reaches;
  };
}

/** What do the measures do to each way? The destination is the plant's country, else the organisation's. */
export function createWayTouch(measures: MeasuresByStage): (profile: FlowProfile) => WayTouch {
  const mineReaches = createReachList(measures.mine, measures.date);
  const refineReaches = createReachList(measures.refine, measures.date);
  return (profile) => {
    const atMine = mineReaches(findTradedForm(profile.form, "mine"));
    const atRefine = refineReaches(findTradedForm(profile.form, "refine"));
    if (atMine.length === 0 && atRefine.length === 0) return untouched;
    return touchCells(profile, profile.plantCountryIso3 ?? measures.organisationIso3, atMine, atRefine);
  };
}
