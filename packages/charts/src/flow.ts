import { placeFlows, type FlowLink, type FlowNode, type PlacedLink, type PlacedNode } from "./flow-places.js";
import type { Chart, LayoutRoom, Mark, Pick } from "./marks.js";
import { isNarrow, makePage } from "./pages.js";
import { fitText, placeText, putText, type TextPlace } from "./text.js";

/** What does a flow diagram need? */
export interface FlowInput extends LayoutRoom {
  /** The least height; many places in one column make it higher. Chosen by the number of places where not said. */
  readonly height?: number | undefined;
  /** The columns' titles, from where the flow begins. */
  readonly columns: readonly string[];
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

interface Plan {
  readonly size: number;
  readonly isNarrow: boolean;
  readonly top: number;
  readonly nodeWidth: number;
  /** From one column's left edge to the next: the names stand to the right of their places. */
  readonly step: number;
  readonly height: number;
  readonly gap: number;
}

function planFlow(input: FlowInput): Plan {
  const size = input.textSize ?? 12;
  const narrow = isNarrow(input.width, size);
  const counts = input.columns.map((_, index) => input.nodes.filter(({ column }) => column === index).length);
  const most = Math.max(1, ...counts);
  const gap = size * (narrow ? 2.7 : 1.7);
  const wanted = input.height ?? Math.min(size * 52, Math.max(size * 20, most * size * 4));
  return {
    size,
    isNarrow: narrow,
    top: size * 3,
    nodeWidth: size * 0.8,
    step: input.width / Math.max(1, input.columns.length),
    height: Math.max(wanted - size * 4.6, gap * (most - 1) + size * 8),
    gap,
  };
}

const round = (value: number) => Math.round(value * 100) / 100;

function drawLink(
  link: PlacedLink,
  columns: readonly [number, number],
  plan: Plan,
  marks: Mark[],
  picks: Pick[],
  label: string,
): void {
  const [x, toX] = [columns[0] * plan.step + plan.nodeWidth, columns[1] * plan.step].map(round) as [
    number,
    number,
  ];
  const [startY, endY] = [plan.top + link.startY, plan.top + link.endY];
  const middle = round((x + toX) / 2);
  const [a, b, c, d] = [startY, endY, endY + link.width, startY + link.width].map(round) as [
    number,
    number,
    number,
    number,
  ];
  const path = `M${x} ${a}C${middle} ${a} ${middle} ${b} ${toX} ${b}L${toX} ${c}C${middle} ${c} ${middle} ${d} ${x} ${d}z`;
  const upper = Math.min(startY, endY);
  const box = { x, y: upper, width: toX - x, height: Math.max(startY, endY) + link.width - upper };
  const ref = `${link.from}>${link.to}`;
  const shape = { kind: "path", d: path, box } as const;
  marks.push(
    link.isUnknown
      ? { ...shape, fill: "sunken", pattern: "hatch", opacity: 0.75, ref }
      : { ...shape, fill: "series-1", opacity: 0.4, ref },
  );
  picks.push({ kind: "link", ref, label, shape });
}

/** Name and figure on one line: where the room is short, the name gives way and the figure stays whole. */
function putPair(input: FlowInput, node: PlacedNode, place: TextPlace, marks: Mark[]): void {
  const end = node.value === "" ? "" : ` · ${node.value}`;
  const font = { size: place.size, weight: "regular" } as const;
  const name = fitText(
    input.measure,
    node.label,
    place.room - input.measure(end, place.size, "regular"),
    font,
  );
  const mark = placeText(input.measure, name === "" ? node.value : `${name}${end}`, place);
  if (mark !== undefined)
    marks.push({ ...mark, label: name === node.label ? mark.label : `${node.label}${end}` });
}

function drawNode(input: FlowInput, node: PlacedNode, plan: Plan, marks: Mark[], picks: Pick[]): void {
  const { size, nodeWidth, step } = plan;
  const [x, y] = [node.column * step, plan.top + node.y];
  const box = { x, y, width: nodeWidth, height: Math.max(1, node.height) };
  const rect = { kind: "rect", ...box, ref: node.id } as const;
  if (node.isUnknown)
    marks.push({ ...rect, fill: "surface", stroke: "line-strong", strokeWidth: 0.75, pattern: "hatch" });
  else marks.push({ ...rect, fill: "ink-2" });
  const middle = y + node.height / 2;
  const room = step - nodeWidth - size;
  const at = { x: x + nodeWidth + size * 0.4, room, halo: "surface", ref: node.id } as const;
  const isTall = node.height >= size * 2.7;
  if (plan.isNarrow || isTall) {
    putText(marks, input.measure, node.label, { ...at, middle: middle - size * 0.6, size, fill: "ink" });
    putText(marks, input.measure, node.value, {
      ...at,
      middle: middle + size * 0.6,
      size: size - 1,
      fill: "ink-2",
    });
  } else {
    putPair(input, node, { ...at, middle, size, fill: "ink" }, marks);
  }
  const hit = {
    ...box,
    y: middle - Math.max(node.height, size) / 2,
    height: Math.max(node.height, size),
    width: step * 0.5,
  };
  picks.push({ kind: "node", ref: node.id, label: node.label, shape: { kind: "rect", ...hit } });
}

/**
 * Which way do the tonnes go?
 * **Shape** one page; a band's height is its tonnes, on one scale for the whole diagram; what is not known is hatched. Refs: a place's
 * id, a band's `from>to`. Places and bands without tonnes are left out.
 */
export function layoutFlow(input: FlowInput): Chart {
  const plan = planFlow(input);
  const { size, step } = plan;
  const frame = { height: plan.height, gap: plan.gap, columns: input.columns.length };
  const placed = placeFlows(input.nodes, input.links, frame);
  const marks: Mark[] = [];
  const links: Pick[] = [];
  const nodes: Pick[] = [];
  const byId = new Map(placed.nodes.map((node) => [node.id, node]));
  for (const link of placed.links) {
    const [from, to] = [byId.get(link.from), byId.get(link.to)];
    if (from === undefined || to === undefined) continue;
    drawLink(link, [from.column, to.column], plan, marks, links, `${from.label} → ${to.label}`);
  }
  input.columns.forEach((title, index) => {
    const place = { x: index * step, middle: size, room: step - size, size, weight: "bold" } as const;
    putText(marks, input.measure, title, { ...place, fill: "ink-2" });
  });
  for (const node of placed.nodes) drawNode(input, node, plan, marks, nodes);
  const used = placed.nodes.reduce((most, node) => Math.max(most, node.y + node.height), plan.height);
  return { pages: [makePage(input.width, plan.top + used + size * 1.6, marks, [...links, ...nodes])] };
}
