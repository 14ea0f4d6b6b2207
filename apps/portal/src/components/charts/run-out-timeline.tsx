import { estimateWidth, layoutTimeline, type TimelineRow } from "@interphase/charts";
import type { ReactNode } from "react";

import { ChartDrawing, chartWidths } from "./chart-drawing";
import type { TipRow } from "./tip-attributes";

/** One interchange group on the time axis. **Units and range** months from the assessment's date; null is unknown. */
export interface RunOutRow extends TimelineRow {
  readonly tip: readonly TipRow[];
}

interface RunOutTimelineProps {
  readonly label: string;
  readonly axisLabel: string;
  readonly rows: readonly RunOutRow[];
}

/** When does each form run out, and is a replacement there by then? Stock, goods under way, contract end and requalification on one axis. */
export function RunOutTimeline({ label, axisLabel, rows }: RunOutTimelineProps): ReactNode {
  const tips = new Map(rows.map(({ id, label: title, tip }) => [id, { title, rows: tip }]));
  const axis = { title: axisLabel, tickText: String };
  const pageAt = (width: number) => layoutTimeline({ width, measure: estimateWidth, axis, rows }).pages[0];
  return (
    <ChartDrawing
      label={label}
      wide={pageAt(chartWidths.wide)}
      narrow={pageAt(chartWidths.narrow)}
      tips={tips}
    />
  );
}
