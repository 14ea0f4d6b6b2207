import Link from "next/link";
import type { ReactNode } from "react";

export interface Column<Row> {
  readonly key: string;
  readonly label: ReactNode;
  readonly isNumeric?: boolean;
  /** The two deciding columns stay on a phone's card in large; others follow as label and value. */
  readonly isDeciding?: boolean;
  readonly sort?: {
    readonly href: string;
    readonly direction: "ascending" | "descending" | "none";
    readonly label: string;
  };
  readonly cell: (row: Row) => ReactNode;
}

interface DataTableProps<Row> {
  readonly caption: ReactNode;
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly empty?: ReactNode;
}

const sortMarks = { ascending: "▲", descending: "▼", none: "↕" };

function HeaderCell<Row>({ column }: { readonly column: Column<Row> }): ReactNode {
  const alignment = column.isNumeric ? "text-right" : "text-left";
  return (
    <th
      scope="col"
      aria-sort={column.sort && column.sort.direction !== "none" ? column.sort.direction : undefined}
      className={`sticky top-0 z-10 border-b border-line-strong bg-surface px-3 py-2 text-12 font-semibold text-ink-2 ${alignment}`}
    >
      {column.sort ? (
        <Link
          href={column.sort.href}
          className="quiet-link inline-flex items-center gap-1"
          aria-label={column.sort.label}
        >
          {column.label}
          <span aria-hidden="true" className="text-ink-3">
            {sortMarks[column.sort.direction]}
          </span>
        </Link>
      ) : (
        column.label
      )}
    </th>
  );
}

/**
 * Which rows are there, to compare? A table on a wide screen; on a phone each row is a card whose deciding columns come
 * first. Server-rendered: sorting and filtering are links.
 */
export function DataTable<Row>({
  caption,
  isCaptionHidden,
  columns,
  rows,
  rowKey,
  empty,
}: DataTableProps<Row>): ReactNode {
  if (rows.length === 0 && empty) return empty;
  return (
    <div className="-mx-4 overflow-x-auto sm:mx-0 sm:rounded-6 sm:border sm:border-line">
      <table className="w-full border-collapse bg-surface text-14 max-sm:block">
        <caption
          className={isCaptionHidden ? "sr-only" : "px-3 py-2 text-left text-12 text-ink-3 max-sm:block"}
        >
          {caption}
        </caption>
        <thead className="max-sm:sr-only">
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className="border-b border-line last:border-b-0 hover:bg-sunken/60 max-sm:block max-sm:px-4 max-sm:py-3"
            >
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={`px-3 py-1.5 align-top max-sm:flex max-sm:items-baseline max-sm:justify-between max-sm:gap-4 max-sm:px-0 max-sm:py-0.5 ${column.isNumeric ? "text-right" : ""} ${column.isDeciding ? "max-sm:text-16 max-sm:font-medium" : ""}`}
                >
                  <span className="text-left text-12 font-normal text-ink-3 sm:hidden" aria-hidden="true">
                    {column.label}
                  </span>
                  <span className="min-w-0 wrap-anywhere max-sm:text-right">{column.cell(row)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
