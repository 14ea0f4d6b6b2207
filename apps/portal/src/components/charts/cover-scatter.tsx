import { estimateWidth, layoutScatter } from "@interphase/charts";
import type { ReactNode } from "react";

import { ChartDrawing, chartWidths } from "./chart-drawing";
import type { TipRow } from "./tip-attributes";

/** One mineral as a point. **Units and range** months ≥ 0, USD a year ≥ 0; null months is unknown cover. */
export interface CoverPoint {
  readonly id: string;
  readonly label: string;
  readonly months: number | null;
  readonly spendUsd: number;
  readonly bin: number | null;
  readonly isTouched: boolean;
  readonly tip: readonly TipRow[];
}

interface CoverScatterProps {
  readonly label: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly unknownLabel: string;
  /** How a power of ten of dollars is written, in the reader's language. */
  readonly tickLabels: Readonly<Record<string, string>>;
  readonly points: readonly CoverPoint[];
}

/** Which minerals cost much and last briefly? Spend grows upwards on a logarithmic axis, cover to the right. */
export function CoverScatter(props: CoverScatterProps): ReactNode {
  const { label, tickLabels, unknownLabel } = props;
  const tips = new Map(props.points.map(({ id, label: title, tip }) => [id, { title, rows: tip }]));
  const points = props.points.map(({ id, label: name, months, spendUsd, bin, isTouched }) => ({
    id,
    label: name,
    x: months,
    y: spendUsd,
    bin,
    isMarked: isTouched,
  }));
  const x = { title: props.xLabel, tickText: String };
  const y = { title: props.yLabel, tickText: (value: number) => tickLabels[String(value)] ?? String(value) };
  const pageAt = (width: number) =>
    layoutScatter({ width, measure: estimateWidth, x, y, unknownLabel, points }).pages[0];
  return (
    <ChartDrawing
      label={label}
      wide={pageAt(chartWidths.wide)}
      narrow={pageAt(chartWidths.narrow)}
      tips={tips}
    />
  );
}
