"use client";

import { estimateWidth, layoutHeatMap, type HeatMapCell } from "@interphase/charts";
import { useTranslations } from "next-intl";
import { useMemo, useState, type ReactNode } from "react";

import { chartWidths } from "./chart-drawing";
import { HeatMapForm } from "./heat-map-form";
import type { HeatCell, HeatColumn, HeatRow, HeatSort } from "./heat-table";

interface HeatMapProps {
  readonly rowHeading: string;
  readonly groups: readonly { readonly label: string; readonly span: number }[];
  readonly columns: readonly HeatColumn[];
  readonly rows: readonly HeatRow[];
}

function compareRows(a: HeatRow, b: HeatRow, { column, isDescending }: HeatSort): number {
  if (column < 0) return isDescending ? b.label.localeCompare(a.label) : a.label.localeCompare(b.label);
  const [left, right] = [a.cells[column]?.sortValue ?? null, b.cells[column]?.sortValue ?? null];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return isDescending ? right - left : left - right;
}

/** Before the heading's word, where it is never cut; the narrow form has room for the sorted column's alone. */
function titleOf(label: string, sort: HeatSort | null, column: number, width: number): string {
  if (sort?.column === column) return `${sort.isDescending ? "↓" : "↑"} ${label}`;
  return width === chartWidths.narrow ? label : `↕ ${label}`;
}

function drawnCell({ text, bin, absence, unknownFraction }: HeatCell): HeatMapCell {
  if (bin !== null) return { state: "figure", text, bin, unknownFraction };
  return { state: absence ?? (unknownFraction > 0 ? "unknown" : "not-applicable"), text };
}

/** Which mineral is how exposed at which stage? Rows come in the caller's order until the reader sorts them. */
export function HeatMap({ rowHeading, groups, columns, rows }: HeatMapProps): ReactNode {
  const t = useTranslations("charts");
  const [sort, setSort] = useState<HeatSort | null>(null);
  const sorted = useMemo(
    () => (sort === null ? rows : [...rows].sort((a, b) => compareRows(a, b, sort))),
    [rows, sort],
  );
  const sortBy = (column: number) => {
    setSort((now) => ({ column, isDescending: now?.column === column ? !now.isDescending : column >= 0 }));
  };
  const pages = useMemo(() => {
    const drawn = sorted.map(({ id, label, cells }) => ({ id, label, cells: cells.map(drawnCell) }));
    const pageAt = (width: number) => {
      const titled = columns.map((column, index) => ({
        ...column,
        label: titleOf(column.label, sort, index, width),
      }));
      const words = { rowTitle: titleOf(rowHeading, sort, -1, width), groups, columns: titled, rows: drawn };
      return layoutHeatMap({ width, measure: estimateWidth, ...words }).pages[0];
    };
    return { wide: pageAt(chartWidths.wide), narrow: pageAt(chartWidths.narrow) };
  }, [sorted, rowHeading, groups, columns, sort]);
  const form = { rowHeading, columns, rows: sorted, sort, sortBy, sortHint: t("sortBy") };
  return (
    <div className="overflow-x-auto" data-columns={columns.length}>
      {pages.wide !== undefined && (
        <HeatMapForm {...form} page={pages.wide} className="hidden h-auto w-full sm:block" isSaved />
      )}
      {pages.narrow !== undefined && (
        <HeatMapForm
          {...form}
          page={pages.narrow}
          className="block h-auto w-full sm:hidden"
          isSaved={false}
        />
      )}
    </div>
  );
}
