import Link from "next/link";
import type { ReactNode } from "react";

export interface Column<Row> {
  readonly key: string;
  readonly label: ReactNode;
  readonly isNumeric?: boolean;
  /** The two deciding columns stay on a phone's card in large; others follow as label and value. */
  readonly isDeciding?: boolean;
  /** Left out on a phone where the table stays a table. */
  readonly isWideOnly?: boolean;
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
  /** Two or three short columns stay a table on a phone; more become cards. */
  readonly phone?: "cards" | "table";
}

const sortMarks = { ascending: "▲", descending: "▼", none: "↕" };

interface HeaderCellProps<Row> {
  readonly column: Column<Row>;
  readonly isCard: boolean;
}

function HeaderCell<Row>({ column, isCard }: HeaderCellProps<Row>): ReactNode {
  const alignment = `${column.isNumeric ? "text-right" : "text-left"} ${!isCard && column.isWideOnly ? "max-sm:hidden" : ""}`;
  return (
    <th
      role="columnheader"
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

interface CellProps<Row> {
  readonly column: Column<Row>;
  readonly row: Row;
  readonly isFirst: boolean;
  readonly isCard: boolean;
}

function cellClass<Row>({ column, isFirst, isCard }: CellProps<Row>, isEmpty: boolean): string {
  return [
    "px-3 py-1.5 align-top",
    isFirst ? "font-normal" : "",
    column.isNumeric ? "text-right whitespace-nowrap" : "text-left",
    isCard
      ? `max-sm:items-baseline max-sm:justify-between max-sm:gap-4 max-sm:px-0 max-sm:py-0.5 ${isEmpty ? "max-sm:hidden" : "max-sm:flex"}`
      : "",
    isCard && column.isDeciding ? "max-sm:text-16 max-sm:font-medium" : "",
    !isCard && column.isWideOnly ? "max-sm:hidden" : "",
  ].join(" ");
}

/** Roles are written out, because a row drawn as a card would otherwise lose them. */
function BodyCell<Row>(props: CellProps<Row>): ReactNode {
  const { column, row, isFirst, isCard } = props;
  const said = column.cell(row);
  const className = cellClass(props, said === null);
  const content = (
    <>
      {isCard ? (
        <span
          className="max-w-[45%] shrink-0 text-left text-12 font-normal whitespace-normal text-ink-3 sm:hidden"
          aria-hidden="true"
        >
          {column.label}
        </span>
      ) : null}
      <span
        className={`min-w-0 ${column.isNumeric ? "" : "wrap-break-word"} ${isCard ? "max-sm:text-right" : ""}`}
      >
        {said}
      </span>
    </>
  );
  return isFirst ? (
    <th role="rowheader" scope="row" className={className}>
      {content}
    </th>
  ) : (
    <td role="cell" className={className}>
      {content}
    </td>
  );
}

/**
 * Which rows are there, to compare? A table on a wide screen; on a phone each row is a card whose deciding columns come
 * first, unless it is narrow enough to stay a table. Server-rendered: sorting and filtering are links.
 */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { caption, isCaptionHidden, columns, rows, rowKey, empty, phone = "cards" } = props;
  if (rows.length === 0 && empty) return empty;
  const isCard = phone === "cards";
  const block = isCard ? "max-sm:block" : "";
  return (
    <div className="-mx-4 overflow-x-auto sm:mx-0 sm:rounded-6 sm:border sm:border-line">
      <table role="table" className={`w-full border-collapse bg-surface text-14 ${block}`}>
        <caption className={isCaptionHidden ? "sr-only" : `px-3 py-2 text-left text-12 text-ink-3 ${block}`}>
          {caption}
        </caption>
        <thead role="rowgroup" className={isCard ? "max-sm:sr-only" : ""}>
          <tr role="row">
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} isCard={isCard} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className={block}>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              role="row"
              className={`border-b border-line last:border-b-0 hover:bg-sunken/60 ${isCard ? "max-sm:block max-sm:px-4 max-sm:py-3" : ""}`}
            >
              {columns.map((column, index) => (
                <BodyCell key={column.key} column={column} row={row} isFirst={index === 0} isCard={isCard} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
