import type { TraceEntry } from "../assessment-result.js";
import type { PlanDetail } from "./plan-detail.js";
import { traceEntry, traceInput } from "./trace-entry.js";

/** How were the plan's totals made? Spend belongs to the line and is counted once, however many minerals it holds. */
export function traceTotals({ tally: { plan } }: PlanDetail): TraceEntry[] {
  const lines = traceInput("lines", plan.lineCount, "lines");
  const priced = traceInput("lines with a price", plan.pricedLineCount, "lines");
  const noPrice = { code: "no-price", message: "No line has a price, so what the plan costs is unknown." };
  const unpriced = {
    code: "price-missing",
    message: `${String(plan.lineCount - plan.pricedLineCount)} lines have no price and are not in the spend.`,
  };
  const gap = plan.pricedLineCount === 0 ? noPrice : plan.pricedLineCount < plan.lineCount ? unpriced : null;
  return [
    traceEntry("/totals/lineCount", "plan-totals", "count of lines", [lines]),
    traceEntry(
      "/totals/spendUsd",
      "plan-totals",
      "Σ annual quantity x unit price, over lines with a price",
      [lines, priced, traceInput("Σ annual quantity x unit price", plan.spendUsd, "USD/a")],
      {},
      [gap],
    ),
    traceEntry("/totals/pricedLineCount", "plan-totals", "count of lines with a price", [lines, priced]),
  ];
}
