import {
  measureFacts,
  measureStateOn,
  type Gap,
  type Measure,
  type MineralId,
  type ValueInterval,
} from "@interphase/minerals";
import type { PathTouch } from "../exposure/path-touch.js";
import type { PlanBook } from "../exposure/plan-book.js";
import type { PlanDetail } from "../exposure/plan-detail.js";
import type { SupplyPath } from "../exposure/supply-path.js";
import type { Loss, Scenario } from "../scenarios.contract.js";
import { certainLoss, noLoss } from "./loss-interval.js";
import { findMeasureLoss, licenceMonths, supposeInForce, type MeasureLoss } from "./measure-loss.js";
import type { ScenarioFailure } from "./scenario.failure.js";
import {
  createSupposedTouch,
  loseCountry,
  loseStage,
  loseTouched,
  noWayLoss,
  type StagesOf,
  type WayLoss,
} from "./way-loss.js";

type MeasureRequest = Extract<Loss, { kind: "measure" }>;

/** A measure let bite: the facts' own, and as if it were in force. */
export interface MeasureStrike {
  readonly measure: Measure;
  readonly supposed: Measure;
  readonly own: MeasureLoss;
  readonly touchOf: (path: SupplyPath) => PathTouch | null;
}

/**
 * One loss of a scenario, with names looked up.
 * **Shape** `index` is its place in the request. `takesWay` is what it takes of a way of buying in its first months, `takesLine`
 * what it takes of a line by its supplier. After the first months it takes `laterFraction` of that.
 */
export interface PreparedLoss {
  readonly index: number;
  readonly loss: Loss;
  readonly laterFraction: number;
  readonly strike: MeasureStrike | null;
  readonly takesWay: (pathIndex: number) => WayLoss;
  readonly takesLine: (line: number, isHeld: (mineralId: MineralId) => boolean) => ValueInterval;
}

/** Every loss of a scenario that is run, and what it assumes. **Units** months. */
export interface LossPlan {
  readonly losses: readonly PreparedLoss[];
  readonly assumptions: readonly Gap[];
  /** **Shape** two phases where a licence bites longer than its first months, else one. */
  readonly phases: readonly { readonly months: number; readonly isLater: boolean }[];
}

/** What is needed to prepare the losses of a scenario? */
export interface LossPlanInput {
  readonly detail: PlanDetail;
  readonly scenario: Scenario;
  /** On which day did the plan's quantities become known? */
  readonly planUploadedOn: string;
}

type Prepared<T> = { ok: true; value: T } | { ok: false; failure: ScenarioFailure };

function listPhases(months: number, losses: readonly PreparedLoss[]): LossPlan["phases"] {
  const changes = losses.some(({ laterFraction }) => laterFraction !== 1);
  if (!changes || months < licenceMonths) return [{ months, isLater: false }];
  return [
    { months: licenceMonths, isLater: false },
    { months: months - licenceMonths, isLater: true },
  ];
}

/** Looks each way up once: many lines share one. */
function remember(book: PlanBook, of: (path: SupplyPath) => WayLoss): (pathIndex: number) => WayLoss {
  const known: (WayLoss | undefined)[] = [];
  return (pathIndex) => {
    const path = book.paths[pathIndex];
    return path === undefined ? noWayLoss : (known[pathIndex] ??= of(path));
  };
}

const always = { laterFraction: 1, strike: null, takesLine: () => noLoss };

function prepareSupplier(
  book: PlanBook,
  index: number,
  loss: Extract<Loss, { kind: "supplier" }>,
): Prepared<PreparedLoss> {
  const codes = book.findSupplier(loss.supplier);
  if (codes.supplier === undefined && codes.parent === undefined) {
    return { ok: false, failure: { code: "scenario.unknown-supplier", supplier: loss.supplier } };
  }
  const { supplier, parent } = book.lines();
  const taken = certainLoss(loss.fraction);
  const takesLine: PreparedLoss["takesLine"] = (line, isHeld) => {
    const isNamed = supplier[line] === codes.supplier || parent[line] === codes.parent;
    return isNamed && (loss.mineralId === undefined || isHeld(loss.mineralId)) ? taken : noLoss;
  };
  return { ok: true, value: { ...always, index, loss, takesWay: () => noWayLoss, takesLine } };
}

/** How is one measure let bite on a plan? **Shape** undefined for a measure the edition does not hold. */
export function createStrike(
  detail: PlanDetail,
  stagesOf: StagesOf,
  measureId: string,
): MeasureStrike | undefined {
  const { edition, date } = detail.facts;
  const measure = edition.measures.find((entry) => entry.measureId === measureId);
  if (measure === undefined) return undefined;
  const supposed = supposeInForce(measure, date);
  const touchOf = createSupposedTouch(detail, stagesOf, supposed);
  return { measure, supposed, own: findMeasureLoss(edition, measure, date), touchOf };
}

/** Was a measure in force when the plan was uploaded, so that its loss may be in the quantities already? **Source** methods 10 */
export const mayBeInQuantities = (measure: Measure, planUploadedOn: string): boolean =>
  measureStateOn(measure, planUploadedOn) === "in-force";

function prepareMeasure(
  { detail, planUploadedOn }: LossPlanInput,
  stagesOf: StagesOf,
  index: number,
  loss: MeasureRequest,
): Prepared<PreparedLoss> {
  const { measureId } = loss;
  const strike = createStrike(detail, stagesOf, measureId);
  if (strike === undefined) return { ok: false, failure: { code: "scenario.unknown-measure", measureId } };
  if (loss.alreadyInQuantities === undefined && mayBeInQuantities(strike.measure, planUploadedOn)) {
    const failure = {
      code: "scenario.already-in-quantities",
      measureId,
      lossIndex: index,
      planUploadedOn,
    } as const;
    return { ok: false, failure };
  }
  const { own, supposed, touchOf } = strike;
  const takesWay = remember(detail.book, (path) =>
    loseTouched(touchOf(path), supposed, own.first, loss.fraction),
  );
  return { ok: true, value: { ...always, index, loss, laterFraction: own.laterFraction, strike, takesWay } };
}

function prepareLoss(
  input: LossPlanInput,
  stagesOf: StagesOf,
  loss: Loss,
  index: number,
): Prepared<PreparedLoss> {
  const { book } = input.detail;
  switch (loss.kind) {
    case "measure":
      return prepareMeasure(input, stagesOf, index, loss);
    case "supplier":
      return prepareSupplier(book, index, loss);
    case "country": {
      const takesWay = remember(book, (path) =>
        (loss.mineralId ?? path.mineralId) === path.mineralId
          ? loseCountry(path, loss, stagesOf(path.mineralId))
          : noWayLoss,
      );
      return { ok: true, value: { ...always, index, loss, takesWay } };
    }
    case "mineral-stage": {
      const takesWay = remember(book, (path) =>
        path.mineralId === loss.mineralId ? loseStage(path, loss, stagesOf(path.mineralId)) : noWayLoss,
      );
      return { ok: true, value: { ...always, index, loss, takesWay } };
    }
  }
}

/** What stands behind the minerals of a plan, by id? **Fails** by throwing for a mineral that the plan does not hold. */
export function createStagesOf(detail: PlanDetail): StagesOf {
  const byMineral = new Map(detail.minerals.map(({ mineralId, stages }) => [mineralId, stages]));
  return (mineralId) => {
    const stages = byMineral.get(mineralId);
    if (stages === undefined) throw new RangeError(`The plan holds no ${mineralId}.`);
    return stages;
  };
}

const isCounted = ({ loss }: PreparedLoss): boolean =>
  loss.kind !== "measure" || loss.alreadyInQuantities !== true;

function listAssumptions({ loss, strike }: PreparedLoss): Gap[] {
  if (strike === null) return [];
  if (loss.kind === "measure" && loss.alreadyInQuantities === true) {
    return [{ code: "already-in-quantities", facts: measureFacts(strike.measure) }];
  }
  return [...strike.own.assumptions];
}

/**
 * Which flows does a scenario strike?
 * **Fails** scenario.unknown-measure, scenario.unknown-supplier, scenario.already-in-quantities.
 */
export function prepareLosses(input: LossPlanInput): Prepared<LossPlan> {
  const stagesOf = createStagesOf(input.detail);
  const prepared: PreparedLoss[] = [];
  for (const [index, loss] of input.scenario.losses.entries()) {
    const one = prepareLoss(input, stagesOf, loss, index);
    if (!one.ok) return one;
    prepared.push(one.value);
  }
  const losses = prepared.filter(isCounted);
  const assumptions = prepared.flatMap(listAssumptions);
  return { ok: true, value: { losses, assumptions, phases: listPhases(input.scenario.months, losses) } };
}
