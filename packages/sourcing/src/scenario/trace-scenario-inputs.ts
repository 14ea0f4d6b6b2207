import type { Gap, ValueInterval } from "@interphase/minerals";
import type { TraceEntry } from "../assessment-result.js";
import { traceEntry, traceInput, type TraceInput } from "../exposure/trace-entry.js";
import type { Loss, Scenario, ScenarioResult } from "../scenarios.contract.js";
import type { LossPlan, MeasureStrike } from "./loss-plan.js";
import type { MineralPriceChange, PriceChange } from "./price-move.js";

interface InputContext {
  readonly mineral: ScenarioResult["minerals"][number];
  readonly losses: LossPlan;
  readonly scenario: Scenario;
  readonly path: string;
}

function nameLoss(loss: Exclude<Loss, { kind: "measure" }>): string {
  if (loss.kind === "country") return `country ${loss.countryIso3}${loss.stage ? ` at ${loss.stage}` : ""}`;
  return loss.kind === "supplier" ? `supplier ${loss.supplier}` : `all at ${loss.stage}`;
}

/** One figure where the three readings agree, else all three. */
function lossInputs(name: string, loss: ValueInterval): TraceInput[] {
  if (loss.low === loss.high) return [traceInput(name, loss.value, "1")];
  return (["low", "value", "high"] as const).map((end) => traceInput(`${name}, ${end}`, loss[end], "1"));
}

function measureInputs({ measure, loss, fraction }: MeasureStrike, isPhased: boolean): TraceInput[] {
  const name = `own loss of ${measure.measureId}`;
  const own = isPhased
    ? [...lossInputs(`${name} in phase 1`, loss.first), ...lossInputs(`${name} in phase 2`, loss.later)]
    : lossInputs(name, loss.first);
  return [traceInput(`fraction of measure ${measure.measureId}`, fraction, "1"), ...own, ...loss.inputs];
}

/** Which losses of a scenario strike a mineral, and from which reference figures? */
export function listLossInputs({ scenario, losses, mineral }: InputContext): TraceInput[] {
  const named = scenario.losses.flatMap((loss) =>
    loss.kind === "measure" || (loss.mineralId ?? mineral.mineralId) !== mineral.mineralId
      ? []
      : [traceInput(`fraction of ${nameLoss(loss)}`, loss.fraction, "1")],
  );
  const measured = losses.measures
    .filter(({ measure }) => measure.mineralId === mineral.mineralId)
    .flatMap((strike) => measureInputs(strike, losses.phases.length > 1));
  return [...named, ...measured];
}

const noPrice: Gap = { code: "no-price", message: "No line that contains the mineral has a price." };

/** How was a mineral's change of spend made? */
export function traceSpend(
  { mineral, path, scenario }: InputContext,
  change: MineralPriceChange | undefined,
): TraceEntry {
  const missing = change?.unpricedLineCount ?? 0;
  const partly: Gap = {
    code: "price-missing",
    message: `${String(missing)} lines have no price and are not in it.`,
  };
  const gap = (change?.pricedLineCount ?? 0) === 0 ? noPrice : missing > 0 ? partly : null;
  return traceEntry(
    `${path}/spendChangeUsd`,
    "scenario-spend",
    "Σ spend of the line x months that it pays the moved price / 12 x (factor - 1)",
    [
      traceInput("factor", change?.factor ?? 1, "1"),
      traceInput("months", scenario.months, "months"),
      traceInput("spend", change?.spendUsd ?? null, "USD/a"),
      traceInput("Σ spend x moved months / 12", change?.movedSpendUsd ?? null, "USD"),
      traceInput("lines with a price", change?.pricedLineCount ?? 0, "lines"),
      traceInput("lines without", missing, "lines"),
    ],
    { usd: mineral.spendChangeUsd },
    [gap],
  );
}

/** How was the plan's change of spend made? A line counts once, by its largest move. */
export function tracePlanSpend({
  minerals,
  prices,
}: {
  readonly minerals: ScenarioResult["minerals"];
  readonly prices: PriceChange;
}): TraceEntry {
  const moved = minerals.filter(({ mineralId }) => prices.byMineral.get(mineralId)?.factor !== 1);
  const none: Gap = { code: "no-price", message: "No line of the plan has a price." };
  return traceEntry(
    "/spendChangeUsd",
    "scenario-spend",
    "Σ over lines of the largest change among the line's minerals",
    [
      traceInput("lines whose spend changes", prices.movedLineCount, "lines"),
      ...moved.map(({ mineralId, spendChangeUsd }) =>
        traceInput(`change of ${mineralId}`, spendChangeUsd, "USD"),
      ),
    ],
    { usd: prices.planUsd },
    [prices.planUsd === null ? none : null],
  );
}
