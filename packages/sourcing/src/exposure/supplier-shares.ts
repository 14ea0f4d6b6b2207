import type { MineralId } from "@interphase/minerals";
import type { PlanBook } from "./plan-book.js";

/** One supplier parent's part of a mineral. **Units and range** contained tonnes a year; 0-1. */
export interface SupplierPart {
  readonly parent: number;
  readonly name: string;
  readonly tonnes: number;
  readonly shareFraction: number;
}

/** From whom does a mineral come? */
export interface MineralSuppliers {
  readonly count: number;
  readonly largestShareFraction: number;
  readonly hhi: number;
  /** **Shape** the largest first, then by name. Listed when asked: an assessment needs the three figures alone. */
  readonly listParts: () => readonly SupplierPart[];
}

function listParts(
  book: PlanBook,
  supplyTonnes: Float64Array,
  mineralId: MineralId,
  total: number,
): SupplierPart[] {
  return book.supplies
    .flatMap((supply, index): SupplierPart[] => {
      if (supply.mineralId !== mineralId) return [];
      const tonnes = supplyTonnes[index] ?? 0;
      const shareFraction = total > 0 ? Math.min(1, tonnes / total) : 0;
      return [{ parent: supply.parent, tonnes, shareFraction, name: book.parentNames[supply.parent] ?? "" }];
    })
    .sort((a, b) => b.shareFraction - a.shareFraction || (a.name < b.name ? -1 : 1));
}

/** From whom does each mineral come, by contained tonnes? Suppliers are one by parent, else name. **Source** methods 9. */
export function computeSuppliers(
  book: PlanBook,
  supplyTonnes: Float64Array,
): ReadonlyMap<MineralId, MineralSuppliers> {
  const sums = new Map<MineralId, { count: number; total: number; largest: number; squares: number }>();
  book.supplies.forEach(({ mineralId }, index) => {
    let sum = sums.get(mineralId);
    if (sum === undefined) sums.set(mineralId, (sum = { count: 0, total: 0, largest: 0, squares: 0 }));
    const tonnes = supplyTonnes[index] ?? 0;
    sum.count += 1;
    sum.total += tonnes;
    if (tonnes > sum.largest) sum.largest = tonnes;
  });
  book.supplies.forEach(({ mineralId }, index) => {
    const sum = sums.get(mineralId);
    if (sum !== undefined && sum.total > 0) sum.squares += ((supplyTonnes[index] ?? 0) / sum.total) ** 2;
  });
  return new Map(
    [...sums].map(([mineralId, { count, total, largest, squares }]) => [
      mineralId,
      {
        count,
        largestShareFraction: total > 0 ? Math.min(1, largest / total) : 0,
        hhi: Math.min(1, squares),
        listParts: () => listParts(book, supplyTonnes, mineralId, total),
      },
    ]),
  );
}
