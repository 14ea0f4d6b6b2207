import { mineralIds, type MineralId, type ReferenceEdition, type ValueInterval } from "@interphase/minerals";
import type { AssessmentOptions } from "../assessments.contract.js";
import { collectPlan } from "../exposure/assess.js";
import { groupByMineral } from "../exposure/group-by-mineral.js";
import type { PlanBook } from "../exposure/plan-book.js";
import { computeTally } from "../exposure/tally.js";
import type { PlanLine } from "../plan-line.js";
import type { Scenario, ScenarioResult } from "../scenarios.contract.js";
import { computeGroupLosses, weighLoss } from "./group-loss.js";
import { listRuns, shortfallInput, type GroupRun } from "./group-run.js";
import { prepareLosses, type LossPlan } from "./loss-plan.js";
import { computePriceChange } from "./price-move.js";
import { listRunGaps } from "./run-gaps.js";
import type { ScenarioFailure } from "./scenario.failure.js";
import { computeShortfall, findStockOutMonth, listMonthlyShortfall } from "./shortfall.js";
import { traceScenario } from "./trace-scenario.js";

type ScenarioMineral = ScenarioResult["minerals"][number];

/** What a scenario needs: the plan it is tried on, its edition and settled options, and what happens. */
export interface ScenarioInput {
  readonly lines: Iterable<PlanLine> | PlanBook;
  readonly edition: ReferenceEdition;
  readonly options: AssessmentOptions;
  readonly organisationCountryIso3: string;
  readonly scenario: Scenario;
}

/** λ over all lines of the mineral, the mean over the phases; null where nothing is needed. */
function meanLoss(
  runs: readonly GroupRun[],
  losses: LossPlan,
  months: number,
): ScenarioMineral["lossFraction"] {
  if (!runs.some((run) => run.needPerMonth > 0)) return { low: null, value: null, high: null };
  const byPhase = losses.phases.map((phase, index) => ({
    months: phase.months,
    loss: weighLoss(runs.flatMap((run) => run.losses[index] ?? [])),
  }));
  const [only] = byPhase;
  if (only !== undefined && byPhase.length === 1) return only.loss;
  const mean = (end: keyof ValueInterval) =>
    byPhase.reduce((sum, phase) => sum + phase.loss[end] * phase.months, 0) / months;
  return { low: mean("low"), value: mean("value"), high: mean("high") };
}

function runMineral(
  mineralId: MineralId,
  runs: readonly GroupRun[],
  losses: LossPlan,
  scenario: Scenario,
): Omit<ScenarioMineral, "spendChangeUsd"> {
  const inputs = (end: keyof ValueInterval) => runs.map((run) => shortfallInput(run, losses, scenario, end));
  const shortfall = (end: keyof ValueInterval) =>
    inputs(end).reduce((sum, input) => sum + computeShortfall(input), 0);
  const stated = inputs("value");
  const months = stated.map(listMonthlyShortfall);
  const outs = stated.flatMap((input) => findStockOutMonth(input) ?? []);
  return {
    mineralId,
    lossFraction: meanLoss(runs, losses, scenario.months),
    shortfallTonnes: { low: shortfall("low"), value: shortfall("value"), high: shortfall("high") },
    shortfallTonnesByMonth: (months[0] ?? []).map((_, month) =>
      months.reduce((sum, group) => sum + (group[month] ?? 0), 0),
    ),
    stockOutMonth: outs.length === 0 ? null : Math.min(...outs),
  };
}

function findRepeatedPrice(scenario: Scenario): ScenarioFailure | undefined {
  const seen = new Set<MineralId>();
  for (const { mineralId } of scenario.prices) {
    if (seen.has(mineralId)) return { code: "scenario.repeated-price", mineralId };
    seen.add(mineralId);
  }
  return undefined;
}

/**
 * What would a scenario do to each mineral of a plan?
 * **Shape** every mineral of the plan, in the order of the minerals; what was assumed stands in `assumptions`, how each figure was
 * made in `trace`.
 * **Units and range** contained tonnes; months from the beginning of the outage; USD over the scenario's months.
 * **Fails** scenario.unknown-measure, scenario.unknown-supplier, scenario.repeated-price, and as `PlanBook.add`.
 * **Source** methods 10; docs/methods/scenario.md
 */
export function runScenario(
  input: ScenarioInput,
): { ok: true; result: ScenarioResult } | { ok: false; failure: ScenarioFailure } {
  const { edition, options, scenario, organisationCountryIso3 } = input;
  const repeated = findRepeatedPrice(scenario);
  if (repeated !== undefined) return { ok: false, failure: repeated };
  const collected = collectPlan(input.lines, edition);
  if (!collected.ok) return collected;
  const { book } = collected;
  const prepared = prepareLosses(edition, options.date, book, scenario);
  if (!prepared.ok) return prepared;
  const losses = prepared.plan;
  const lossesByPhase = losses.phases.map((phase) =>
    computeGroupLosses(book, losses, organisationCountryIso3, phase.isLater),
  );
  const runs = groupByMineral(listRuns(book, computeTally(book).group, lossesByPhase));
  const prices = computePriceChange(book, options.date, scenario);
  const minerals = mineralIds.flatMap((mineralId): ScenarioMineral[] => {
    const own = runs.get(mineralId);
    if (own === undefined) return [];
    const run = runMineral(mineralId, own, losses, scenario);
    return [{ ...run, spendChangeUsd: prices.byMineral.get(mineralId)?.usd ?? null }];
  });
  const assumptions = [...losses.assumptions, ...listRunGaps(runs, scenario), ...prices.assumptions];
  const trace = traceScenario({ minerals, runs, losses, scenario, prices });
  return { ok: true, result: { minerals, spendChangeUsd: prices.planUsd, assumptions, trace } };
}
