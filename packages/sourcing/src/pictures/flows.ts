import { mineralIds, type ReferenceEdition } from "@interphase/minerals";
import type { FlowsView } from "../assessments.contract.js";
import { createPlanBook } from "../exposure/plan-book.js";
import type { PlanLine } from "../plan-line.js";

type MineralFlows = FlowsView["minerals"][number];
type Flow = MineralFlows["flows"][number];

/** How many paths of one mineral a picture holds; the rest is one sum. */
const mostFlows = 200;

function trim(mineralId: MineralFlows["mineralId"], flows: Iterable<Flow>): MineralFlows {
  const keyOf = (flow: Flow) => `${flow.minedIn}|${flow.refinedIn}|${flow.supplier}|${flow.plantCountryIso3}`;
  const sorted = [...flows].sort((a, b) => b.tonnes - a.tonnes || (keyOf(a) < keyOf(b) ? -1 : 1));
  const otherTonnes = sorted.slice(mostFlows).reduce((sum, flow) => sum + flow.tonnes, 0);
  return { mineralId, flows: sorted.slice(0, mostFlows), otherTonnes };
}

/**
 * How much of each mineral flows from which mine country through which refining country and supplier to which plant?
 * **Shape** minerals in their usual order, flows by falling tonnes, at most 200 each, `otherTonnes` the rest; a supplier counts
 * by its parent. A line without routes sends every mine country to every refining country (methods 5).
 * **Units and range** contained tonnes a year.
 */
export function computeFlows(lines: Iterable<PlanLine>, edition: ReferenceEdition): FlowsView {
  const book = createPlanBook(edition);
  for (const line of lines) book.add(line);
  const { quantity } = book.lines();
  const exposures = book.exposures();
  const byMineral = new Map<string, Map<string, Flow>>();
  for (let row = 0; row < exposures.line.length; row++) {
    const profile = book.profiles[exposures.profile[row] ?? 0];
    const supply = book.supplies[exposures.supply[row] ?? 0];
    if (profile === undefined || supply === undefined) continue;
    const supplier = book.parentNames[supply.parent] ?? "";
    const tonnes = (quantity[exposures.line[row] ?? 0] ?? 0) * (exposures.fraction[row] ?? 0);
    const flows = byMineral.get(profile.mineralId) ?? new Map<string, Flow>();
    byMineral.set(profile.mineralId, flows);
    for (const cell of profile.cells) {
      const key = `${cell.mine}|${cell.refine}|${supplier}|${profile.plantCountryIso3}`;
      const flow = flows.get(key) ?? {
        minedIn: cell.mine,
        refinedIn: cell.refine,
        supplier,
        plantCountryIso3: profile.plantCountryIso3,
        tonnes: 0,
      };
      flow.tonnes += tonnes * cell.share;
      flows.set(key, flow);
    }
  }
  return {
    minerals: mineralIds.flatMap((mineralId) => {
      const flows = byMineral.get(mineralId);
      return flows === undefined ? [] : [trim(mineralId, flows.values())];
    }),
  };
}
