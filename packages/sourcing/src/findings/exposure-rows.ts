import type { MineralId } from "@interphase/minerals";
import type { PlanBook } from "../exposure/plan-book.js";
import { longestLineList } from "./finding-draft.js";

/** Whom do the heaviest lines name, and which lines are they? */
export interface Blame {
  readonly tonnes: number;
  /** The three suppliers with the most weight, the heaviest first, joined by a comma. */
  readonly suppliers: string;
  readonly lines: string[];
}

/* eslint-disable @typescript-eslint/no-non-null-assertion -- rows come from the book, and every code has its slot */

function rankSuppliers(book: PlanBook, weights: Float64Array): string {
  const best: number[] = [];
  for (let parent = 0; parent < weights.length; parent++) {
    if (!(weights[parent]! > 0)) continue;
    const place = best.findIndex((other) => weights[parent]! > weights[other]!);
    if (place >= 0) best.splice(place, 0, parent);
    else best.push(parent);
    if (best.length > 3) best.pop();
  }
  return best.map((parent) => book.parentNames[parent] ?? "").join(", ");
}

/**
 * Which suppliers and lines stand behind a finding?
 * **Shape** `partOf` says of one row of the exposures how much of its contained tonnes count, 0-1; rows without a part are left out.
 */
export function findBlame(book: PlanBook, mineralId: MineralId, partOf: (row: number) => number): Blame {
  const { line, fraction } = book.exposures();
  const { quantity, parent } = book.lines();
  const weights = new Float64Array(book.parentNames.length);
  const lines: string[] = [];
  let tonnes = 0;
  for (const row of book.rowsOf(mineralId)) {
    const part = partOf(row);
    if (!(part > 0)) continue;
    const index = line[row]!;
    const weight = quantity[index]! * fraction[row]! * part;
    tonnes += weight;
    weights[parent[index]!]! += weight;
    if (lines.length < longestLineList) lines.push(book.lineIds[index]!);
  }
  return { tonnes, lines, suppliers: rankSuppliers(book, weights) };
}

/** Which suppliers and lines stand behind a finding whose part depends on the way of buying alone? */
export function findWayBlame(
  book: PlanBook,
  mineralId: MineralId,
  partOf: (profile: number) => number,
): Blame {
  const { profile } = book.exposures();
  const parts = Float64Array.from(book.profiles, (entry, index) =>
    entry.mineralId === mineralId ? partOf(index) : 0,
  );
  return findBlame(book, mineralId, (row) => parts[profile[row]!]!);
}

/* eslint-enable @typescript-eslint/no-non-null-assertion */
