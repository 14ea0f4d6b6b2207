import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { plansRoute, type Plan } from "@interphase/sourcing/contract";

import { Badge } from "@/components/ui/badge";
import { Button, ButtonLink } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";

import { RoomHead } from "./_components/room-head";
import { TemplateLinks } from "./_components/template-links";
import { showControls } from "./_figures/safe-text";
import { getWords, type Words } from "./_figures/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sourcing"))("rooms.plans") };
}

interface PlansPageProps {
  readonly searchParams: Promise<{
    readonly cursor?: string;
    readonly archived?: string;
    readonly search?: string;
  }>;
}

export default async function PlansPage({ searchParams }: PlansPageProps): Promise<ReactNode> {
  const { cursor, archived, search } = await searchParams;
  const { abilities } = await requireMe();
  if (!abilities.includes("sourcing.plan.read")) redirect("/sourcing/assessments");
  const words = await getWords();
  const { t } = words;
  const isArchived = archived === "yes";
  const query = { isArchived, ...(cursor && { cursor }), ...(search && { search }) };
  const { items, nextCursor } = (await callApi(plansRoute, { query })).value;
  const isFiltered = isArchived || Boolean(search);
  return (
    <>
      <RoomHead
        current="plans"
        lead={t("plans.lead")}
        actions={
          <>
            <TemplateLinks />
            {abilities.includes("sourcing.plan.create") && (
              <ButtonLink kind="primary" href="/sourcing/new">
                {t("plans.upload")}
              </ButtonLink>
            )}
          </>
        }
      />
      {(items.length > 0 || isFiltered) && (
        <PlanFilter words={words} isArchived={isArchived} search={search ?? ""} />
      )}
      <DataTable
        caption={t("rooms.plans")}
        isCaptionHidden
        columns={planColumns(words)}
        rows={items}
        rowKey={(plan) => plan.id}
        empty={
          isFiltered ? <p className="py-8 text-ink-2">{t("plans.noMatch")}</p> : <FirstPlan words={words} />
        }
      />
      <Pager
        path="/sourcing"
        search={{ archived, search }}
        nextCursor={nextCursor}
        hasCursor={cursor !== undefined}
      />
    </>
  );
}

function PlanFilter({
  words,
  isArchived,
  search,
}: {
  readonly words: Words;
  readonly isArchived: boolean;
  readonly search: string;
}): ReactNode {
  const { t } = words;
  const control = "min-h-9 rounded-6 border border-line-strong bg-surface px-3 text-14";
  return (
    <form method="get" className="no-print mb-4 flex flex-wrap items-center gap-2">
      <input
        type="search"
        name="search"
        defaultValue={search}
        aria-label={t("plans.search")}
        placeholder={t("plans.search")}
        className={`${control} w-56 placeholder:text-ink-3`}
      />
      <select
        name="archived"
        defaultValue={isArchived ? "yes" : "no"}
        aria-label={t("plans.state")}
        className={control}
      >
        <option value="no">{t("plans.current")}</option>
        <option value="yes">{t("plans.archived")}</option>
      </select>
      <Button type="submit">{t("filter")}</Button>
    </form>
  );
}

function FirstPlan({ words }: { readonly words: Words }): ReactNode {
  const { t } = words;
  return (
    <EmptyState
      title={t("plans.emptyTitle")}
      action={<ButtonLink href="/sourcing/new">{t("plans.upload")}</ButtonLink>}
    >
      <p>{t("plans.empty")}</p>
      <pre
        className="mx-auto mt-4 max-w-full overflow-x-auto rounded-6 bg-sunken p-3 text-left font-mono text-12"
        tabIndex={0}
      >
        {t("plans.example")}
      </pre>
    </EmptyState>
  );
}

function planColumns(words: Words): Column<Plan>[] {
  const { t, formats } = words;
  return [
    {
      key: "name",
      label: t("plans.name"),
      isDeciding: true,
      cell: (plan) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          <Link className="link wrap-anywhere" href={`/sourcing/plans/${plan.id}`}>
            <bdi>{showControls(plan.name)}</bdi>
          </Link>
          {plan.isArchived && <Badge>{t("plans.archivedMark")}</Badge>}
        </span>
      ),
    },
    { key: "year", label: t("plans.year"), isNumeric: true, cell: (plan) => String(plan.year) },
    { key: "version", label: t("plans.version"), isNumeric: true, cell: (plan) => String(plan.version) },
    {
      key: "lines",
      label: t("plans.lines"),
      isNumeric: true,
      cell: (plan) => formats.number(plan.lineCount),
    },
    {
      key: "minerals",
      label: t("plans.minerals"),
      isNumeric: true,
      cell: (plan) => formats.number(plan.minerals.length),
    },
    {
      key: "created",
      label: t("plans.created"),
      cell: (plan) => <span className="whitespace-nowrap">{formats.date(plan.createdAt)}</span>,
    },
    {
      key: "assessment",
      label: t("plans.assessment"),
      isDeciding: true,
      cell: (plan) =>
        plan.latestAssessmentId === null ? (
          <span className="text-ink-3">{t("plans.noAssessment")}</span>
        ) : (
          <Link className="link" href={`/sourcing/assessments/${plan.latestAssessmentId}`}>
            {t("plans.openAssessment")}
          </Link>
        ),
    },
  ];
}
