import Link from "next/link";
import type { ReactNode } from "react";
import { renderMethodClause, type ComparedFigure } from "@interphase/sourcing/contract";

import { DataTable, type Column } from "@/components/ui/data-table";

import { showControls } from "../../../../_figures/safe-text";
import type { WorkWords } from "../../../../_figures/work-words";
import { nameAbout, nameFigure, writeChange, writeSide } from "./figure-words";

interface ChangeTableProps {
  readonly changes: readonly ComparedFigure[];
  readonly words: WorkWords;
  /** Left out where the facts alone moved: then no line is to blame. */
  readonly lines?: LinePlace;
}

/** Where is shown what changed in each line, those that went among them? Null: the reader may not open plans, or it is one plan. */
export interface LinePlace {
  readonly href: string | null;
}

/** On a phone each is a card: more than this nobody reads; the choice of a mineral leads to the rest. */
const shownChanges = 60;

/** Which figures moved, from what to what, by how much, because of what? */
export function ChangeTable({ changes, words, lines }: ChangeTableProps): ReactNode {
  const { w } = words;
  return (
    <>
      <DataTable
        caption={w("comparison.figures")}
        isCaptionHidden
        columns={changeColumns(changes, words, lines)}
        rows={changes.slice(0, shownChanges)}
        rowKey={(figure) =>
          [figure.mineralId, figure.stage, figure.code, figure.reading, ...Object.values(figure.facts)].join(
            "|",
          )
        }
        empty={<p className="py-4 text-ink-2">{w("comparison.noFigure")}</p>}
      />
      {changes.length > shownChanges && (
        <p className="mt-2 text-12 text-ink-3">
          {w("comparison.more", { count: changes.length - shownChanges })}
        </p>
      )}
    </>
  );
}

function changeColumns(
  changes: readonly ComparedFigure[],
  words: WorkWords,
  place: LinePlace | undefined,
): Column<ComparedFigure>[] {
  const { w, formats } = words;
  const clause: Column<ComparedFigure> = {
    key: "clause",
    label: w("comparison.columns.clause"),
    cell: (figure) => (figure.clause === null ? "" : renderMethodClause(figure.clause, formats.names)),
  };
  const columns: Column<ComparedFigure>[] = [
    {
      key: "about",
      label: w("comparison.columns.about"),
      isDeciding: true,
      cell: (figure) => <bdi>{nameAbout(figure, words)}</bdi>,
    },
    {
      key: "figure",
      label: w("comparison.columns.figure"),
      isDeciding: true,
      cell: (figure) => <bdi>{nameFigure(figure, words)}</bdi>,
    },
    {
      key: "before",
      label: w("comparison.before"),
      isNumeric: true,
      cell: (figure) => writeSide(figure.before, figure, words),
    },
    {
      key: "after",
      label: w("comparison.after"),
      isNumeric: true,
      cell: (figure) => writeSide(figure.after, figure, words),
    },
    {
      key: "by",
      label: w("comparison.columns.by"),
      isNumeric: true,
      cell: (figure) => writeChange(figure, words) ?? <span className="text-ink-3">—</span>,
    },
  ];
  if (changes.some((figure) => figure.clause !== null)) columns.push(clause);
  if (place === undefined) return columns;
  columns.push({
    key: "lines",
    label: w("comparison.columns.lines"),
    cell: ({ lines }) => <BecauseOf lines={lines} place={place} words={words} />,
  });
  return columns;
}

const shownLines = 6;

function BecauseOf({
  lines,
  place,
  words: { w },
}: {
  readonly lines: readonly string[];
  readonly place: LinePlace;
  readonly words: WorkWords;
}): ReactNode {
  if (lines.length === 0) return <span className="text-ink-3">{w("comparison.noLines")}</span>;
  const more = lines.length - shownLines;
  const named = lines.slice(0, shownLines).map(showControls).join(w("separator"));
  const text = more > 0 ? w("comparison.moreLines", { lines: named, count: more }) : named;
  if (place.href === null) return <bdi>{text}</bdi>;
  return (
    <Link className="link" prefetch={false} href={place.href}>
      <bdi>{text}</bdi>
    </Link>
  );
}
