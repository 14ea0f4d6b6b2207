/** One place in the flow diagram. `isUnknown` places are drawn hatched and stand last in their column. */
export interface FlowNode {
  readonly id: string;
  readonly column: number;
  readonly label: string;
  readonly isUnknown: boolean;
}

/** How many tonnes go from one place to one in the next column? */
export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly tonnes: number;
}

export interface PlacedNode extends FlowNode {
  readonly tonnes: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface PlacedLink extends FlowLink {
  readonly path: string;
  readonly width: number;
  readonly isUnknown: boolean;
}

export interface FlowFrame {
  readonly width: number;
  readonly height: number;
  readonly nodeWidth: number;
  readonly gap: number;
  readonly columns: number;
}

interface Measured extends FlowNode {
  readonly tonnes: number;
}

function measure(nodes: readonly FlowNode[], links: readonly FlowLink[]): Measured[] {
  const into = new Map<string, number>();
  const out = new Map<string, number>();
  for (const link of links) {
    out.set(link.from, (out.get(link.from) ?? 0) + link.tonnes);
    into.set(link.to, (into.get(link.to) ?? 0) + link.tonnes);
  }
  return nodes
    .map((node) => ({ ...node, tonnes: Math.max(into.get(node.id) ?? 0, out.get(node.id) ?? 0) }))
    .filter(({ tonnes }) => tonnes > 0);
}

/** Largest first, unknown last, then each column once by the mean place of what flows into it: fewer crossings. */
function order(columns: readonly Measured[][], links: readonly FlowLink[]): Measured[][] {
  const rank = new Map<string, number>();
  return columns.map((column, index) => {
    const byTonnes = [...column].sort((a, b) => b.tonnes - a.tonnes || a.id.localeCompare(b.id));
    const place = (node: Measured): number => {
      const incoming = links.filter(({ to }) => to === node.id);
      const total = incoming.reduce((sum, { tonnes }) => sum + tonnes, 0);
      return (
        incoming.reduce((sum, { from, tonnes }) => sum + (rank.get(from) ?? 0) * tonnes, 0) / (total || 1)
      );
    };
    const ordered = index === 0 ? byTonnes : byTonnes.sort((a, b) => place(a) - place(b));
    ordered.sort((a, b) => Number(a.isUnknown) - Number(b.isUnknown));
    ordered.forEach((node, position) => rank.set(node.id, position / Math.max(1, ordered.length - 1)));
    return ordered;
  });
}

function band(x0: number, y0: number, x1: number, y1: number): string {
  const middle = (x0 + x1) / 2;
  const [a, b, c, d, m] = [x0, y0, x1, y1, middle].map((value) => String(Math.round(value * 10) / 10));
  return `M${String(a)} ${String(b)}C${String(m)} ${String(b)} ${String(m)} ${String(d)} ${String(c)} ${String(d)}`;
}

/**
 * Where does each place stand and how does each flow run?
 * **Shape** links are stroked paths whose width is their tonnes on the diagram's one scale.
 */
export function placeFlows(
  nodes: readonly FlowNode[],
  links: readonly FlowLink[],
  frame: FlowFrame,
): { nodes: PlacedNode[]; links: PlacedLink[] } {
  const measured = measure(nodes, links);
  const columns = Array.from({ length: frame.columns }, (_, index) =>
    measured.filter((node) => node.column === index),
  );
  const perTonne = Math.min(
    ...columns
      .filter((column) => column.length > 0)
      .map((column) => {
        const total = column.reduce((sum, { tonnes }) => sum + tonnes, 0);
        return Math.max(1, frame.height - frame.gap * (column.length - 1)) / total;
      }),
  );
  const step = frame.columns > 1 ? (frame.width - frame.nodeWidth) / (frame.columns - 1) : 0;
  const placed = order(columns, links).flatMap((column, index) => {
    const used =
      column.reduce((sum, { tonnes }) => sum + tonnes * perTonne, 0) + frame.gap * (column.length - 1);
    let y = Math.max(0, (frame.height - used) / 2);
    return column.map((node) => {
      const height = Math.max(1, node.tonnes * perTonne);
      const place: PlacedNode = { ...node, x: index * step, y, height };
      y += height + frame.gap;
      return place;
    });
  });
  return { nodes: placed, links: placeLinks(placed, links, perTonne, frame.nodeWidth) };
}

function placeLinks(
  placed: readonly PlacedNode[],
  links: readonly FlowLink[],
  perTonne: number,
  nodeWidth: number,
): PlacedLink[] {
  const byId = new Map(placed.map((node) => [node.id, node]));
  const leaving = new Map(placed.map((node) => [node.id, node.y]));
  const arriving = new Map(placed.map((node) => [node.id, node.y]));
  const yOf = (id: string) => byId.get(id)?.y ?? 0;
  return [...links]
    .filter(({ from, to, tonnes }) => tonnes > 0 && byId.has(from) && byId.has(to))
    .sort((a, b) => yOf(a.from) - yOf(b.from) || yOf(a.to) - yOf(b.to))
    .map((link) => {
      const [from, to] = [byId.get(link.from), byId.get(link.to)];
      const width = Math.max(0.5, link.tonnes * perTonne);
      const startY = (leaving.get(link.from) ?? 0) + width / 2;
      const endY = (arriving.get(link.to) ?? 0) + width / 2;
      leaving.set(link.from, startY + width / 2);
      arriving.set(link.to, endY + width / 2);
      return {
        ...link,
        width,
        isUnknown: (from?.isUnknown ?? false) || (to?.isUnknown ?? false),
        path: band((from?.x ?? 0) + nodeWidth, startY, to?.x ?? 0, endY),
      };
    });
}
