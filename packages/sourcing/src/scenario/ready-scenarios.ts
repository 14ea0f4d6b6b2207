import { measureStateOn, type Measure } from "@interphase/minerals";
import type { z } from "zod";
import type { AssessmentFailure } from "../exposure/assessment.failure.js";
import type { PlanDetail } from "../exposure/plan-detail.js";
import type { readyScenarioSchema } from "../scenarios.contract.js";
import { detailPlan, type AssessedPlan } from "./detail-plan.js";
import { createStagesOf, createStrike, mayBeInQuantities, type MeasureStrike } from "./loss-plan.js";
import { isPlanMineral } from "./way-loss.js";

/** A measure of the reference facts, ready to be tried. */
export type ReadyScenario = z.infer<typeof readyScenarioSchema>;

/** How long is a measure tried for unless the request says otherwise (methods 10)? **Units** months. */
const usualMonths = 12;

/** What is needed to list ready scenarios: the assessed plan, and the ISO date on which its quantities were uploaded. */
export interface ReadyScenariosInput extends AssessedPlan {
  readonly planUploadedOn: string;
}

/** Would a measure touch goods of the plan at the value of what is known and expected, were it in force? */
function isTouching({ touchOf }: MeasureStrike, detail: PlanDetail): boolean {
  return detail.book.paths.some((path) => (touchOf(path)?.measures[0]?.own.value ?? 0) > 0);
}

const isReady = (measure: Measure, date: string): boolean =>
  measure.mineralIds.some(isPlanMineral) && measureStateOn(measure, date) !== "ended";

/**
 * Which measures can be tried at once on a plan, and with which assumptions?
 * **Shape** every measure that is not over on the date, those that would touch the plan first, then by id.
 * **Fails** as `PlanBook.add`. **Source** methods 10
 */
export function listReadyScenarios(
  input: ReadyScenariosInput,
): { ok: true; scenarios: ReadyScenario[] } | { ok: false; failure: AssessmentFailure } {
  const detailed = detailPlan(input);
  if (!detailed.ok) return detailed;
  const { detail } = detailed;
  const { edition, date } = detail.facts;
  const stagesOf = createStagesOf(detail);
  const scenarios = edition.measures
    .filter((measure) => isReady(measure, date))
    .flatMap((measure): ReadyScenario[] => {
      const strike = createStrike(detail, stagesOf, measure.measureId);
      if (strike === undefined) return [];
      const { measureId } = measure;
      return [
        {
          measureId,
          touchesPlan: isTouching(strike, detail),
          asksAlreadyInQuantities: mayBeInQuantities(measure, input.planUploadedOn),
          request: {
            name: measureId,
            months: usualMonths,
            transitMonths: 0,
            rampMonths: 0,
            losses: [{ kind: "measure", measureId, fraction: 1 }],
            prices: [],
          },
          assumptions: [...strike.own.assumptions],
        },
      ];
    });
  scenarios.sort(
    (a, b) => Number(b.touchesPlan) - Number(a.touchesPlan) || (a.measureId < b.measureId ? -1 : 1),
  );
  return { ok: true, scenarios };
}
