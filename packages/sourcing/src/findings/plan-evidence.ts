import type { MineralId } from "@interphase/minerals";
import type { PlanBook } from "../exposure/plan-book.js";
import { longestLineList, longestSupplierList, type Evidence } from "./finding-draft.js";

/** Which part of a path's tonnes stands behind a finding? **Units and range** 0-1. */
export type PathPart = (pathIndex: number) => number;

/** Of which minerals, and of each how much of which path? */
export interface EvidenceQuery {
  readonly mineralId: MineralId;
  readonly partOf: PathPart;
}

/* eslint-disable @typescript-eslint/no-non-null-assertion -- rows and codes come from the book, and each has its slot */

/** Whom do weights by supplier parent name? **Shape** the heaviest first, then by name, at most five. */
export function nameHeaviest(book: PlanBook, weights: ReadonlyMap<number, number>): string[] {
  const named = [...weights].map(([parent, weight]) => ({ name: book.parentNames[parent] ?? "", weight }));
  return named
    .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1))
    .slice(0, longestSupplierList)
    .map(({ name }) => name);
}

/** Which line ids are named, of lines in the order of the plan? */
export const nameLines = (book: PlanBook, lines: readonly number[]): string[] =>
  lines.slice(0, longestLineList).map((index) => book.lineIds[index]!);

/**
 * Which suppliers and lines stand behind a finding about minerals?
 * **Shape** a line counts where any of its paths has a part; weights are contained tonnes. One pass over the minerals' rows.
 */
export function findEvidence(book: PlanBook, queries: readonly EvidenceQuery[]): Evidence {
  const { line, path, contained } = book.exposures();
  const { parent } = book.lines();
  const weights = new Float64Array(book.parentNames.length);
  const parts = new Float64Array(book.paths.length).fill(-1);
  const found: number[] = [];
  for (const { mineralId, partOf } of queries) {
    for (const row of book.rowsOf(mineralId)) {
      const code = path[row]!;
      // Each path is one mineral's: its part is asked for once.
      if (parts[code]! < 0) parts[code] = partOf(code);
      const part = parts[code]!;
      if (!(part > 0)) continue;
      const index = line[row]!;
      weights[parent[index]!]! += contained[row]! * part;
      found.push(index);
    }
  }
  const lines = queries.length > 1 ? [...new Set(found)].sort((a, b) => a - b) : found;
  const named = new Map<number, number>();
  weights.forEach((weight, index) => {
    if (weight > 0) named.set(index, weight);
  });
  return { lines: nameLines(book, lines), lineCount: lines.length, suppliers: nameHeaviest(book, named) };
}

/** Where do the rows of each line begin among the exposures? **Shape** one more than lines, so that each has an end. */
export function findRowStarts(book: PlanBook): Int32Array {
  const { line } = book.exposures();
  const starts = new Int32Array(book.lineIds.length + 1);
  for (const index of line) starts[index + 1]! += 1;
  for (let index = 0; index < book.lineIds.length; index++) starts[index + 1]! += starts[index]!;
  return starts;
}

/** How many contained tonnes of which path are among some lines? */
export function sumPathTonnes(
  book: PlanBook,
  starts: Int32Array,
  lines: Iterable<number>,
): Map<number, number> {
  const { path, contained } = book.exposures();
  const sums = new Map<number, number>();
  for (const index of lines) {
    for (let row = starts[index]!; row < starts[index + 1]!; row++) {
      const code = path[row]!;
      sums.set(code, (sums.get(code) ?? 0) + contained[row]!);
    }
  }
  return sums;
}

/* eslint-enable @typescript-eslint/no-non-null-assertion */
