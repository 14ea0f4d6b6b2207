/** One place in the flow diagram. `isUnknown` places are drawn hatched and stand last in their column. */
export interface FlowNode {
  readonly id: string;
  readonly column: number;
  readonly label: string;
  /** What is written beside the name. */
  readonly value: string;
  readonly isUnknown: boolean;
}

/** How many tonnes go from one place to one in the next column? */
export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly tonnes: number;
}

/** Where does a place stand? `height` is its tonnes on the diagram's scale, exactly. */
export interface PlacedNode extends FlowNode {
  readonly tonnes: number;
  readonly y: number;
  readonly height: number;
}

/** How does a flow run? `width` is its tonnes on the diagram's scale, exactly; `startY` and `endY` are its upper edge. */
export interface PlacedLink extends FlowLink {
  readonly width: number;
  readonly startY: number;
  readonly endY: number;
  readonly isUnknown: boolean;
}

/** How much room do places and bands have? */
export interface FlowFrame {
  readonly height: number;
  /** Between two places of one column. */
  readonly gap: number;
  readonly columns: number;
}

/** A microgram is nothing that flows; a scale for less would not be a number. */
const leastTonnes = 1e-12;

interface Weighed extends FlowNode {
  readonly tonnes: number;
}

function weigh(nodes: readonly FlowNode[], links: readonly FlowLink[]): Weighed[] {
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

const byId = (a: Weighed, b: Weighed) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Largest first, unknown last, then each column once by the mean place of what flows into it: fewer crossings. */
function order(columns: readonly Weighed[][], links: readonly FlowLink[]): Weighed[][] {
  const rank = new Map<string, number>();
  return columns.map((column, index) => {
    const byTonnes = [...column].sort((a, b) => b.tonnes - a.tonnes || byId(a, b));
    const place = (node: Weighed): number => {
      const incoming = links.filter(({ to }) => to === node.id);
      const total = incoming.reduce((sum, { tonnes }) => sum + tonnes, 0);
      const weighted = incoming.reduce((sum, { from, tonnes }) => sum + (rank.get(from) ?? 0) * tonnes, 0);
      return weighted / (total || 1);
    };
    const ordered = index === 0 ? byTonnes : byTonnes.sort((a, b) => place(a) - place(b));
    ordered.sort((a, b) => Number(a.isUnknown) - Number(b.isUnknown));
    ordered.forEach((node, position) => rank.set(node.id, position / Math.max(1, ordered.length - 1)));
    return ordered;
  });
}

/**
 * Where does each place stand and how does each flow run?
 * **Shape** one scale for the whole diagram; the links on each side of a place lie edge to edge from its top. What has no tonnes is left out.
 */
export function placeFlows(
  nodes: readonly FlowNode[],
  links: readonly FlowLink[],
  frame: FlowFrame,
): { nodes: PlacedNode[]; links: PlacedLink[] } {
  const flowing = links.filter(({ tonnes }) => tonnes > leastTonnes);
  const weighed = weigh(nodes, flowing);
  const columns = Array.from({ length: frame.columns }, (_, index) =>
    weighed.filter((node) => node.column === index),
  );
  const scales = columns
    .filter((column) => column.length > 0)
    .map((column) => {
      const total = column.reduce((sum, { tonnes }) => sum + tonnes, 0);
      return Math.max(1, frame.height - frame.gap * (column.length - 1)) / total;
    });
  const perTonne = scales.length === 0 ? 0 : Math.min(...scales);
  const placed = order(columns, flowing).flatMap((column) => {
    const tonnes = column.reduce((sum, node) => sum + node.tonnes, 0);
    let y = Math.max(0, (frame.height - tonnes * perTonne - frame.gap * (column.length - 1)) / 2);
    return column.map((node): PlacedNode => {
      const place = { ...node, y, height: node.tonnes * perTonne };
      y += place.height + frame.gap;
      return place;
    });
  });
  return { nodes: placed, links: placeLinks(placed, flowing, perTonne) };
}

function placeLinks(
  placed: readonly PlacedNode[],
  links: readonly FlowLink[],
  perTonne: number,
): PlacedLink[] {
  const places = new Map(placed.map((node) => [node.id, node]));
  const leaving = new Map(placed.map((node) => [node.id, node.y]));
  const arriving = new Map(placed.map((node) => [node.id, node.y]));
  const yOf = (id: string) => places.get(id)?.y ?? 0;
  return links
    .filter(({ from, to }) => places.has(from) && places.has(to))
    .sort((a, b) => yOf(a.from) - yOf(b.from) || yOf(a.to) - yOf(b.to))
    .map((link) => {
      const width = link.tonnes * perTonne;
      const [startY, endY] = [leaving.get(link.from) ?? 0, arriving.get(link.to) ?? 0];
      leaving.set(link.from, startY + width);
      arriving.set(link.to, endY + width);
      const isUnknown = places.get(link.from)?.isUnknown === true || places.get(link.to)?.isUnknown === true;
      return { ...link, width, startY, endY, isUnknown };
    });
}
