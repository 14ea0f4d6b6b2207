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
  const { line, path, supply, contained } = book.exposures();
  const weights = new Float64Array(book.supplies.length);
  const parts = new Float64Array(book.paths.length).fill(-1);
  // A line has one row of a mineral at most: only of several minerals may it be met again.
  const isMet = queries.length > 1 ? new Uint8Array(book.lineIds.length) : undefined;
  const first: number[] = [];
  let lineCount = 0;
  for (const { mineralId, partOf } of queries) {
    const rows = book.rowsOf(mineralId);
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      const code = path[row]!;
      // Each path is one mineral's: its part is asked for once.
      if (parts[code]! < 0) parts[code] = partOf(code);
      const part = parts[code]!;
      if (!(part > 0)) continue;
      weights[supply[row]!]! += contained[row]! * part;
      if (isMet === undefined) {
        if (lineCount < longestLineList) first.push(line[row]!);
        lineCount++;
      } else if (isMet[line[row]!] === 0) {
        isMet[line[row]!] = 1;
        lineCount++;
      }
    }
  }
  const lines = isMet === undefined ? first : firstOf(isMet);
  return {
    lines: nameLines(book, lines),
    lineCount,
    suppliers: nameHeaviest(book, sumParents(book, weights)),
  };
}

/** The first lines that were met, in the order of the plan. */
function firstOf(isMet: Uint8Array): number[] {
  const lines: number[] = [];
  for (let at = isMet.indexOf(1); at >= 0 && lines.length < longestLineList; at = isMet.indexOf(1, at + 1))
    lines.push(at);
  return lines;
}

/** What is each supplier parent's, of weights by its supply of each mineral? */
function sumParents(book: PlanBook, weights: Float64Array): Map<number, number> {
  const sums = new Map<number, number>();
  weights.forEach((weight, supply) => {
    const parent = book.supplies[supply]!.parent;
    if (weight > 0) sums.set(parent, (sums.get(parent) ?? 0) + weight);
  });
  return sums;
}

/** Where do the rows of each line begin among the exposures? **Shape** one more than lines, so that each has an end. */
export function findRowStarts(book: PlanBook): Int32Array {
  const { line } = book.exposures();
  const starts = new Int32Array(book.lineIds.length + 1);
  for (let row = 0; row < line.length; row++) starts[line[row]! + 1]! += 1;
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
