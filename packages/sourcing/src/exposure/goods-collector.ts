import { mineralIds, type MineralId } from "@interphase/minerals";
import type { ContainedMineral } from "../formula/contained-fraction.js";
import type { ElementCounts } from "../formula/parse-formula.js";
import type { Form, PlanLine } from "../plan-line.js";
import { identifyGoods, type GoodsIdentity } from "./goods-identity.js";
import { createRoll } from "./growable-column.js";

/** Within what may stock stand in for need? **Shape** as named by the plan's lines so far; minerals in their usual order. */
export interface GoodsGroup {
  readonly key: string;
  readonly form: Form | null;
  readonly by: GoodsIdentity["by"];
  /** The name shown: the first formula, else the first material, in code order. */
  readonly material: string | null;
  readonly minerals: readonly MineralId[];
}

/** From whom does one goods group come? */
export interface GroupSource {
  readonly group: number;
  readonly parent: number;
}

interface OpenGroup extends GoodsGroup {
  material: string | null;
  minerals: MineralId[];
}

function addMinerals(group: OpenGroup, contained: readonly ContainedMineral[]): void {
  const missing = contained.filter(({ mineralId }) => !group.minerals.includes(mineralId));
  if (missing.length === 0) return;
  const all = new Set([...group.minerals, ...missing.map(({ mineralId }) => mineralId)]);
  group.minerals = mineralIds.filter((id) => all.has(id));
}

/** How are the goods groups of lines collected, and their sources? **Source** methods 9 */
export function createGoodsCollector() {
  const groups = createRoll<OpenGroup>();
  const sources = createRoll<GroupSource>();
  return {
    groups: groups.members as readonly GoodsGroup[],
    sources: sources.members,
    add(
      line: PlanLine,
      parent: number,
      counts: ElementCounts | null,
      contained: readonly ContainedMineral[],
    ): { group: number; source: number } {
      const identity = identifyGoods(line, line.mineralId, counts);
      const { key, form, by, material } = identity;
      const group = groups.idOf(key, () => ({ key, form, by, material, minerals: [] }));
      const open = groups.members[group];
      if (open !== undefined) {
        addMinerals(open, contained);
        if (material !== null && (open.material === null || material < open.material))
          open.material = material;
      }
      return { group, source: sources.idOf(`${group}|${parent}`, () => ({ group, parent })) };
    },
  };
}
