import { measureStatusOn, mineralIds, type Measure, type ReferenceEdition } from "@interphase/minerals";
import type { z } from "zod";
import type { PlanBook } from "../exposure/plan-book.js";
import { findReach, findSiteReach, type Supposition } from "../findings/measure-rules.js";
import type { readyScenarioSchema } from "../scenarios.contract.js";
import { findMeasureLoss } from "./measure-loss.js";

/** A measure of the reference facts, ready to be tried. */
export type ReadyScenario = z.infer<typeof readyScenarioSchema>;

/** How long a measure is tried for unless the request says otherwise (methods 10). */
const usualMonths = 12;

const isKnownMineral = (measure: Measure): boolean =>
  (mineralIds as readonly string[]).includes(measure.mineralId);

/** Goods of unknown form count, goods of unknown origin do not. */
const supposed: Supposition = { form: true, origin: false };

/** Would a measure reach goods of known origin in the plan, were it in effect? */
function isTouching(measure: Measure, book: PlanBook, organisationIso3: string): boolean {
  const own = book.profiles.filter((profile) => profile.mineralId === measure.mineralId);
  if (own.some((profile) => findReach(measure, profile, organisationIso3, supposed) > 0)) return true;
  if (measure.stage === "mine" || measure.stage === "refine") return false;
  const mineralId = mineralIds.find((id) => id === measure.mineralId);
  const rows = mineralId === undefined ? new Int32Array(0) : book.rowsOf(mineralId);
  return rows.some((row) => findSiteReach(measure, book, organisationIso3, row, supposed) > 0);
}

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
      return {
        measureId: measure.measureId,
        touchesPlan: isTouching(measure, book, organisationIso3),
        request,
        assumptions: [...findMeasureLoss(edition, measure, date).assumptions],
      };
    });
  return scenarios.sort(
    (a, b) => Number(b.touchesPlan) - Number(a.touchesPlan) || (a.measureId < b.measureId ? -1 : 1),
  );
}
