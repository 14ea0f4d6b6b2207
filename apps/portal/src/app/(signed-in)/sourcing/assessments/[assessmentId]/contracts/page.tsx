import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ContractEntry } from "@interphase/sourcing/contract";

import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { InputField, SelectField } from "@/components/ui/field";
import { requireMe } from "@/server/me";

import { getTodaysAssessment } from "../../../_figures/get-todays-assessment";
import { showControls } from "../../../_figures/safe-text";
import { getWorkWords, type WorkWords } from "../../../_figures/work-words";
import { AssessmentHead } from "../_components/assessment-head";
import { foldSupplier } from "../findings/_components/finding-filter";
import { listContracts, mostRows } from "../suppliers/_components/list-suppliers";
import { PageTurner, readPage, rowsPerPage } from "../suppliers/_components/page-turner";
import { readSorting, sortRows, type Sorting } from "../suppliers/_components/sort-rows";
import { SupplyChoice } from "../suppliers/_components/supply-choice";
import {
  ContractTable,
  contractSorts,
  contractSortValues,
  type ContractSort,
} from "./_components/contract-table";
import { standingOf } from "./_components/contract-standing";
import { groupByMonth, hasContractText, type ContractMonth } from "./_components/group-by-month";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("work"))("contracts.title") };
}

interface Search {
  readonly q?: string;
  readonly supplier?: string;
  readonly sort?: string;
  readonly page?: string;
}

interface ContractsPageProps {
  readonly params: Promise<{ readonly assessmentId: string }>;
  readonly searchParams: Promise<Search>;
}

export default async function ContractsPage({
  params,
  searchParams,
}: ContractsPageProps): Promise<ReactNode> {
  const { assessmentId } = await params;
  const { q = "", supplier = "", sort = "", page } = await searchParams;
  const [assessment, words, me] = await Promise.all([
    getTodaysAssessment(assessmentId),
    getWorkWords(),
    requireMe(),
  ]);
  const { w } = words;
  const { items: all, isWhole } = await listContracts(assessmentId);
  const found = all.filter(
    (entry) =>
      hasContractText(entry, q) && (supplier === "" || foldSupplier(entry.parent) === foldSupplier(supplier)),
  );
  const sorting = readSorting(sort, contractSorts);
  const sorted =
    sorting === null ? found : sortRows(found, contractSortValues[sorting.key], sorting.isDescending);
  const hrefOf = (change: Record<string, string>) => {
    const kept = Object.entries({ q, supplier, sort, ...change }).filter(([, value]) => value !== "");
    return `?${new URLSearchParams(kept).toString()}`;
  };
  const current = readPage(page, sorted.length);
  const place = {
    assessmentId,
    planId: assessment.planId,
    canOpenPlan: me.abilities.includes("sourcing.plan.read"),
  };
  return (
    <>
      <AssessmentHead assessment={assessment} current="suppliers" lead={w("contracts.lead")} />
      <SupplyChoice assessmentId={assessmentId} current="contracts" words={words} />
      {all.length === 0 ? (
        <EmptyState title={w("contracts.emptyTitle")}>{w("contracts.empty")}</EmptyState>
      ) : (
        <>
          <ContractSummary all={found} words={words} />
          <ContractFilter all={all} q={q} supplier={supplier} sort={sort} words={words} />
        </>
      )}
      {!isWhole && <p className="mb-2 text-12 text-ink-3">{w("contracts.notAll", { count: mostRows })}</p>}
      {all.length > 0 && sorted.length === 0 && <p className="py-4 text-ink-2">{w("contracts.noMatch")}</p>}
      <Calendar
        rows={sorted.slice(current * rowsPerPage, (current + 1) * rowsPerPage)}
        place={place}
        order={{ sorting, hrefWith: (next) => hrefOf({ sort: next }) }}
        words={words}
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

/** How many contracts are over, and how many end soon? */
function ContractSummary({
  all,
  words: { w },
}: {
  readonly all: readonly ContractEntry[];
  readonly words: WorkWords;
}): ReactNode {
  const count = (standing: ReturnType<typeof standingOf>) =>
    all.filter(({ daysToEnd }) => standingOf(daysToEnd) === standing).length;
  return (
    <p className="mb-4 text-16 font-semibold">
      {w("contracts.summary", { over: count("over"), soon: count("soon"), none: count("none") })}
    </p>
  );
}

interface CalendarProps {
  readonly rows: readonly ContractEntry[];
  readonly place: { readonly assessmentId: string; readonly planId: string; readonly canOpenPlan: boolean };
  readonly order: {
    readonly sorting: Sorting<ContractSort> | null;
    readonly hrefWith: (sort: string) => string;
  };
  readonly words: WorkWords;
}

/** By the day they end, contracts stand under their month; in another order they are one table. */
function Calendar({ rows, place, order, words }: CalendarProps): ReactNode {
  if (rows.length === 0) return null;
  if (order.sorting !== null && order.sorting.key !== "end")
    return <ContractTable rows={rows} place={place} words={words} order={order} />;
  return groupByMonth(rows).map((group) => (
    <section key={group.month ?? "none"} aria-labelledby={`month-${group.month ?? "none"}`} className="mb-6">
      <h2 id={`month-${group.month ?? "none"}`} className="mb-2 text-16 font-semibold">
        {monthName(group, words)}
      </h2>
      <ContractTable
        rows={group.rows}
        place={place}
        words={words}
        order={order}
        caption={words.w("contracts.monthCaption", { month: monthName(group, words) })}
      />
    </section>
  ));
}

function monthName({ month }: ContractMonth, { w, formats }: WorkWords): string {
  if (month === null) return w("suppliers.noEnd");
  const written = new Intl.DateTimeFormat(formats.locale, {
    year: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  return written.format(Date.parse(`${month}-01T00:00:00Z`));
}

interface ContractFilterProps extends Required<Omit<Search, "page">> {
  readonly all: readonly ContractEntry[];
  readonly words: WorkWords;
}

function ContractFilter({ all, q, supplier, sort, words: { w, t } }: ContractFilterProps): ReactNode {
  const parents = new Map(all.map(({ parent }) => [foldSupplier(parent), parent]));
  const options = [...parents.values()].sort().map((name) => ({ value: name, label: showControls(name) }));
  return (
    <form method="get" role="search" className="no-print mb-4 flex flex-wrap items-end gap-3">
      {sort !== "" && <input type="hidden" name="sort" value={sort} />}
      <div className="w-full max-w-72">
        <InputField
          id="contract-q"
          name="q"
          type="search"
          label={w("contracts.search")}
          defaultValue={q}
          maxLength={200}
        />
      </div>
      <div className="w-full max-w-72">
        <SelectField
          id="contract-supplier"
          name="supplier"
          label={w("filter.supplier")}
          defaultValue={parents.get(foldSupplier(supplier)) ?? ""}
          options={[{ value: "", label: t("all") }, ...options]}
        />
      </div>
      <Button type="submit">{w("filter.apply")}</Button>
    </form>
  );
}
