import type { MineralId } from "@interphase/minerals";
import { groupByMineral } from "./group-by-mineral.js";
import type { PlanBook } from "./plan-book.js";

/** One supplier parent's part of a mineral. **Units and range** contained tonnes a year; 0-1. */
export interface SupplierPart {
  readonly parent: number;
  readonly name: string;
  readonly tonnes: number;
  readonly shareFraction: number;
}

/** From whom does a mineral come, the largest first? */
export interface MineralSuppliers {
  readonly count: number;
  readonly largestShareFraction: number;
  readonly hhi: number;
  readonly parts: readonly SupplierPart[];
}

/** From whom does each mineral come, by contained tonnes? Suppliers are one by parent, else name. **Source** methods 9. */
export function computeSuppliers(
  book: PlanBook,
  supplyTonnes: Float64Array,
): ReadonlyMap<MineralId, MineralSuppliers> {
  const byMineral = groupByMineral(
    book.supplies.map((supply, index) => ({ ...supply, tonnes: supplyTonnes[index] ?? 0 })),
  );
  const result = [...byMineral].map(([mineralId, supplies]): [MineralId, MineralSuppliers] => {
    const total = supplies.reduce((sum, supply) => sum + supply.tonnes, 0);
    const parts = supplies
      .map(({ parent, tonnes }) => ({
        parent,
        tonnes,
        name: book.parentNames[parent] ?? "",
        shareFraction: total > 0 ? Math.min(1, tonnes / total) : 0,
      }))
      .sort((a, b) => b.shareFraction - a.shareFraction || (a.name < b.name ? -1 : 1));
    const hhi = Math.min(
      1,
      parts.reduce((sum, part) => sum + part.shareFraction ** 2, 0),
    );
    return [
      mineralId,
      { count: parts.length, largestShareFraction: parts[0]?.shareFraction ?? 0, hhi, parts },
    ];
  });
  return new Map(result);
}
