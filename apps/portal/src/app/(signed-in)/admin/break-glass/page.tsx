import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { breakGlassListRoute, type BreakGlass } from "@interphase/identity/contract";
import { ButtonLink } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";
import { FilterForm } from "../_components/filter-form";
import { adminTitle, getAdminWords, type AdminWords } from "../_words/words";
import { StateBadge } from "./_components/state-badge";

export function generateMetadata(): Promise<Metadata> {
  return adminTitle("break-glass");
}

const states = ["waiting", "running", "refused", "ended", "expired", "lapsed"] as const;

function columnsOf(words: AdminWords): Column<BreakGlass>[] {
  const { t, formats } = words;
  return [
    {
      key: "what",
      label: t("breakGlass.request"),
      isDeciding: true,
      cell: (request) => (
        <Link className="link" href={`/admin/break-glass/${request.id}`}>
          <bdi>
            {t("breakGlass.rowsOf", { count: request.rowCount, organisation: request.organisation.name })}
          </bdi>
        </Link>
      ),
    },
    {
      key: "state",
      label: t("people.state"),
      isDeciding: true,
      cell: ({ state }) => <StateBadge state={state} words={words} />,
    },
    { key: "by", label: t("breakGlass.by"), cell: ({ requestedBy }) => <bdi>{requestedBy.displayName}</bdi> },
    {
      key: "at",
      label: t("breakGlass.at"),
      cell: ({ requestedAt }) => <span className="whitespace-nowrap">{formats.instant(requestedAt)}</span>,
    },
    {
      key: "minutes",
      label: t("breakGlass.time"),
      cell: ({ minutes, endsAt }) =>
        endsAt === null
          ? t("breakGlass.minutes", { count: minutes })
          : t("breakGlass.until", { instant: formats.instant(endsAt) }),
    },
    {
      key: "readings",
      label: t("breakGlass.readings"),
      isNumeric: true,
      cell: ({ readCount }) => formats.number(readCount),
    },
  ];
}

interface BreakGlassPageProps {
  readonly searchParams: Promise<{ readonly state?: string; readonly cursor?: string }>;
}

export default async function BreakGlassPage({ searchParams }: BreakGlassPageProps): Promise<ReactNode> {
  const search = await searchParams;
  const { abilities } = await requireMe();
  const words = await getAdminWords();
  const { t } = words;
  const state = states.find((known) => known === search.state);
  const { items, nextCursor } = (
    await callApi(breakGlassListRoute, {
      query: { ...(state && { state }), ...(search.cursor && { cursor: search.cursor }) },
    })
  ).value;
  const side = abilities.includes("break-glass.decide")
    ? "owner"
    : abilities.includes("break-glass.request")
      ? "requester"
      : "onlooker";
  return (
    <>
      <PageHead
        title={t("breakGlass.title")}
        lead={t(`breakGlass.lead.${side}`)}
        actions={
          side === "requester" ? (
            <ButtonLink kind="primary" href="/admin/break-glass/new">
              {t("breakGlass.ask")}
            </ButtonLink>
          ) : undefined
        }
      />
      {items.length > 0 || state !== undefined ? (
        <FilterForm
          label={t("breakGlass.filter")}
          submit={t("filter")}
          clear={state === undefined ? null : { href: "/admin/break-glass", label: t("clear") }}
          filters={[
            {
              name: "state",
              label: t("people.state"),
              value: state ?? "",
              options: [
                { value: "", label: t("people.anyState") },
                ...states.map((value) => ({ value, label: t(`breakGlassStates.${value}`) })),
              ],
            },
          ]}
        />
      ) : null}
      <DataTable
        caption={t("breakGlass.title")}
        isCaptionHidden
        columns={columnsOf(words)}
        rows={items}
        rowKey={({ id }) => id}
        empty={
          state === undefined ? (
            <EmptyState title={t("breakGlass.emptyTitle")}>{t(`breakGlass.empty.${side}`)}</EmptyState>
          ) : (
            <p className="py-8 text-ink-2">{t("breakGlass.noMatch")}</p>
          )
        }
      />
      <Pager
        path="/admin/break-glass"
        search={{ state }}
        nextCursor={nextCursor}
        hasCursor={search.cursor !== undefined}
      />
    </>
  );
}
