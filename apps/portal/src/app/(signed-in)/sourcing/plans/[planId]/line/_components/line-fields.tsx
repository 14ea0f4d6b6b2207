import type { ReactNode } from "react";
import { columnsOfField, type LineField, type PlacedLine } from "@interphase/sourcing/contract";

import { DataTable, type Column } from "@/components/ui/data-table";

import { lineValues } from "../../../../_figures/line-values";
import { showControls } from "../../../../_figures/safe-text";
import type { Words } from "../../../../_figures/words";

type PlacedColumn = NonNullable<PlacedLine["place"]>["columns"][number];

interface FieldRow {
  readonly field: LineField;
  readonly value: string | null;
  readonly columns: readonly PlacedColumn[];
}

/** A unit or a currency stands beside the column that holds the figure, never for it. */
function columnsOf(field: LineField, { place }: PlacedLine): readonly PlacedColumn[] {
  const found = columnsOfField[field].flatMap(
    (key) => place?.columns.filter((column) => column.field === key) ?? [],
  );
  return found[0]?.field === columnsOfField[field][0] || field === "currency" ? found : [];
}

/** What does each field of a line say, and in which cell of the file? Without a file, the fields alone. */
export function LineFields({
  placed,
  words,
}: {
  readonly placed: PlacedLine;
  readonly words: Words;
}): ReactNode {
  const { t } = words;
  const values = Object.entries(lineValues(placed.line, words)) as [LineField, string | null][];
  const rows = values.map(([field, value]): FieldRow => ({
    field,
    value,
    columns: columnsOf(field, placed),
  }));
  const quiet = (text: string) => <span className="text-ink-3">{text}</span>;
  const columns: Column<FieldRow>[] = [
    {
      key: "field",
      label: t("linePlace.field"),
      isDeciding: true,
      cell: ({ field }) => t(`linePlace.fields.${field}`),
    },
    {
      key: "value",
      label: t("linePlace.value"),
      isDeciding: true,
      cell: ({ value }) => (value === null ? quiet(t("unknown")) : <bdi>{showControls(value)}</bdi>),
    },
  ];
  const places: Column<FieldRow>[] = [
    {
      key: "cell",
      label: t("linePlace.cell"),
      cell: (row) =>
        row.columns.length === 0 ? (
          quiet(t("linePlace.noColumn"))
        ) : (
          <span className="font-mono text-12">{row.columns.map(({ cell }) => cell).join(", ")}</span>
        ),
    },
    {
      key: "header",
      label: t("linePlace.header"),
      cell: (row) => <bdi>{row.columns.map(({ header }) => showControls(header)).join(", ")}</bdi>,
    },
  ];
  return (
    <DataTable
      caption={t("linePlace.caption")}
      isCaptionHidden
      columns={placed.place === null ? columns : [...columns, ...places]}
      rows={rows}
      rowKey={({ field }) => field}
    />
  );
}
