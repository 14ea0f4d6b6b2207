import type { ReactNode } from "react";
import type { z } from "zod";
import type { assessmentChangeSchema } from "@interphase/sourcing/contract";

import { DataTable, type Column } from "@/components/ui/data-table";

import { metricFigure, metricName } from "../_figures/metric-words";
import { showControls } from "../_figures/safe-text";
import type { Words } from "../_figures/words";

export type Change = z.infer<typeof assessmentChangeSchema>;

interface ChangeTableProps {
  readonly changes: readonly Change[];
  readonly words: Words;
  /** The facts alone moved: no line is to blame. */
  readonly hasLines?: boolean;
}

const shownChanges = 300;

/** What moved, from what to what, by how much, because of which lines? */
export function ChangeTable({ changes, words, hasLines = true }: ChangeTableProps): ReactNode {
  const { t } = words;
  return (
    <>
      <DataTable
        caption={t("comparison.caption")}
        isCaptionHidden
        columns={changeColumns(words, hasLines)}
        rows={changes.slice(0, shownChanges)}
        rowKey={(change) => `${change.mineralId} ${change.metric}`}
        empty={<p className="py-4 text-ink-2">{t("comparison.nothing")}</p>}
      />
      {changes.length > shownChanges && (
        <p className="mt-2 text-12 text-ink-3">
          {t("comparison.more", { count: changes.length - shownChanges })}
        </p>
      )}
    </>
  );
}

function changeColumns(words: Words, hasLines: boolean): Column<Change>[] {
  const { t } = words;
  const figure = (change: Change, value: number | null) => metricFigure(change.metric, value, words);
  const columns: Column<Change>[] = [
    {
      key: "mineral",
      label: t("mineral"),
      isDeciding: true,
      cell: (change) => words.mineral(change.mineralId),
    },
    {
      key: "metric",
      label: t("comparison.metric"),
      isDeciding: true,
      cell: (change) => metricName(change.metric, words),
    },
    {
      key: "before",
      label: t("comparison.before"),
      isNumeric: true,
      cell: (change) => figure(change, change.before),
    },
    {
      key: "after",
      label: t("comparison.after"),
      isNumeric: true,
      cell: (change) => figure(change, change.after),
    },
    {
      key: "by",
      label: t("comparison.by"),
      isNumeric: true,
      cell: (change) => <Moved change={change} words={words} />,
    },
  ];
  if (!hasLines) return columns;
  const lines: Column<Change> = {
    key: "lines",
    label: t("comparison.lines"),
    cell: (change) => <BecauseOf lines={change.lines} words={words} />,
  };
  return [...columns, lines];
}

function Moved({ change, words }: { readonly change: Change; readonly words: Words }): ReactNode {
  if (change.before === null || change.after === null) return <span className="text-ink-3">—</span>;
  const moved = change.after - change.before;
  const mark = moved > 0 ? "▲ +" : "▼ −";
  return (
    <span className="whitespace-nowrap">
      {mark}
      {metricFigure(change.metric, Math.abs(moved), words)}
    </span>
  );
}

function BecauseOf({
  lines,
  words,
}: {
  readonly lines: readonly string[];
  readonly words: Words;
}): ReactNode {
  const { t, formats } = words;
  if (lines.length === 0) return <span className="text-ink-3">{t("comparison.noLines")}</span>;
  const shown = lines.slice(0, 6).map(showControls);
  const more = lines.length - shown.length;
  return (
    <bdi>
      {more > 0 ? t("findings.linesMore", { lines: formats.list(shown), count: more }) : formats.list(shown)}
    </bdi>
  );
}
