import { estimateWidth, layoutBars, type AxisWords, type BarsRow } from "@interphase/charts";
import type { ReactNode } from "react";

import { ChartDrawing, chartWidths } from "./chart-drawing";
import type { TipRow } from "./tip-attributes";

/** One pair of figures, with what is said of it. */
export interface ComparisonRow extends BarsRow {
  readonly tip: readonly TipRow[];
}

interface ComparisonBarsProps {
  readonly label: string;
  readonly axis: AxisWords;
  readonly beforeLabel: string;
  readonly afterLabel: string;
  readonly rows: readonly ComparisonRow[];
}

/** Better or worse than before, by how much? Two bars a row, the earlier above. */
export function ComparisonBars({ label, rows, ...words }: ComparisonBarsProps): ReactNode {
  const tips = new Map(rows.map(({ id, label: title, tip }) => [id, { title, rows: tip }]));
  const pageAt = (width: number) => layoutBars({ width, measure: estimateWidth, rows, ...words }).pages[0];
  return (
    <ChartDrawing
      label={label}
      wide={pageAt(chartWidths.wide)}
      narrow={pageAt(chartWidths.narrow)}
      tips={tips}
    />
  );
}
