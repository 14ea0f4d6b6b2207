import { estimateWidth, layoutFlow, type FlowLink, type FlowNode } from "@interphase/charts";
import type { ReactNode } from "react";

import { ChartDrawing, chartWidths, type DrawingTip } from "./chart-drawing";
import type { TipRow } from "./tip-attributes";

export interface FlowDiagramNode extends FlowNode {
  readonly tip: readonly TipRow[];
}

export interface FlowDiagramLink extends FlowLink {
  readonly title: string;
  readonly tip: readonly TipRow[];
}

interface FlowDiagramProps {
  readonly label: string;
  readonly columns: readonly string[];
  readonly nodes: readonly FlowDiagramNode[];
  readonly links: readonly FlowDiagramLink[];
}

/**
 * Which way do the tonnes go, from mine country to plant?
 * A band's width is its tonnes, on one scale for the whole drawing; what is not known is hatched.
 */
export function FlowDiagram({ label, columns, nodes, links }: FlowDiagramProps): ReactNode {
  const tips = new Map<string, DrawingTip>([
    ...links.map(({ from, to, title, tip }) => [`${from}>${to}`, { title, rows: tip }] as const),
    ...nodes.map(({ id, label: title, tip }) => [id, { title, rows: tip }] as const),
  ]);
  const pageAt = (width: number) =>
    layoutFlow({ width, measure: estimateWidth, columns, nodes, links }).pages[0];
  return (
    <ChartDrawing
      label={label}
      wide={pageAt(chartWidths.wide)}
      narrow={pageAt(chartWidths.narrow)}
      tips={tips}
    />
  );
}
