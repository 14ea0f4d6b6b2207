import type { ChartPage, Pick } from "@interphase/charts";
import { useId, type KeyboardEvent, type ReactNode } from "react";

import type { HeatCell, HeatColumn, HeatRow, HeatSort } from "./heat-table";
import { HatchPattern } from "./hatch-pattern";
import { HitView, MarksView } from "./mark-view";
import { tipAttributes } from "./tip-attributes";

interface HeatMapFormProps {
  readonly page: ChartPage;
  readonly rowHeading: string;
  readonly columns: readonly HeatColumn[];
  readonly rows: readonly HeatRow[];
  readonly sort: HeatSort | null;
  readonly sortBy: (column: number) => void;
  readonly sortHint: string;
  readonly className: string;
  readonly isSaved: boolean;
}

/** How does one form of the heat map look, and how is it read as the table it is? Headings sort, names and cells are links. */
export function HeatMapForm(props: HeatMapFormProps): ReactNode {
  const { page, rowHeading, columns, rows, sort, sortBy, sortHint } = props;
  const hatch = `hatch-${useId().replaceAll(/[^\w]/g, "")}`;
  const picks = new Map(page.picks.map((pick) => [pick.ref, pick]));
  const heads = page.picks.filter(({ kind }) => kind === "head" || kind === "column");
  return (
    <svg
      {...(props.isSaved ? { "data-drawing": "" } : {})}
      viewBox={`0 0 ${String(page.width)} ${String(page.height)}`}
      className={props.className}
    >
      <defs>
        <HatchPattern id={hatch} />
      </defs>
      <g aria-hidden="true">
        <MarksView marks={page.marks} hatch={hatch} />
      </g>
      <g role="table" aria-label={rowHeading}>
        <g role="row">
          {heads.map((pick) => {
            const index = columns.findIndex(({ id }) => id === pick.ref);
            const label = index < 0 ? rowHeading : pick.label;
            return <SortHeading key={pick.ref} {...{ pick, label, index, sort, sortBy, sortHint }} />;
          })}
        </g>
        {rows.map((row, rowIndex) => (
          <g key={row.id} role="row">
            <RowName row={row} pick={picks.get(row.id)} />
            {row.cells.map((cell, index) => {
              const pick = picks.get(`${row.id}|${columns[index]?.id ?? ""}`);
              return pick === undefined ? null : (
                <CellStop key={pick.ref} cell={cell} pick={pick} isFirst={rowIndex === 0 && index === 0} />
              );
            })}
          </g>
        ))}
      </g>
    </svg>
  );
}

function RowName({ row, pick }: { readonly row: HeatRow; readonly pick: Pick | undefined }): ReactNode {
  if (pick === undefined) return null;
  return (
    <g role="rowheader">
      <a href={row.href} aria-label={row.label} className="group outline-none">
        <HitView shape={pick.shape} />
      </a>
    </g>
  );
}

interface SortHeadingProps {
  readonly pick: Pick;
  readonly label: string;
  readonly index: number;
  readonly sort: HeatSort | null;
  readonly sortBy: (column: number) => void;
  readonly sortHint: string;
}

function SortHeading({ pick, label, index, sort, sortBy, sortHint }: SortHeadingProps): ReactNode {
  const direction = sort?.column !== index ? "none" : sort.isDescending ? "descending" : "ascending";
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    sortBy(index);
  };
  return (
    <g role="columnheader" aria-sort={direction}>
      <g
        role="button"
        tabIndex={0}
        aria-label={label}
        className="group cursor-pointer outline-none"
        onKeyDown={press}
        onClick={() => {
          sortBy(index);
        }}
      >
        <title>{sortHint}</title>
        <HitView shape={pick.shape} />
      </g>
    </g>
  );
}

interface CellStopProps {
  readonly cell: HeatCell;
  readonly pick: Pick;
  readonly isFirst: boolean;
}

function CellStop({ cell, pick, isFirst }: CellStopProps): ReactNode {
  const stop = {
    ...tipAttributes(pick.label, cell.tip),
    tabIndex: isFirst ? 0 : -1,
    className: "group outline-none",
  };
  return (
    <g role="cell">
      {cell.explainPath === null ? (
        <g role="img" {...stop}>
          <HitView shape={pick.shape} />
        </g>
      ) : (
        <a
          href={`?explain=${encodeURIComponent(cell.explainPath)}`}
          data-explain={cell.explainPath}
          {...stop}
        >
          <HitView shape={pick.shape} />
        </a>
      )}
    </g>
  );
}
