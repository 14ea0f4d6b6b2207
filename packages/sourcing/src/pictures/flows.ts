import { mineralIds, type ReferenceEdition } from "@interphase/minerals";
import { createPlanBook, type PlanBook } from "../exposure/plan-book.js";
import type { PlanLine } from "../plan-line.js";
import type { FlowsView } from "../views.contract.js";

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

function collectFlows(book: PlanBook): Map<string, Map<string, Flow>> {
  const { contained, path, supply } = book.exposures();
  const byMineral = new Map<string, Map<string, Flow>>();
  for (let row = 0; row < contained.length; row++) {
    const way = book.paths[path[row] ?? -1];
    const source = book.supplies[supply[row] ?? -1];
    if (way === undefined || source === undefined) continue;
    const supplier = book.parentNames[source.parent] ?? "";
    const { mineralId, plantCountryIso3 } = way;
    const flows = byMineral.get(mineralId) ?? new Map<string, Flow>();
    byMineral.set(mineralId, flows);
    for (const { mine: minedIn, refine: refinedIn, share } of way.cells) {
      const key = `${minedIn}|${refinedIn}|${source.parent}|${plantCountryIso3}`;
      const flow = flows.get(key) ?? { minedIn, refinedIn, supplier, plantCountryIso3, tonnes: 0 };
      flow.tonnes += (contained[row] ?? 0) * share;
      flows.set(key, flow);
    }
  }
  return byMineral;
}

/**
 * How much of each mineral flows from which mine country through which refining country and supplier to which plant?
 * **Shape** minerals in their usual order, flows by falling tonnes, at most 200 each, `otherTonnes` the rest; a supplier counts
 * by its parent, named as first written. A line without routes sends every mine country to every refining country.
 * **Units and range** contained tonnes a year.
 */
export function computeFlows(lines: Iterable<PlanLine> | PlanBook, edition: ReferenceEdition): FlowsView {
  const byMineral = collectFlows("paths" in lines ? lines : collectKnown(lines, edition));
  return {
    minerals: mineralIds.flatMap((mineralId) => {
      const flows = byMineral.get(mineralId);
      return flows === undefined ? [] : [trim(mineralId, flows.values())];
    }),
  };
}

/** A line that cannot be read has no flow. */
function collectKnown(lines: Iterable<PlanLine>, edition: ReferenceEdition): PlanBook {
  const book = createPlanBook(edition);
  for (const line of lines) book.add(line);
  return book;
}
