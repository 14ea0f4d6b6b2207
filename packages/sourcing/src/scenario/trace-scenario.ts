import type { Gap, MineralId } from "@interphase/minerals";
import type { TraceEntry } from "../assessment-result.js";
import { splitLongest, traceEntry, traceInput, type TraceInput } from "../exposure/trace-entry.js";
import { describeGroup } from "../exposure/trace-supply.js";
import type { Scenario, ScenarioResult } from "../scenarios.contract.js";
import { weighLoss } from "./group-loss.js";
import { shortfallInput, type GroupRun } from "./group-run.js";
import type { LossPlan } from "./loss-plan.js";
import type { PriceChange } from "./price-move.js";
import { findNeedGap, findStockGap, findTransitGap } from "./run-gaps.js";
import { computeShortfall, findStockOutMonth } from "./shortfall.js";
import { listLossInputs, tracePlanSpend, traceSpend } from "./trace-scenario-inputs.js";

/** Whose figures are explained, and from what were they made? */
export interface ScenarioTraceContext {
  readonly minerals: ScenarioResult["minerals"];
  readonly runs: ReadonlyMap<MineralId, readonly GroupRun[]>;
  readonly losses: LossPlan;
  readonly scenario: Scenario;
  readonly prices: PriceChange;
}

interface MineralContext extends ScenarioTraceContext {
  readonly mineral: ScenarioResult["minerals"][number];
  readonly own: readonly GroupRun[];
  readonly path: string;
}

const readings = ["low", "value", "high"] as const;

const times = ({ losses, scenario }: ScenarioTraceContext): TraceInput[] => [
  ...losses.phases.map(({ months }, phase) =>
    traceInput(losses.phases.length === 1 ? "D" : `D of phase ${String(phase + 1)}`, months, "months"),
  ),
  traceInput("R", scenario.rampMonths ?? 0, "months"),
  traceInput("L", scenario.transitMonths ?? 0, "months"),
];

/** λ of one group, phase by phase. */
const lambdas = (run: GroupRun): TraceInput[] =>
  run.losses.flatMap((loss, phase) => {
    const weighed = weighLoss([loss]);
    const when = run.losses.length === 1 ? "" : ` in phase ${String(phase + 1)}`;
    return readings.map((end) => traceInput(`λ ${end} of ${describeGroup(run)}${when}`, weighed[end], "1"));
  });

function traceLoss(context: MineralContext): TraceEntry {
  const { mineral, own, path, losses } = context;
  const ordered = [...own].sort((a, b) => b.needPerMonth - a.needPerMonth);
  const { shown, rest } = splitLongest(ordered);
  const inputs = shown.flatMap((run) => [
    traceInput(`need of ${describeGroup(run)}`, run.needPerMonth * 12, "t/a"),
    ...lambdas(run),
  ]);
  const further = losses.phases.flatMap((_, phase) => {
    const sums = rest.flatMap((run) => run.losses[phase] ?? []);
    return readings.map((end) => {
      const lost = sums.reduce((total, sum) => total + sum[end], 0);
      const name = `need x λ ${end} of ${String(rest.length)} further groups, phase ${String(phase + 1)}`;
      return traceInput(name, lost, "t/a");
    });
  });
  const needed = rest.reduce((sum, run) => sum + run.needPerMonth * 12, 0);
  const others = rest.length === 0 ? [] : [traceInput("need of further groups", needed, "t/a"), ...further];
  return traceEntry(
    `${path}/lossFraction`,
    "scenario-loss",
    "λ = Σ need x loss of the line / Σ need, weighted by the months of the phases; loss of a line from m, r, s: value " +
      "1 - (1 - m)(1 - r)(1 - s), low max(m, r, s), high min(1, m + r + s + fraction·unknown)",
    [...listLossInputs(context), ...times(context).slice(0, losses.phases.length), ...inputs, ...others],
    { ...mineral.lossFraction },
    [findNeedGap(mineral.mineralId, own), ...ownAssumptions(context)],
  );
}

/** What is assumed of the measures that are let bite on the mineral? */
const ownAssumptions = ({ losses, mineral }: MineralContext): Gap[] =>
  losses.measures
    .filter(({ measure }) => measure.mineralId === mineral.mineralId)
    .flatMap(({ loss }) => [...loss.assumptions]);

function shortOf(context: MineralContext, run: GroupRun, end: (typeof readings)[number]): number {
  return computeShortfall(shortfallInput(run, context.losses, context.scenario, end));
}

function traceShortfall(context: MineralContext): TraceEntry[] {
  const { mineral, own, path, scenario } = context;
  const { mineralId } = mineral;
  const short = own
    .map((run) => ({ run, high: shortOf(context, run, "high") }))
    .filter(({ high }) => high > 0)
    .sort((a, b) => b.high - a.high);
  const { shown, rest } = splitLongest(short);
  const inputs = shown.flatMap(({ run }) => [
    traceInput(`need a month of ${describeGroup(run)}`, run.needPerMonth, "t"),
    traceInput(`stock on hand of ${describeGroup(run)}`, run.stock, "t"),
    ...lambdas(run),
  ]);
  const others = readings.map((end) => {
    const left = rest.reduce((sum, { run }) => sum + shortOf(context, run, end), 0);
    return traceInput(`shortfall ${end} of ${String(rest.length)} further groups`, left, "t");
  });
  const entry = traceEntry(
    `${path}/shortfallTonnes`,
    "scenario-shortfall",
    "Σ over groups of max(0, λ·need·(D + R/2) - stock on hand), need a month, λ·D summed over the phases; groups that lack nothing are left out",
    [...times(context), ...inputs, ...(rest.length === 0 ? [] : others)],
    { ...mineral.shortfallTonnes },
    [findStockGap(mineralId, own), findTransitGap(mineralId, own, scenario), findNeedGap(mineralId, own)],
  );
  const byMonth = traceEntry(
    `${path}/shortfallTonnesByMonth`,
    "scenario-shortfall",
    "what is short from L to the end of the month less what was short before it, in value; months to ceil(L + D + R)",
    [...times(context), traceInput("shortfall value", mineral.shortfallTonnes.value, "t")],
  );
  return [entry, byMonth];
}

function traceStockOut(context: MineralContext): TraceEntry {
  const { mineral, own, path, losses, scenario } = context;
  const outs = own
    .map((run) => ({ run, month: findStockOutMonth(shortfallInput(run, losses, scenario, "value")) }))
    .flatMap(({ run, month }) => (month === null ? [] : [{ run, month }]))
    .sort((a, b) => a.month - b.month);
  const inputs = splitLongest(outs).shown.flatMap(({ run, month }) => [
    traceInput(`need a month of ${describeGroup(run)}`, run.needPerMonth, "t"),
    traceInput(`stock on hand of ${describeGroup(run)}`, run.stock, "t"),
    ...lambdas(run).filter((input) => input.name.startsWith("λ value")),
    traceInput(`out of ${describeGroup(run)}`, month, "months"),
  ]);
  const nothing: Gap = { code: "nothing-short", message: "No group is short in value." };
  return traceEntry(
    `${path}/stockOutMonth`,
    "scenario-stock-out",
    "the earliest of the groups: n = stock/(λ·need); L + n if n ≤ D, else L + D + R(1 - √(1 - 2(n - D)/R)); null if nothing is short",
    [...times(context), ...inputs],
    { groups: outs.length, month: mineral.stockOutMonth },
    [mineral.stockOutMonth === null ? nothing : null, findStockGap(mineral.mineralId, own)],
  );
}

/** How was each figure of a scenario made? **Shape** in the order of the result's keys; lists are bounded as in an assessment's trace. */
export function traceScenario(context: ScenarioTraceContext): TraceEntry[] {
  const { minerals, runs, prices } = context;
  const entries = minerals.flatMap((mineral, index) => {
    const path = `/minerals/${String(index)}`;
    const own = { ...context, mineral, path, own: runs.get(mineral.mineralId) ?? [] };
    return [
      traceLoss(own),
      ...traceShortfall(own),
      traceStockOut(own),
      traceSpend(own, prices.byMineral.get(mineral.mineralId)),
    ];
  });
  return [...entries, tracePlanSpend(context)];
}
