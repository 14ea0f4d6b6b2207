import type { MineralId } from "@interphase/minerals";
import { atEnds } from "../exposure/measure-reach.js";
import type { PlanDetail } from "../exposure/plan-detail.js";
import type { Scenario, ScenarioResult } from "../scenarios.contract.js";
import { detailPlan, type AssessedPlan } from "./detail-plan.js";
import { explainScenario } from "./explain/explain-scenario.js";
import { computeLosses, sumContainedNeeds, weighIntervals, weighLosses } from "./group-loss.js";
import { runGroup, toScenarioGroup, type GroupRun } from "./group-run.js";
import { prepareLosses, type LossPlan } from "./loss-plan.js";
import { computePriceChange } from "./price-move.js";
import { listRunGaps } from "./run-gaps.js";
import type { ScenarioRun } from "./scenario-run.js";
import type { ScenarioFailure } from "./scenario.failure.js";

type ScenarioMineral = ScenarioResult["minerals"][number];

/** What a scenario needs: the assessed plan it is tried on, the day its quantities were uploaded, and what happens. */
export interface ScenarioInput extends AssessedPlan {
  /** **Shape** ISO date: a measure in force on it may be in the quantities already. */
  readonly planUploadedOn: string;
  readonly scenario: Scenario;
  /** For checking that every figure is explained: nobody else asks for more than `mostScenarioExplanations`. */
  readonly mostExplanations?: number;
}

function findRepeatedPrice(scenario: Scenario): ScenarioFailure | undefined {
  const seen = new Set<MineralId>();
  for (const { mineralId } of scenario.prices) {
    if (seen.has(mineralId)) return { code: "scenario.repeated-price", mineralId };
    seen.add(mineralId);
  }
  return undefined;
}

/** A mineral's figures: those of its groups times the need-weighted contained fraction. **Source** methods 10 */
function runMineral(
  mineralId: MineralId,
  needs: Float64Array,
  groups: readonly GroupRun[],
): Omit<ScenarioMineral, "spendChangeUsd"> {
  const parts = groups
    .filter(({ group }) => group.minerals.includes(mineralId))
    .map((run) => {
      const need = needs[run.group.groupIndex] ?? 0;
      const fraction = run.group.needTonnes > 0 ? need / run.group.needTonnes : 0;
      return { run, need, fraction };
    });
  const losing = parts.flatMap(({ run, need }) => {
    const of = run.lossByPhase?.[0];
    return of === undefined ? [] : [{ weight: need, of }];
  });
  const outs = parts.flatMap(({ run }) => run.stockOutMonth ?? []);
  const months = parts[0]?.run.shortfallByMonth ?? [];
  return {
    mineralId,
    lossFraction: weighIntervals(losing),
    shortfallTonnes: atEnds((end) =>
      parts.reduce((sum, { run, fraction }) => sum + fraction * run.shortfall[end], 0),
    ),
    shortfallTonnesByMonth: months.map((_, month) =>
      parts.reduce((sum, { run, fraction }) => sum + fraction * (run.shortfallByMonth[month] ?? 0), 0),
    ),
    stockOutMonth: outs.length === 0 ? null : Math.min(...outs),
  };
}

function runPrepared(detail: PlanDetail, losses: LossPlan, scenario: Scenario): ScenarioRun {
  const { book, facts } = detail;
  const lines = computeLosses(book, losses);
  const weighed = weighLosses(book, lines);
  const groups = detail.goods.map((group) =>
    runGroup(group, weighed[group.groupIndex] ?? null, losses, scenario),
  );
  const needs = sumContainedNeeds(book, lines);
  const prices = computePriceChange(book, facts.date, scenario);
  const minerals = [...needs].map(([mineralId, own]): ScenarioMineral => ({
    ...runMineral(mineralId, own, groups),
    spendChangeUsd: prices.byMineral.get(mineralId) ?? null,
  }));
  const result: ScenarioResult = {
    minerals,
    groups: groups.map(toScenarioGroup),
    spendChangeUsd: prices.planUsd,
    assumptions: [...losses.assumptions, ...listRunGaps(groups, needs, scenario), ...prices.assumptions],
  };
  return { detail, scenario, losses, lines, groups, needs, result };
}

/**
 * What would a scenario do to each mineral and each goods group of a plan?
 * **Shape** every mineral and goods group of the plan; what was assumed stands in `assumptions`, how figures were made in
 * `explanations`.
 * **Units and range** minerals in contained tonnes, groups in goods tonnes; months from the beginning of the outage; USD over the
 * scenario's months.
 * **Fails** scenario.unknown-measure, scenario.unknown-supplier, scenario.repeated-price, scenario.already-in-quantities, and as
 * `PlanBook.add`.
 * **Source** methods 10; docs/methods/scenario.md
 */
export function runScenario(
  input: ScenarioInput,
): { ok: true; result: ScenarioResult } | { ok: false; failure: ScenarioFailure } {
  const { scenario, planUploadedOn, options } = input;
  const repeated = findRepeatedPrice(scenario);
  if (repeated !== undefined) return { ok: false, failure: repeated };
  const detailed = detailPlan(input);
  if (!detailed.ok) return detailed;
  const { detail } = detailed;
  const prepared = prepareLosses({ detail, scenario, planUploadedOn });
  if (!prepared.ok) return prepared;
  const run = runPrepared(detail, prepared.value, scenario);
  return { ok: true, result: { ...run.result, ...explainScenario(run, options, input.mostExplanations) } };
}
