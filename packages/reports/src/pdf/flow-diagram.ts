import { nameCountry } from "@interphase/names";
import type { FlowsView } from "@interphase/sourcing";
import { tonnesText } from "../number-text.js";
import { accent, quietInk } from "../risk-colour.js";
import { reportText } from "../report-text.js";
import { columnWidth, page, putText, type PageWriter } from "./page-writer.js";

type Flow = FlowsView["minerals"][number]["flows"][number];
interface Node {
  readonly key: string;
  readonly isUnknown: boolean;
  tonnes: number;
  top: number;
  taken: [number, number];
}
type Layer = Map<string, Node>;

const height = 170;
/** The height of one diagram, for whoever keeps a heading with it. */
export const flowDiagramHeight = height + 40;
const nodeWidth = 8;
const space = 6;
const unknownKey = "?";

const keysOf = (flow: Flow): readonly string[] => [
  flow.minedIn ?? unknownKey,
  flow.refinedIn ?? unknownKey,
  flow.supplier,
  flow.plantCountryIso3 ?? unknownKey,
];

function layOut(flows: readonly Flow[]): { layers: Layer[]; scale: number } {
  const layers = Array.from({ length: 4 }, (): Layer => new Map());
  for (const flow of flows) {
    keysOf(flow).forEach((key, index) => {
      const layer = layers[index];
      const node = layer?.get(key) ?? {
        key,
        isUnknown: key === unknownKey,
        tonnes: 0,
        top: 0,
        taken: [0, 0],
      };
      node.tonnes += flow.tonnes;
      layer?.set(key, node);
    });
  }
  const total = flows.reduce((sum, flow) => sum + flow.tonnes, 0);
  const most = Math.max(...layers.map((layer) => layer.size));
  const scale = Math.max(0, height - (most - 1) * space) / total;
  for (const layer of layers) {
    let y = 0;
    for (const node of [...layer.values()].sort((a, b) => b.tonnes - a.tonnes)) {
      node.top = y;
      y += node.tonnes * scale + space;
    }
  }
  return { layers, scale };
}

function drawBand(
  writer: PageWriter,
  from: Node,
  to: Node,
  band: { x: number; y: number; step: number; width: number },
): void {
  const [x1, x2] = [band.x + nodeWidth, band.x + band.step];
  const [y1, y2] = [band.y + from.top + from.taken[1], band.y + to.top + to.taken[0]];
  const middle = (x1 + x2) / 2;
  writer.pdf
    .moveTo(x1, y1)
    .bezierCurveTo(middle, y1, middle, y2, x2, y2)
    .lineTo(x2, y2 + band.width)
    .bezierCurveTo(middle, y2 + band.width, middle, y1 + band.width, x1, y1 + band.width)
    .closePath()
    .fillOpacity(0.35)
    .fill(from.isUnknown || to.isUnknown ? "#9aa5ad" : accent)
    .fillOpacity(1);
  from.taken[1] += band.width;
  to.taken[0] += band.width;
}

function drawBands(
  writer: PageWriter,
  flows: readonly Flow[],
  layout: ReturnType<typeof layOut>,
  y: number,
  step: number,
): void {
  for (let index = 0; index < 3; index++) {
    const merged = new Map<string, { from: Node; to: Node; tonnes: number }>();
    for (const flow of flows) {
      const keys = keysOf(flow);
      const from = layout.layers[index]?.get(keys[index] ?? "");
      const to = layout.layers[index + 1]?.get(keys[index + 1] ?? "");
      if (from === undefined || to === undefined) continue;
      const link = merged.get(`${from.key}|${to.key}`) ?? { from, to, tonnes: 0 };
      link.tonnes += flow.tonnes;
      merged.set(`${from.key}|${to.key}`, link);
    }
    const ordered = [...merged.values()].sort((a, b) => a.from.top - b.from.top || a.to.top - b.to.top);
    for (const { from, to, tonnes } of ordered) {
      drawBand(writer, from, to, { x: page.margin + index * step, y, step, width: tonnes * layout.scale });
    }
  }
}

/** Through whose hands does one mineral pass from mine to plant? Width is contained tonnes; grey is unknown. */
export function drawFlowDiagram(writer: PageWriter, flows: readonly Flow[]): void {
  const shown = [...flows].sort((a, b) => b.tonnes - a.tonnes).slice(0, 60);
  if (shown.length === 0) return;
  const { pdf, locale } = writer;
  const y = writer.reserve(flowDiagramHeight) + 16;
  const step = (columnWidth - nodeWidth) / 3;
  const layout = layOut(shown);
  drawBands(writer, shown, layout, y, step);
  const heads = ["mine", "refine", "supplier", "plant"] as const;
  layout.layers.forEach((layer, index) => {
    const x = page.margin + index * step;
    const isLast = index === 3;
    const labelX = isLast ? x - 124 : x + nodeWidth + 4;
    const align = isLast ? "right" : "left";
    putText(pdf, reportText(heads[index] ?? "mine", locale), {
      x: isLast ? x - 116 : x,
      y: y - 14,
      width: 124,
      size: 7.5,
      fill: quietInk,
      align,
    });
    for (const node of layer.values()) {
      const nodeHeight = Math.max(0.8, node.tonnes * layout.scale);
      pdf.rect(x, y + node.top, nodeWidth, nodeHeight).fill(node.isUnknown ? "#9aa5ad" : accent);
      if (nodeHeight < 5) continue;
      const name = node.isUnknown
        ? reportText("unknown", locale)
        : index === 2
          ? node.key
          : nameCountry(node.key, locale, "title");
      putText(pdf, `${name} · ${tonnesText(node.tonnes, locale)}`, {
        x: labelX,
        y: y + node.top + nodeHeight / 2 - 5,
        width: 120,
        size: 7,
        align,
      });
    }
  });
}
