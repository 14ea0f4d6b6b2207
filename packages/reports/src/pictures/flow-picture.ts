import { layoutFlow, type FlowLink, type FlowNode } from "@interphase/charts";
import { formatNumber, nameCountry, nameMineral, type Locale } from "@interphase/names";
import type { FlowsView } from "@interphase/sourcing";
import { leadingMinerals } from "../content/exposure-content.js";
import type { ReportInput } from "../report-input.js";
import { reportWord } from "../report-words.js";
import type { PictureRoom, ReportPicture } from "./report-picture.js";

type MineralFlows = FlowsView["minerals"][number];
type Flow = MineralFlows["flows"][number];

/** Beyond so many places in a column the smaller ones are drawn as one. */
const mostPlaces = 7;
/** No country or supplier is called like this: a supplier's key begins with a quote. */
const [unknownKey, otherKey] = ["?", "+"];
const columns = ["minedIn", "refinedIn", "supplier", "plant"] as const;

const placesOf = ({ minedIn, refinedIn, supplier, plantCountryIso3 }: Flow): string[] => [
  minedIn ?? unknownKey,
  refinedIn ?? unknownKey,
  `"${supplier}`,
  plantCountryIso3 ?? unknownKey,
];

/** Which places keep a name of their own in each column? The widest; flows come widest first, so equals keep that order. */
function keepPlaces(flows: readonly Flow[]): Set<string>[] {
  return columns.map((_, column) => {
    const tonnes = new Map<string, number>();
    for (const flow of flows) {
      const key = placesOf(flow)[column] ?? unknownKey;
      if (key !== unknownKey) tonnes.set(key, (tonnes.get(key) ?? 0) + flow.tonnes);
    }
    const widest = [...tonnes].sort((a, b) => b[1] - a[1]);
    return new Set(widest.slice(0, mostPlaces).map(([key]) => key));
  });
}

function labelOf(key: string, column: number, locale: Locale): string {
  if (key === unknownKey) return reportWord(column === 3 ? "unknownPlant" : "unknownCountry", locale);
  if (key === otherKey) return reportWord("others", locale);
  return column === 2 ? key.slice(1) : nameCountry(key, locale, "title");
}

function createParts(
  { flows, otherTonnes }: MineralFlows,
  locale: Locale,
): { nodes: FlowNode[]; links: FlowLink[] } {
  const kept = keepPlaces(flows);
  const tonnesOf = new Map<string, number>();
  const links = new Map<string, { from: string; to: string; tonnes: number }>();
  const add = (keys: readonly string[], tonnes: number) => {
    const ids = keys.map((key, column) => {
      const shown = key === unknownKey || kept[column]?.has(key) === true ? key : otherKey;
      return `${String(column)}:${shown}`;
    });
    ids.forEach((id, column) => {
      tonnesOf.set(id, (tonnesOf.get(id) ?? 0) + tonnes);
      const to = ids[column + 1];
      if (to === undefined) return;
      const link = links.get(`${id}>${to}`) ?? { from: id, to, tonnes: 0 };
      links.set(`${id}>${to}`, { ...link, tonnes: link.tonnes + tonnes });
    });
  };
  for (const flow of flows) add(placesOf(flow), flow.tonnes);
  if (otherTonnes > 0)
    add(
      columns.map(() => otherKey),
      otherTonnes,
    );
  const nodes = [...tonnesOf].map(([id, tonnes]) => {
    const [column, key] = [Number(id[0]), id.slice(2)];
    const value = formatNumber(tonnes, "tonnes", locale);
    return { id, column, label: labelOf(key, column, locale), value, isUnknown: key === unknownKey };
  });
  return { nodes, links: [...links.values()] };
}

/** Which minerals have a flow in the report? The leading ones, in exposure order, where something flows. */
export function listFlowMinerals({ overview, flows }: ReportInput): MineralFlows[] {
  return overview.exposures.slice(0, leadingMinerals).flatMap(({ mineralId }) => {
    const found = flows?.minerals.find((mineral) => mineral.mineralId === mineralId);
    return found === undefined || found.flows.length === 0 ? [] : [found];
  });
}

/** Which way do the tonnes of one mineral go, from mine to plant? */
export function drawFlow(mineral: MineralFlows, locale: Locale, room: PictureRoom): ReportPicture {
  const titles = columns.map((column) => reportWord(column, locale));
  const { width, measure, textSize } = room;
  const chart = layoutFlow({ width, measure, textSize, columns: titles, ...createParts(mineral, locale) });
  return {
    chart,
    alt: `${nameMineral(mineral.mineralId, locale, "title")}: ${titles.join(" → ")}. ${reportWord("flowNote", locale)}`,
  };
}
