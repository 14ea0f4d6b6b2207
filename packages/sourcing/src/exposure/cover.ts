import type { MineralId } from "@interphase/minerals";
import { groupByMineral } from "./group-by-mineral.js";
import type { InterchangeGroup, PlanBook } from "./plan-book.js";
import type { Tally } from "./tally.js";

/**
 * How long does the stock of one interchange group last?
 * **Shape** `months` is null where no stock is known or nothing is needed; `atLeast` says that the stock may last
 * longer: some line's stock is unknown, or `months` is.
 * **Units and range** months; contained tonnes a year and contained tonnes.
 */
export interface GroupCover extends InterchangeGroup {
  readonly groupIndex: number;
  readonly months: number | null;
  readonly atLeast: boolean;
  readonly needTonnes: number;
  readonly stockTonnes: number;
  readonly knownStockLineCount: number;
  readonly unknownStockLineCount: number;
}

/** How long does the stock of a mineral last? Its shortest group decides. */
export interface MineralCover {
  readonly months: number | null;
  readonly atLeast: boolean;
  readonly groups: readonly GroupCover[];
}

const textOrder = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;

function computeGroupCover(group: InterchangeGroup, groupIndex: number, sums: Tally["group"]): GroupCover {
  const at = (column: Float64Array) => column[groupIndex] ?? 0;
  const [needTonnes, stockTonnes] = [at(sums.needTonnes), at(sums.stockTonnes)];
  const [known, unknown] = [at(sums.knownStockLineCount), at(sums.unknownStockLineCount)];
  const lasting = (12 * stockTonnes) / needTonnes;
  const months = known > 0 && Number.isFinite(lasting) ? lasting : null;
  const { mineralId, form, material } = group;
  return {
    mineralId,
    form,
    material,
    groupIndex,
    months,
    atLeast: unknown > 0 || months === null,
    needTonnes,
    stockTonnes,
    knownStockLineCount: known,
    unknownStockLineCount: unknown,
  };
}

/**
 * How many months does each group's stock on hand last, by mineral?
 * **Shape** groups by form, then material, unnamed last. A group without known stock is null and skipped; a mineral shows its
 * shortest group and that group's "at least". **Source** methods 9.
 */
export function computeCover(book: PlanBook, sums: Tally["group"]): ReadonlyMap<MineralId, MineralCover> {
  const byMineral = groupByMineral(book.groups.map((group, index) => computeGroupCover(group, index, sums)));
  const covers = [...byMineral].map(([mineralId, found]): [MineralId, MineralCover] => {
    const groups = found.sort((a, b) => textOrder(a.form, b.form) || textOrder(a.material, b.material));
    const shortest = groups.reduce<GroupCover | undefined>(
      (best, next) =>
        next.months !== null && (best === undefined || best.months === null || next.months < best.months)
          ? next
          : best,
      undefined,
    );
    return [mineralId, { months: shortest?.months ?? null, atLeast: shortest?.atLeast ?? true, groups }];
  });
  return new Map(covers);
}
