import * as names from "@interphase/names";
import type { ReactNode } from "react";
import { nameGoods, type ContractEntry } from "@interphase/sourcing/contract";

import { Badge } from "@/components/ui/badge";
import { DataTable, type Column } from "@/components/ui/data-table";

import { showControls } from "../../../../_figures/safe-text";
import type { WorkWords } from "../../../../_figures/work-words";
import { LineLink, SupplierLink } from "../../findings/_components/finding-links";
import { Spend } from "../../suppliers/_components/supplier-columns";
import { standingOf } from "./contract-standing";
import { sortLink, type Sorting, type SortValue } from "../../suppliers/_components/sort-rows";

/** By which columns can contracts be ordered? */
export const contractSorts = ["end", "supplier", "spend", "tonnes"] as const;
export type ContractSort = (typeof contractSorts)[number];

/** What is a contract ordered by? */
export const contractSortValues: Readonly<Record<ContractSort, (row: ContractEntry) => SortValue>> = {
  end: ({ contractEnd }) => contractEnd,
  supplier: ({ parent }) => parent,
  spend: ({ spendUsd }) => spendUsd,
  tonnes: ({ goodsTonnes }) => goodsTonnes,
};

interface ContractTableProps {
  readonly rows: readonly ContractEntry[];
  readonly place: { readonly assessmentId: string; readonly planId: string; readonly canOpenPlan: boolean };
  readonly words: WorkWords;
  /** Left out where the order is fixed. */
  readonly order?: {
    readonly sorting: Sorting<ContractSort> | null;
    readonly hrefWith: (sort: string) => string;
  };
  readonly caption?: string;
}

/** Which contracts end when, and what hangs on them? */
export function ContractTable({ rows, place, words, order, caption }: ContractTableProps): ReactNode {
  const { w } = words;
  return (
    <DataTable
      caption={caption ?? w("contracts.title")}
      isCaptionHidden
      columns={contractColumns(place, words, order)}
      rows={rows}
      rowKey={({ line }) => line}
      empty={<p className="py-4 text-ink-2">{w("contracts.none")}</p>}
    />
  );
}

function contractColumns(
  place: ContractTableProps["place"],
  words: WorkWords,
  order: ContractTableProps["order"],
): Column<ContractEntry>[] {
  const { w, t, formats } = words;
  const headed = (key: ContractSort, isDescendingFirst: boolean) => ({
    key,
    label: w(`contracts.columns.${key}`),
    ...(order !== undefined && {
      sort: {
        ...sortLink(order.sorting, key, { isDescendingFirst, hrefWith: order.hrefWith }),
        label: w("suppliers.sortBy", { column: w(`contracts.columns.${key}`) }),
      },
    }),
  });
  return [
    { ...headed("end", false), isDeciding: true, cell: (row) => <End row={row} words={words} /> },
    {
      key: "line",
      label: w("contracts.columns.line"),
      cell: ({ line }) => <LineLink line={line} place={place} />,
    },
    {
      key: "goods",
      label: w("contracts.columns.goods"),
      isDeciding: true,
      cell: ({ form, material, mineralIds }) => (
        <bdi>
          {showControls(nameGoods({ form, material, minerals: mineralIds }, formats.names, names, "title"))}
        </bdi>
      ),
    },
    {
      ...headed("supplier", false),
      cell: ({ parent }) => <SupplierLink assessmentId={place.assessmentId} name={parent} />,
    },
    {
      key: "type",
      label: w("contracts.columns.type"),
      cell: ({ contractType }) =>
        contractType === null ? (
          <span className="text-ink-3">{w("contracts.notStated")}</span>
        ) : (
          t(`linePlace.choice.${contractType}`)
        ),
    },
    {
      ...headed("tonnes", true),
      isNumeric: true,
      cell: ({ goodsTonnes }) => names.formatNumber(goodsTonnes, "tonnes", formats.names),
    },
    {
      ...headed("spend", true),
      isNumeric: true,
      cell: ({ spendUsd }) => <Spend usd={spendUsd} words={words} />,
    },
  ];
}

function End({
  row,
  words: { w, formats },
}: {
  readonly row: ContractEntry;
  readonly words: WorkWords;
}): ReactNode {
  const { contractEnd, daysToEnd } = row;
  if (contractEnd === null || daysToEnd === null)
    return <span className="text-ink-3">{w("suppliers.noEnd")}</span>;
  const standing = standingOf(daysToEnd);
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <time dateTime={contractEnd} className="whitespace-nowrap">
        {formats.date(contractEnd)}
      </time>
      {standing === "over" && <Badge kind="act">{w("contracts.over", { days: -daysToEnd })}</Badge>}
      {standing === "soon" && <Badge kind="accent">{w("contracts.soon", { days: daysToEnd })}</Badge>}
    </span>
  );
}
