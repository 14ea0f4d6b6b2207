import type { MineralId } from "@interphase/minerals";
import type { PlanBook } from "../exposure/plan-book.js";
import { longestLineList } from "./finding-draft.js";

/** One mineral of one line, as a rule looks at it. **Units and range** contained tonnes a year. */
export interface ExposureRow {
  readonly line: number;
  readonly profile: number;
  readonly group: number;
  readonly fraction: number;
  readonly tonnes: number;
  readonly parent: number;
}

/** Which mineral holds which line, row by row? **Shape** in the order of the plan; one mineral's rows when it is named. */
export function* listExposureRows(book: PlanBook, mineralId?: MineralId): Generator<ExposureRow> {
  const columns = book.exposures();
  const lines = book.lines();
  for (let row = 0; row < columns.line.length; row++) {
    const profile = columns.profile[row] ?? 0;
    if (mineralId !== undefined && book.profiles[profile]?.mineralId !== mineralId) continue;
    const line = columns.line[row] ?? 0;
    const fraction = columns.fraction[row] ?? 0;
    yield {
      line,
      profile,
      fraction,
      group: columns.group[row] ?? 0,
      tonnes: (lines.quantity[line] ?? 0) * fraction,
      parent: lines.parent[line] ?? 0,
    };
  }
}

/** Whom do the heaviest lines name, and which lines are they? */
export interface Blame {
  readonly tonnes: number;
  /** The three suppliers with the most weight, the heaviest first, joined by a comma. */
  readonly suppliers: string;
  readonly lines: string[];
}

/** Which suppliers and lines stand behind a finding? Weight is in contained tonnes; a line without weight is left out. */
export function findBlame(
  book: PlanBook,
  mineralId: MineralId,
  weightOf: (row: ExposureRow) => number,
): Blame {
  const byParent = new Map<number, number>();
  const lines: string[] = [];
  let tonnes = 0;
  for (const row of listExposureRows(book, mineralId)) {
    const weight = weightOf(row);
    if (!(weight > 0)) continue;
    tonnes += weight;
    byParent.set(row.parent, (byParent.get(row.parent) ?? 0) + weight);
    const id = book.lineIds[row.line];
    if (lines.length < longestLineList && id !== undefined) lines.push(id);
  }
  const names = [...byParent]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 3)
    .map(([parent]) => book.parentNames[parent] ?? "");
  return { tonnes, lines, suppliers: names.join(", ") };
}
