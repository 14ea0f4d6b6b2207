import type { FlowsView } from "@interphase/sourcing/contract";

import type { ChartTable } from "@/components/charts/chart-table";
import type { FlowDiagramLink, FlowDiagramNode } from "@/components/charts/flow-diagram";

import type { Words } from "./words";

export type MineralFlows = FlowsView["minerals"][number];
type Flow = MineralFlows["flows"][number];

const keptPerColumn = 9;
const unknownKey = "unknown";
const otherKey = "other";

/** Which place does a flow pass in each column? */
function placesOf(flow: Flow): string[] {
  return [
    flow.minedIn ?? unknownKey,
    flow.refinedIn ?? unknownKey,
    flow.supplier,
    flow.plantCountryIso3 ?? unknownKey,
  ];
}

function largestKeys(flows: readonly Flow[], column: number): Set<string> {
  const tonnes = new Map<string, number>();
  for (const flow of flows) {
    const key = placesOf(flow)[column] ?? unknownKey;
    tonnes.set(key, (tonnes.get(key) ?? 0) + flow.tonnes);
  }
  const ranked = [...tonnes].filter(([key]) => key !== unknownKey).sort((a, b) => b[1] - a[1]);
  return new Set(ranked.slice(0, keptPerColumn).map(([key]) => key));
}

interface FlowParts {
  readonly nodes: FlowDiagramNode[];
  readonly links: FlowDiagramLink[];
}

/** Which places and bands make up one mineral's flow diagram? Beyond nine places a column, the small ones are drawn as one. */
export function flowParts({ flows, otherTonnes }: MineralFlows, words: Words): FlowParts {
  const { t, formats } = words;
  const kept = [0, 1, 2, 3].map((column) => largestKeys(flows, column));
  const nodeTonnes = new Map<string, number>();
  const linkTonnes = new Map<string, { from: string; to: string; tonnes: number }>();
  const add = (keys: readonly string[], tonnes: number) => {
    const ids = keys.map((key, column) => {
      const shown = key === unknownKey || kept[column]?.has(key) === true ? key : otherKey;
      return `${String(column)}:${shown}`;
    });
    ids.forEach((id, column) => {
      nodeTonnes.set(id, (nodeTonnes.get(id) ?? 0) + tonnes);
      const to = ids[column + 1];
      if (to === undefined) return;
      const link = linkTonnes.get(`${id}>${to}`) ?? { from: id, to, tonnes: 0 };
      linkTonnes.set(`${id}>${to}`, { ...link, tonnes: link.tonnes + tonnes });
    });
  };
  for (const flow of flows) add(placesOf(flow), flow.tonnes);
  if (otherTonnes > 0) add([otherKey, otherKey, otherKey, otherKey], otherTonnes);
  const total = flows.reduce((sum, flow) => sum + flow.tonnes, otherTonnes);
  const tip = (tonnes: number) => [
    { label: t("flow.tonnes"), value: t("tonnesOf", { tonnes: formats.tonnes(tonnes) }) },
    { label: t("flow.share"), value: formats.share(total === 0 ? 0 : tonnes / total) },
  ];
  const labelOf = (id: string) => placeLabel(id, words);
  return {
    nodes: [...nodeTonnes].map(([id, tonnes]) => ({
      id,
      column: Number(id[0]),
      label: labelOf(id),
      isUnknown: id.endsWith(`:${unknownKey}`),
      value: t("tonnesOf", { tonnes: formats.tonnes(tonnes) }),
      tip: tip(tonnes),
    })),
    links: [...linkTonnes.values()].map((link) => ({
      ...link,
      title: `${labelOf(link.from)} → ${labelOf(link.to)}`,
      tip: tip(link.tonnes),
    })),
  };
}

function placeLabel(id: string, words: Words): string {
  const column = Number(id[0]);
  const key = id.slice(2);
  if (key === unknownKey) return words.t(column === 3 ? "flow.unknownPlant" : "flow.unknownOrigin");
  if (key === otherKey) return words.t("flow.others");
  return column === 2 ? key : words.country(key);
}

/** The flows as a table: each path with its tonnes, in the order of the api: the widest first. */
export function flowTable({ flows }: MineralFlows, words: Words): ChartTable {
  const { t, formats } = words;
  const place = (code: string | null) => ({ text: code === null ? t("unknown") : words.country(code) });
  return {
    columns: [
      ...(["mine", "refine", "supplier", "plant"] as const).map((column) => ({
        label: t(`flow.columns.${column}`),
      })),
      { label: t("flow.tonnesColumn"), isNumber: true },
    ],
    rows: flows.map((flow) => [
      place(flow.minedIn),
      place(flow.refinedIn),
      { text: flow.supplier },
      place(flow.plantCountryIso3),
      { text: formats.tonnes(flow.tonnes), raw: flow.tonnes },
    ]),
  };
}
