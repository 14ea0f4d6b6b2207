import {
  measureAgeDays,
  type Gap,
  type Measure,
  type MineralId,
  type ReferenceEdition,
  type Stage,
} from "@interphase/minerals";
import type { PlanBook } from "../exposure/plan-book.js";
import type { Loss, Scenario } from "../scenarios.contract.js";
import { findMeasureLoss, licenceMonths, type MeasureLoss } from "./measure-loss.js";
import type { ScenarioFailure } from "./scenario.failure.js";

/** A measure let bite, with its own loss times the fraction asked for. */
export interface MeasureStrike {
  readonly measure: Measure;
  readonly loss: MeasureLoss;
  readonly fraction: number;
  /** Younger than 730 days: an unknown form is lost in value too (methods 5). */
  readonly isYoung: boolean;
}

/** A lost supplier by its codes in the book. */
export interface SupplierStrike {
  readonly supplier: number | undefined;
  readonly parent: number | undefined;
  readonly mineralId: MineralId | undefined;
  readonly fraction: number;
}

/** Every loss of a scenario, sorted by what it strikes, with names already looked up. */
export interface LossPlan {
  readonly countries: readonly Extract<Loss, { kind: "country" }>[];
  readonly suppliers: readonly SupplierStrike[];
  readonly stages: readonly {
    readonly mineralId: MineralId;
    readonly stage: Stage;
    readonly fraction: number;
  }[];
  readonly measures: readonly MeasureStrike[];
  readonly assumptions: readonly Gap[];
  /** **Shape** two phases where a licence bites longer than its first months, else one. **Units** months. */
  readonly phases: readonly { readonly months: number; readonly isLater: boolean }[];
}

type Prepared = { ok: true; plan: LossPlan } | { ok: false; failure: ScenarioFailure };

function listPhases(months: number, strikes: readonly MeasureStrike[]): LossPlan["phases"] {
  const changes = strikes.some(({ loss }) => loss.first.high !== loss.later.high);
  if (!changes || months <= licenceMonths) return [{ months, isLater: false }];
  return [
    { months: licenceMonths, isLater: false },
    { months: months - licenceMonths, isLater: true },
  ];
}

function findStrike(
  edition: ReferenceEdition,
  date: string,
  loss: Extract<Loss, { kind: "measure" }>,
): MeasureStrike | undefined {
  const measure = edition.measures.find((entry) => entry.measureId === loss.measureId);
  if (measure === undefined) return undefined;
  const isYoung = measureAgeDays(measure, date) < 730;
  return { measure, isYoung, fraction: loss.fraction, loss: findMeasureLoss(edition, measure, date) };
}

/** Which flows does a scenario strike? **Fails** scenario.unknown-measure, scenario.unknown-supplier. */
export function prepareLosses(
  edition: ReferenceEdition,
  date: string,
  book: PlanBook,
  scenario: Scenario,
): Prepared {
  const measures: MeasureStrike[] = [];
  const suppliers: SupplierStrike[] = [];
  for (const loss of scenario.losses) {
    if (loss.kind === "measure") {
      const strike = findStrike(edition, date, loss);
      if (strike === undefined) {
        return { ok: false, failure: { code: "scenario.unknown-measure", measureId: loss.measureId } };
      }
      measures.push(strike);
    }
    if (loss.kind === "supplier") {
      const codes = book.findSupplier(loss.supplier);
      if (codes.supplier === undefined && codes.parent === undefined) {
        return { ok: false, failure: { code: "scenario.unknown-supplier", supplier: loss.supplier } };
      }
      suppliers.push({ ...codes, mineralId: loss.mineralId, fraction: loss.fraction });
    }
  }
  const plan: LossPlan = {
    countries: scenario.losses.filter((loss) => loss.kind === "country"),
    stages: scenario.losses.filter((loss) => loss.kind === "mineral-stage"),
    suppliers,
    measures,
    assumptions: measures.flatMap(({ loss }) => loss.assumptions),
    phases: listPhases(scenario.months, measures),
  };
  return { ok: true, plan };
}
