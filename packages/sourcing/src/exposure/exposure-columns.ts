import type { MineralId } from "@interphase/minerals";
import type { ContainedMineral } from "../formula/contained-fraction.js";
import { createCodeColumn, createNumberColumn, createRoll, type GrowableColumn } from "./growable-column.js";
import { largestTonnes } from "./plan-columns.js";
import type { SupplyPath } from "./supply-path.js";

/**
 * Which mineral does which line hold, one row a line and mineral?
 * **Shape** codes point into the book's `paths` and `supplies`, `line` into its lines. A row's attributed spend is the line's
 * spend times the share of its path. The rows of a line follow each other from `firstRow` (by line).
 * **Units and range** contained tonnes a year; `fraction` contained tonnes per goods tonne.
 */
export interface ExposureColumns {
  readonly line: Int32Array;
  readonly contained: Float64Array;
  readonly fraction: Float64Array;
  readonly path: Int32Array;
  readonly supply: Int32Array;
  readonly firstRow: Int32Array;
}

/** From whom does one mineral come? */
export interface MineralSupply {
  readonly mineralId: MineralId;
  readonly parent: number;
}

/** One line as the exposures need it: its index, whom it names, its stated tonnes and how it takes its minerals. */
export interface ExposedLine {
  readonly index: number;
  readonly parent: number;
  readonly tonnes: number;
  readonly factor: number;
  readonly path: string;
}

/** How are the exposures of lines collected, and what they point into? */
export function createExposureCollector() {
  const [line, path, supply] = [createCodeColumn(), createCodeColumn(), createCodeColumn()];
  const firstRow = createCodeColumn();
  const [contained, fraction] = [createNumberColumn(), createNumberColumn()];
  const rows = new Map<MineralId, GrowableColumn<Int32Array>>();
  const paths = createRoll<SupplyPath>();
  const supplies = createRoll<MineralSupply>();
  let rowCount = 0;
  const pushRow = (mineralId: MineralId) => {
    const own = rows.get(mineralId) ?? createCodeColumn();
    rows.set(mineralId, own);
    own.push(rowCount++);
  };
  return {
    paths: paths.members,
    supplies: supplies.members,
    rowsOf: (mineralId: MineralId): Int32Array => rows.get(mineralId)?.view() ?? new Int32Array(0),
    columns: (): ExposureColumns => ({
      line: line.view(),
      contained: contained.view(),
      fraction: fraction.view(),
      path: path.view(),
      supply: supply.view(),
      firstRow: firstRow.view(),
    }),
    /** `pathOf` makes the path of the line's mineral at an index of `minerals`, where it is the first of its kind. */
    add(
      own: ExposedLine,
      minerals: readonly ContainedMineral[],
      pathOf: (index: number) => SupplyPath,
    ): void {
      firstRow.push(rowCount);
      minerals.forEach(({ mineralId, containedFraction }, index) => {
        pushRow(mineralId);
        line.push(own.index);
        contained.push(Math.min(own.tonnes, largestTonnes) * containedFraction);
        fraction.push(containedFraction / own.factor);
        path.push(paths.idOf(`${mineralId}|${own.path}`, () => pathOf(index)));
        supply.push(supplies.idOf(`${mineralId}|${own.parent}`, () => ({ mineralId, parent: own.parent })));
      });
    },
  };
}
