import { stages, type Gap } from "@interphase/minerals";
import type { TraceEntry } from "../assessment-result.js";
import type { AssessmentFacts } from "./assessment-facts.js";
import type { ExplainedSums } from "./explained-sums.js";
import type { MineralDetail } from "./mineral-detail.js";
import { largestTonnes } from "./plan-columns.js";
import { traceEntry, traceInput, splitLongest, type TraceInput } from "./trace-entry.js";
import { traceCover, traceSuppliers, traceTouched } from "./trace-supply.js";
import type { MineralTraceContext } from "./trace-context.js";
import { traceGeoPolRisk, traceSourcingConcentration } from "./trace-risk.js";
import { traceStage } from "./trace-stage.js";

function fractionInputs({ byFraction }: ExplainedSums): TraceInput[] {
  const { shown, rest } = splitLongest(byFraction);
  const inputs = shown.map((sum) =>
    traceInput(
      `gross tonnes at contained fraction ${String(sum.fraction)} (${String(sum.lineCount)} lines)`,
      sum.grossTonnes,
      "t/a",
    ),
  );
  if (rest.length === 0) return inputs;
  const contained = rest.reduce((total, sum) => total + sum.grossTonnes * sum.fraction, 0);
  return [
    ...inputs,
    traceInput(`contained tonnes at ${String(rest.length)} further fractions`, contained, "t/a"),
  ];
}

function traceTonnes({ detail: { purchase }, sums, path }: MineralTraceContext): TraceEntry {
  const capped: Gap = {
    code: "quantity-capped",
    message: `Quantities above ${String(largestTonnes)} t count as that.`,
  };
  return traceEntry(
    `${path}/containedTonnes`,
    "contained-tonnes",
    "Σ gross tonnes x contained fraction",
    [traceInput("lines", purchase.lineCount, "lines"), ...fractionInputs(sums)],
    { containedTonnes: purchase.tonnes },
    [purchase.tonnes >= largestTonnes ? capped : null],
  );
}

function findSpendGap({ purchase }: MineralDetail): Gap | null {
  if (purchase.pricedLineCount === 0) {
    return {
      code: "no-price",
      message: "No line that contains the mineral has a price, so the spend is unknown.",
    };
  }
  if (!Number.isFinite(purchase.spendUsd)) {
    return { code: "too-large", message: "The spend is too large to be written as a number." };
  }
  if (purchase.pricedLineCount === purchase.lineCount) return null;
  const missing = purchase.lineCount - purchase.pricedLineCount;
  return { code: "price-missing", message: `${String(missing)} lines without a price are not in the spend.` };
}

function traceSpend({ detail, sums, path }: MineralTraceContext): TraceEntry[] {
  const { purchase } = detail;
  const meanPrice = sums.pricedGrossTonnes > 0 ? purchase.spendUsd / sums.pricedGrossTonnes : null;
  return [
    traceEntry(
      `${path}/spendUsd`,
      "spend",
      "Σ annual quantity x unit price over priced lines containing the mineral = priced gross tonnes x their mean price",
      [
        traceInput("lines", purchase.lineCount, "lines"),
        traceInput("lines with a price", purchase.pricedLineCount, "lines"),
        traceInput("priced gross tonnes", sums.pricedGrossTonnes, "t/a"),
        traceInput("mean price", meanPrice, "USD/t"),
      ],
      { spendUsd: purchase.pricedLineCount > 0 ? purchase.spendUsd : null },
      [findSpendGap(detail)],
    ),
    traceEntry(
      `${path}/pricedShareFraction`,
      "spend",
      "contained tonnes of priced lines / contained tonnes",
      [
        traceInput("contained tonnes of priced lines", purchase.pricedTonnes, "t/a"),
        traceInput("contained tonnes", purchase.tonnes, "t/a"),
      ],
    ),
  ];
}

/** How were a mineral's figures made? **Shape** in the order of the result's keys; every figure of the mineral has its entry. */
export function traceMineral(
  facts: AssessmentFacts,
  detail: MineralDetail,
  sums: ReadonlyMap<string, ExplainedSums>,
  path: string,
): TraceEntry[] {
  const own = sums.get(detail.mineralId) ?? { byFraction: [], pricedGrossTonnes: 0 };
  const context: MineralTraceContext = { facts, detail, sums: own, path };
  const { tonnes, lineCount } = detail.purchase;
  const measureGaps = detail.ways.flatMap((way) => [...way.touch.gaps.values()]);
  return [
    traceTonnes(context),
    ...traceSpend(context),
    ...stages.flatMap((stage) =>
      traceStage({
        facts,
        detail: detail.stages[stage],
        gaps: measureGaps,
        measures: facts
          .measures(detail.mineralId, stage)
          .map((measure) => measure.measureId)
          .filter((id) => detail.measures.includes(id)),
        tonnes,
        lineCount,
        path: `${path}/stages/${stage}`,
      }),
    ),
    traceSourcingConcentration(context),
    ...traceGeoPolRisk(context),
    ...traceCover(context),
    ...traceTouched(context),
    ...traceSuppliers(context),
  ];
}
