import type { HeatMapCell } from "@interphase/charts";

import type { TipRow } from "./tip-attributes";

/** One cell: a figure on the sequential scale, or the word for why there is none. */
export interface HeatCell {
  readonly text: string;
  readonly bin: number | null;
  /** Why there is no figure, where `bin` is null: not applicable unless a part of it is unknown or this says so. */
  readonly absence?: Exclude<HeatMapCell["state"], "figure">;
  /** The part that is not known, hatched from the cell's right edge. **Units and range** 0-1. */
  readonly unknownFraction: number;
  /** What rows are sorted by; null sorts last. */
  readonly sortValue: number | null;
  readonly explainPath: string | null;
  readonly tip: readonly TipRow[];
}

export interface HeatRow {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly cells: readonly HeatCell[];
}

export interface HeatColumn {
  readonly id: string;
  readonly label: string;
  /** The label with its group, for tips and screen readers. */
  readonly fullLabel: string;
}

/** By which column are rows sorted? The first is -1, the rows' names. */
export interface HeatSort {
  readonly column: number;
  readonly isDescending: boolean;
}
