"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState, type ReactNode } from "react";

import { tipAttributes, type TipRow } from "./tip-attributes";

/** One cell: a figure on the sequential scale, or the word for why there is none. */
export interface HeatCell {
  readonly text: string;
  readonly bin: number | null;
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

interface HeatMapProps {
  readonly rowHeading: string;
  readonly groups: readonly { readonly label: string; readonly span: number }[];
  readonly columns: readonly HeatColumn[];
  readonly rows: readonly HeatRow[];
}

interface Sort {
  readonly column: number;
  readonly isDescending: boolean;
}

function compareRows(a: HeatRow, b: HeatRow, { column, isDescending }: Sort): number {
  if (column < 0) return isDescending ? b.label.localeCompare(a.label) : a.label.localeCompare(b.label);
  const [left, right] = [a.cells[column]?.sortValue ?? null, b.cells[column]?.sortValue ?? null];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return isDescending ? right - left : left - right;
}

/** Which mineral is how exposed at which stage? Rows come in the caller's order until the reader sorts them. */
export function HeatMap({ rowHeading, groups, columns, rows }: HeatMapProps): ReactNode {
  const [sort, setSort] = useState<Sort | null>(null);
  const sorted = useMemo(
    () => (sort === null ? rows : [...rows].sort((a, b) => compareRows(a, b, sort))),
    [rows, sort],
  );
  const sortBy = (column: number) => {
    setSort((now) => ({ column, isDescending: now?.column === column ? !now.isDescending : column >= 0 }));
  };
  return (
    <div className="overflow-x-auto" data-columns={columns.length}>
      <table
        data-drawing-grid
        className="w-full min-w-[20rem] table-fixed border-separate border-spacing-0.5 text-14"
      >
        <colgroup>
          <col className="w-[30%]" />
          {columns.map((column) => (
            <col key={column.id} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td />
            {groups.map((group) => (
              <th
                key={group.label}
                colSpan={group.span}
                scope="colgroup"
                className="px-1 text-left text-12 font-semibold text-ink"
              >
                {group.label}
              </th>
            ))}
          </tr>
          <tr>
            <SortHeading label={rowHeading} index={-1} sort={sort} onSort={sortBy} />
            {columns.map((column, index) => (
              <SortHeading key={column.id} label={column.label} index={index} sort={sort} onSort={sortBy} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row, rowIndex) => (
            <tr key={row.id}>
              <th scope="row" className="truncate py-0 pr-2 text-left font-normal">
                <a href={row.href} className="quiet-link">
                  {row.label}
                </a>
              </th>
              {row.cells.map((cell, index) => (
                <HeatCellView
                  key={columns[index]?.id ?? index}
                  cell={cell}
                  title={`${row.label}, ${columns[index]?.fullLabel ?? ""}`}
                  isFirst={rowIndex === 0 && index === 0}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SortHeadingProps {
  readonly label: string;
  readonly index: number;
  readonly sort: Sort | null;
  readonly onSort: (index: number) => void;
}

function SortHeading({ label, index, sort, onSort }: SortHeadingProps): ReactNode {
  const t = useTranslations("charts");
  const isSorted = sort?.column === index;
  const direction = !isSorted ? "none" : sort.isDescending ? "descending" : "ascending";
  return (
    <th
      scope="col"
      aria-sort={direction}
      className="px-0 pb-1 text-left align-bottom text-12 font-normal text-ink-2"
    >
      <button
        type="button"
        onClick={() => {
          onSort(index);
        }}
        className="px-1 py-0.5 text-left hover:bg-sunken"
        title={t("sortBy")}
      >
        {label}
        <span aria-hidden="true" className={`ml-0.5 ${isSorted ? "" : "text-ink-3"}`}>
          {direction === "ascending" ? "↑" : direction === "descending" ? "↓" : "↕"}
        </span>
      </button>
    </th>
  );
}

interface HeatCellProps {
  readonly cell: HeatCell;
  readonly title: string;
  readonly isFirst: boolean;
}

function HeatCellView({ cell, title, isFirst }: HeatCellProps): ReactNode {
  const fill =
    cell.bin === null
      ? { backgroundColor: "var(--sunken)", color: "var(--ink-2)" }
      : { backgroundColor: `var(--risk-${String(cell.bin)})`, color: `var(--risk-${String(cell.bin)}-ink)` };
  const mark = { ...tipAttributes(title, cell.tip), tabIndex: isFirst ? 0 : -1 };
  const inside = (
    <>
      <span className={`relative z-10 ${cell.sortValue === null ? "text-12" : ""}`}>{cell.text}</span>
      {cell.unknownFraction > 0 && (
        <span
          aria-hidden="true"
          className="hatched absolute inset-y-0 right-0"
          style={{ width: `${String(Math.round(cell.unknownFraction * 100))}%` }}
        />
      )}
    </>
  );
  const className =
    "relative flex h-7 w-full items-center overflow-hidden rounded-[3px] px-1 sm:px-1.5 tabular-nums";
  return (
    <td className="p-0">
      {cell.explainPath === null ? (
        <span role="img" {...mark} className={className} style={fill}>
          {inside}
        </span>
      ) : (
        <a
          href={`?explain=${encodeURIComponent(cell.explainPath)}`}
          data-explain={cell.explainPath}
          {...mark}
          className={className}
          style={fill}
        >
          {inside}
        </a>
      )}
    </td>
  );
}
