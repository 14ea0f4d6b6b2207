import { formatNumber } from "@interphase/names";
import Link from "next/link";
import type { ReactNode } from "react";
import type { SupplierView } from "@interphase/sourcing/contract";

import { Badge } from "@/components/ui/badge";
import type { Column } from "@/components/ui/data-table";

import type { WorkWords } from "../../../../_figures/work-words";
import { SupplierLink } from "../../findings/_components/finding-links";
import { sortLink, type Sorting, type SortValue } from "./sort-rows";

/** By which columns can suppliers be ordered? */
export const supplierSorts = ["name", "spend", "share", "contract", "findings"] as const;
export type SupplierSort = (typeof supplierSorts)[number];

/** What is a supplier ordered by? */
export const supplierSortValues: Readonly<Record<SupplierSort, (row: SupplierView) => SortValue>> = {
  name: ({ parent }) => parent,
  spend: ({ spendUsd }) => spendUsd,
  share: ({ shareOfSpend }) => shareOfSpend,
  contract: ({ nextContractEnd }) => nextContractEnd,
  findings: ({ findings }) => findings.length,
};

interface ColumnInput {
  readonly assessmentId: string;
  readonly words: WorkWords;
  readonly sorting: Sorting<SupplierSort> | null;
  readonly hrefWith: (sort: string) => string;
}

const shownMinerals = 4;

/** What is said of each supplier in the table? */
export function supplierColumns({
  assessmentId,
  words,
  sorting,
  hrefWith,
}: ColumnInput): Column<SupplierView>[] {
  const { w, formats } = words;
  const sortable = (key: SupplierSort, isDescendingFirst: boolean) => ({
    key,
    label: w(`suppliers.columns.${key}`),
    sort: {
      ...sortLink(sorting, key, { isDescendingFirst, hrefWith }),
      label: w("suppliers.sortBy", { column: w(`suppliers.columns.${key}`) }),
    },
  });
  return [
    {
      ...sortable("name", false),
      isDeciding: true,
      cell: ({ parent }) => <SupplierLink assessmentId={assessmentId} name={parent} />,
    },
    {
      ...sortable("spend", true),
      isNumeric: true,
      isDeciding: true,
      cell: ({ spendUsd }) => <Spend usd={spendUsd} words={words} />,
    },
    {
      ...sortable("share", true),
      isNumeric: true,
      cell: ({ shareOfSpend }) =>
        shareOfSpend === null ? "" : formatNumber(shareOfSpend, "share", formats.names),
    },
    {
      key: "minerals",
      label: w("suppliers.columns.minerals"),
      cell: (row) => <Minerals row={row} words={words} />,
    },
    {
      key: "qualified",
      label: w("suppliers.columns.qualified"),
      cell: ({ qualified }) => <Qualified state={qualified} words={words} />,
    },
    {
      ...sortable("contract", false),
      cell: ({ nextContractEnd }) => (
        <span className="whitespace-nowrap">
          {nextContractEnd === null ? w("suppliers.noEnd") : formats.date(nextContractEnd)}
        </span>
      ),
    },
    {
      ...sortable("findings", true),
      isNumeric: true,
      cell: ({ parent, findings }) =>
        findings.length === 0 ? (
          "0"
        ) : (
          <Link
            className="link"
            prefetch={false}
            aria-label={w("suppliers.findingsOf", { count: findings.length, name: parent })}
            href={`/sourcing/assessments/${assessmentId}/findings?${new URLSearchParams({ supplier: parent }).toString()}`}
          >
            {formats.number(findings.length, 0)}
          </Link>
        ),
    },
  ];
}

/** What is spent there, or that no line of it has a price? */
export function Spend({ usd, words }: { readonly usd: number | null; readonly words: WorkWords }): ReactNode {
  if (usd === null) return <span className="text-ink-3">{words.w("findings.unpriced")}</span>;
  return words.formats.usd(usd);
}

/** Is what is bought there qualified? */
export function Qualified({
  state,
  words: { w },
}: {
  readonly state: SupplierView["qualified"];
  readonly words: WorkWords;
}): ReactNode {
  const kind = state === "all" ? "good" : state === "some" ? "accent" : "plain";
  return <Badge kind={kind}>{w(`suppliers.qualified.${state}`)}</Badge>;
}

function Minerals({ row, words }: { readonly row: SupplierView; readonly words: WorkWords }): ReactNode {
  const named = row.minerals.map(({ mineralId }) => words.mineral(mineralId));
  const first = named.slice(0, shownMinerals).join(words.w("separator"));
  const more = named.length - shownMinerals;
  return more > 0 ? words.w("suppliers.moreMinerals", { minerals: first, count: more }) : first;
}
