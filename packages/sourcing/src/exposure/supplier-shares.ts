import type { PlanBook } from "./plan-book.js";

/** One supplier parent's part of a mineral. **Units and range** contained tonnes a year; 0-1. */
export interface SupplierPart {
  readonly supply: number;
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

/** From whom does a mineral come, by contained tonnes? Suppliers are one by parent, else name. **Source** methods 9. */
export function computeSuppliers(
  book: PlanBook,
  supplies: readonly number[],
  tonnesOf: Float64Array,
): MineralSuppliers {
  let [total, largest, squares] = [0, 0, 0];
  for (const supply of supplies) {
    const tonnes = tonnesOf[supply] ?? 0;
    total += tonnes;
    if (tonnes > largest) largest = tonnes;
  }
  const shareOf = (tonnes: number) => (total > 0 ? Math.min(1, tonnes / total) : 0);
  for (const supply of supplies) squares += shareOf(tonnesOf[supply] ?? 0) ** 2;
  const listParts = () =>
    supplies
      .map((supply): SupplierPart => {
        const parent = book.supplies[supply]?.parent ?? 0;
        const tonnes = tonnesOf[supply] ?? 0;
        return {
          supply,
          parent,
          tonnes,
          shareFraction: shareOf(tonnes),
          name: book.parentNames[parent] ?? "",
        };
      })
      .sort((a, b) => b.shareFraction - a.shareFraction || (a.name < b.name ? -1 : 1));
  return {
    count: supplies.length,
    largestShareFraction: shareOf(largest),
    hhi: Math.min(1, squares),
    listParts,
  };
}
