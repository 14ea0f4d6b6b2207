import { measureStatusOn, mineralIds, type Measure, type ReferenceEdition } from "@interphase/minerals";
import type { z } from "zod";
import type { PlanBook } from "../exposure/plan-book.js";
import type { readyScenarioSchema } from "../scenarios.contract.js";
import { computeGroupLosses } from "./group-loss.js";
import { prepareLosses } from "./loss-plan.js";
import { findMeasureLoss } from "./measure-loss.js";

/** A measure of the reference facts, ready to be tried. */
export type ReadyScenario = z.infer<typeof readyScenarioSchema>;

/** How long a measure is tried for unless the request says otherwise (methods 10). */
const usualMonths = 12;

const isKnownMineral = (measure: Measure): boolean =>
  (mineralIds as readonly string[]).includes(measure.mineralId);

/**
 * Which measures can be tried at once on a plan, and with which assumptions?
 * **Shape** every measure that is not over on the date, those that would touch the plan first, then by id.
 * **Source** methods 10
 */
export function listReadyScenarios(
  edition: ReferenceEdition,
  date: string,
  book: PlanBook,
  organisationIso3: string,
): ReadyScenario[] {
  const scenarios = edition.measures
    .filter((measure) => isKnownMineral(measure) && measureStatusOn(measure, date) !== "ended")
    .map((measure): ReadyScenario => {
      const request: ReadyScenario["request"] = {
        name: measure.measureId,
        months: usualMonths,
        transitMonths: 0,
        rampMonths: 0,
        losses: [{ kind: "measure", measureId: measure.measureId, fraction: 1 }],
        prices: [],
      };
      const prepared = prepareLosses(edition, date, book, request);
      const sums = prepared.ok ? computeGroupLosses(book, prepared.plan, organisationIso3, false) : [];
      return {
        measureId: measure.measureId,
        touchesPlan: sums.some((sum) => sum.high > 0),
        request,
        assumptions: [...findMeasureLoss(edition, measure).assumptions],
      };
    });
  return scenarios.sort(
    (a, b) => Number(b.touchesPlan) - Number(a.touchesPlan) || (a.measureId < b.measureId ? -1 : 1),
  );
}
