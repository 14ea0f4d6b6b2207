import type { ValueInterval } from "@interphase/minerals";
import type { FlowProfile } from "../exposure/flow-profile.js";
import { findTradedForm, leavesMine, leavesRefinery } from "../exposure/measure-touch.js";
import { recycledOrigin, type FlowCell } from "../exposure/origin-mix.js";
import type { LossPlan, MeasureStrike } from "./loss-plan.js";

/** What part of a line is lost, at the least, as stated, at the most? **Units and range** 0-1. */
export type LineLoss = ValueInterval;

/** The mine and refinery losses of one way; the line's supplier and site come on top. */
export interface WayLoss {
  readonly profile: FlowProfile;
  readonly mine: ValueInterval;
  readonly refine: ValueInterval;
  readonly cells: readonly {
    readonly share: number;
    readonly mine: ValueInterval;
    readonly refine: ValueInterval;
  }[];
}

const none: ValueInterval = { low: 0, value: 0, high: 0 };

/** 1 - (1 - a)(1 - b), without the rounding of a lone loss. */
const either = (a: number, b: number): number => a + (1 - a) * b;

/** Losses of the very same goods: low the largest, value what one leaves the next may take, high their sum. **Source** methods 10. */
export function combineLosses(losses: readonly ValueInterval[]): ValueInterval {
  return losses.reduce(
    (sum, loss) => ({
      low: Math.max(sum.low, loss.low),
      value: either(sum.value, loss.value),
      high: Math.min(1, sum.high + loss.high),
    }),
    none,
  );
}

const certain = (fraction: number): ValueInterval => ({ low: fraction, value: fraction, high: fraction });
const onlyHigh = (fraction: number): ValueInterval => ({ low: 0, value: 0, high: fraction });

/** What does a measure take of goods of a form? A known form is in scope or not; see methods 5 for an unknown one. */
export function strikeForm(strike: MeasureStrike, form: string | null, isLater: boolean): ValueInterval {
  const { measure, isYoung, fraction } = strike;
  const loss = isLater ? strike.loss.later : strike.loss.first;
  const taken = { low: loss.low * fraction, value: loss.value * fraction, high: loss.high * fraction };
  if (measure.forms === null) return taken;
  if (form !== null) return measure.forms.includes(form) ? taken : none;
  return { low: 0, value: isYoung ? taken.value : 0, high: taken.high };
}

interface PhaseContext {
  readonly losses: LossPlan;
  readonly profile: FlowProfile;
  readonly plantIso3: string;
  readonly isLater: boolean;
}

/**
 * What does a measure take of a cell at its stage? An unknown origin may be the exporter, in high alone, and only where the
 * goods would then leave it for the measure's destination: home purchases are never touched.
 */
function strikeCell(
  strike: MeasureStrike,
  { profile, plantIso3, isLater }: PhaseContext,
  stage: "mine" | "refine",
  cell: FlowCell,
): ValueInterval {
  const { measure } = strike;
  const supposed = cell[stage] === null ? { ...cell, [stage]: measure.exporterIso3 } : cell;
  const leaves =
    stage === "mine" ? leavesMine(measure, supposed) : leavesRefinery(measure, supposed, plantIso3);
  if (!leaves) return none;
  const taken = strikeForm(strike, findTradedForm(profile.form, stage), isLater);
  return cell[stage] === null ? onlyHigh(taken.high) : taken;
}

function strikeStage(context: PhaseContext, stage: "mine" | "refine", cell: FlowCell): ValueInterval {
  const { losses, profile } = context;
  const origin = cell[stage];
  const { mineralId } = profile;
  if (origin === recycledOrigin) return none;
  const strikes: ValueInterval[] = losses.stages
    .filter((loss) => loss.mineralId === mineralId && loss.stage === stage)
    .map((loss) => certain(loss.fraction));
  for (const loss of losses.countries) {
    if ((loss.mineralId ?? mineralId) !== mineralId || (loss.stage ?? stage) !== stage) continue;
    if (origin === loss.countryIso3) strikes.push(certain(loss.fraction));
    if (origin === null) strikes.push(onlyHigh(loss.fraction));
  }
  for (const strike of losses.measures) {
    const { measure } = strike;
    if (measure.mineralId !== mineralId || measure.stage !== stage) continue;
    strikes.push(strikeCell(strike, context, stage, cell));
  }
  return combineLosses(strikes);
}

const weigh = (cells: WayLoss["cells"], stage: "mine" | "refine"): ValueInterval => {
  const sum = (end: keyof ValueInterval) =>
    Math.min(
      1,
      cells.reduce((total, cell) => total + cell.share * cell[stage][end], 0),
    );
  return { low: sum("low"), value: sum("value"), high: sum("high") };
};

/** What do a scenario's losses take of one way at its mines and refineries, in one phase? */
export function computeWayLoss(
  losses: LossPlan,
  profile: FlowProfile,
  organisationIso3: string,
  isLater: boolean,
): WayLoss {
  const context = { losses, profile, isLater, plantIso3: profile.plantCountryIso3 ?? organisationIso3 };
  const cells = profile.cells.map((cell) => ({
    share: cell.share,
    mine: strikeStage(context, "mine", cell),
    refine: strikeStage(context, "refine", cell),
  }));
  return { profile, cells, mine: weigh(cells, "mine"), refine: weigh(cells, "refine") };
}

/** m, r and s on one line: value 1 - (1-m)(1-r)(1-s), low the largest, high their sum. **Source** methods 10. */
function joinLosses(mine: ValueInterval, refine: ValueInterval, supply: ValueInterval): LineLoss {
  return {
    low: Math.max(mine.low, refine.low, supply.low),
    value: either(either(mine.value, refine.value), supply.value),
    high: Math.min(1, mine.high + refine.high + supply.high),
  };
}

/** What part of a line is lost? Exact with routes: way by way instead of over the whole mix. **Source** methods 10. */
export function computeLineLoss(way: WayLoss, supply: ValueInterval): LineLoss {
  if (!way.profile.hasRoutes) return joinLosses(way.mine, way.refine, supply);
  const joined = way.cells.map((cell) => ({
    share: cell.share,
    loss: joinLosses(cell.mine, cell.refine, supply),
  }));
  const sum = (end: keyof ValueInterval) =>
    Math.min(
      1,
      joined.reduce((total, { share, loss }) => total + share * loss[end], 0),
    );
  return { low: sum("low"), value: sum("value"), high: sum("high") };
}
