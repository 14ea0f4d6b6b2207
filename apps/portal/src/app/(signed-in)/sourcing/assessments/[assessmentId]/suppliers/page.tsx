import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { SupplierView } from "@interphase/sourcing/contract";

import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { InputField } from "@/components/ui/field";

import { getTodaysAssessment } from "../../../_figures/get-todays-assessment";
import { getWorkWords, type WorkWords } from "../../../_figures/work-words";
import { AssessmentHead } from "../_components/assessment-head";
import { listSuppliers, mostRows } from "./_components/list-suppliers";
import { PageTurner, readPage, rowsPerPage } from "./_components/page-turner";
import { readSorting, sortRows } from "./_components/sort-rows";
import { supplierColumns, supplierSorts, supplierSortValues } from "./_components/supplier-columns";
import { SupplyChoice } from "./_components/supply-choice";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("work"))("suppliers.title") };
}

interface SuppliersPageProps {
  readonly params: Promise<{ readonly assessmentId: string }>;
  readonly searchParams: Promise<{ readonly q?: string; readonly sort?: string; readonly page?: string }>;
}

export default async function SuppliersPage({
  params,
  searchParams,
}: SuppliersPageProps): Promise<ReactNode> {
  const { assessmentId } = await params;
  const { q = "", sort = "", page } = await searchParams;
  const [assessment, words] = await Promise.all([getTodaysAssessment(assessmentId), getWorkWords()]);
  const { w } = words;
  const { items, isWhole } = await listSuppliers(assessmentId, q.trim().slice(0, 200) || undefined);
  const sorting = readSorting(sort, supplierSorts);
  const sorted =
    sorting === null ? items : sortRows(items, supplierSortValues[sorting.key], sorting.isDescending);
  const hrefOf = (change: Record<string, string>) => {
    const kept = Object.entries({ q, sort, ...change }).filter(([, value]) => value !== "");
    return `?${new URLSearchParams(kept).toString()}`;
  };
  const current = readPage(page, sorted.length);
  const rows = sorted.slice(current * rowsPerPage, (current + 1) * rowsPerPage);
  return (
    <>
      <AssessmentHead assessment={assessment} current="suppliers" lead={w("suppliers.lead")} />
      <SupplyChoice assessmentId={assessmentId} current="suppliers" words={words} />
      <SearchForm q={q} sort={sort} words={words} />
      {!isWhole && <p className="mb-2 text-12 text-ink-3">{w("suppliers.notAll", { count: mostRows })}</p>}
      <DataTable<SupplierView>
        caption={w("suppliers.title")}
        isCaptionHidden
        columns={supplierColumns({
          assessmentId,
          words,
          sorting,
          hrefWith: (next) => hrefOf({ sort: next }),
        })}
        rows={rows}
        rowKey={({ parent }) => parent}
        empty={
          <EmptyState title={w(q === "" ? "suppliers.emptyTitle" : "suppliers.noMatchTitle")}>
            {w(q === "" ? "suppliers.empty" : "suppliers.noMatch")}
          </EmptyState>
        }
      />
      <PageTurner
        current={current}
        count={sorted.length}
        hrefOf={(next) => hrefOf({ page: String(next + 1) })}
        words={words}
      />
    </>
  );
}

function SearchForm({
  q,
  sort,
  words: { w },
}: {
  readonly q: string;
  readonly sort: string;
  readonly words: WorkWords;
}): ReactNode {
  return (
    <form method="get" role="search" className="no-print mb-4 flex flex-wrap items-end gap-2">
      {sort !== "" && <input type="hidden" name="sort" value={sort} />}
      <div className="w-full max-w-80">
        <InputField
          id="supplier-q"
          name="q"
          type="search"
          label={w("suppliers.search")}
          defaultValue={q}
          maxLength={200}
        />
      </div>
      <Button type="submit">{w("suppliers.searchButton")}</Button>
    </form>
  );
}
