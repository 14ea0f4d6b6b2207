import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { organisationsRoute, type Organisation } from "@interphase/identity/contract";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";
import { DoneNotice } from "../_components/done-notice";
import { FilterForm } from "../_components/filter-form";
import { adminTitle, type AdminWords } from "../_words/words";
import { getMembershipWords } from "./_components/membership-words";

export function generateMetadata(): Promise<Metadata> {
  return adminTitle("organisations");
}

function columnsOf({ t, formats }: AdminWords): Column<Organisation>[] {
  return [
    {
      key: "name",
      label: t("organisations.name"),
      isDeciding: true,
      cell: (organisation) => (
        <Link className="link wrap-anywhere" href={`/admin/organisations/${organisation.id}`}>
          <bdi>{organisation.name}</bdi>
        </Link>
      ),
    },
    {
      key: "state",
      label: t("people.state"),
      isDeciding: true,
      cell: ({ state }) =>
        state === null ? (
          <span className="text-ink-3">—</span>
        ) : (
          <Badge kind={state === "active" ? "plain" : "act"}>{t(`organisationStates.${state}`)}</Badge>
        ),
    },
    {
      key: "country",
      label: t("organisations.country"),
      cell: ({ countryIso3 }) => formats.country(countryIso3),
    },
  ];
}

interface OrganisationsPageProps {
  readonly searchParams: Promise<{
    readonly query?: string;
    readonly cursor?: string;
    readonly done?: string;
  }>;
}

export default async function OrganisationsPage({
  searchParams,
}: OrganisationsPageProps): Promise<ReactNode> {
  const { query, cursor, done } = await searchParams;
  const words = await getMembershipWords();
  const { t, tM } = words;
  const { items, nextCursor } = (
    await callApi(organisationsRoute, {
      query: { ...(query && { q: query.slice(0, 200) }), ...(cursor && { cursor }) },
    })
  ).value;
  const isFiltered = Boolean(query);
  return (
    <>
      <PageHead
        title={t("organisations.title")}
        lead={t("organisations.lead")}
        actions={
          <>
            <ButtonLink href="/admin/organisations/tiers">{tM("tiers.link")}</ButtonLink>
            <ButtonLink kind="primary" href="/admin/organisations/new">
              {t("organisations.admit")}
            </ButtonLink>
          </>
        }
      />
      <DoneNotice done={done} words={words} />
      <FilterForm
        label={t("organisations.filter")}
        submit={t("filter")}
        clear={isFiltered ? { href: "/admin/organisations", label: t("clear") } : null}
        filters={[{ name: "query", label: t("organisations.search"), value: query ?? "" }]}
      />
      <DataTable
        caption={t("organisations.title")}
        isCaptionHidden
        columns={columnsOf(words)}
        rows={items}
        rowKey={({ id }) => id}
        empty={
          isFiltered ? (
            <p className="py-8 text-ink-2">{t("organisations.noMatch")}</p>
          ) : (
            <EmptyState title={t("organisations.emptyTitle")}>{t("organisations.empty")}</EmptyState>
          )
        }
      />
      <Pager
        path="/admin/organisations"
        search={{ query }}
        nextCursor={nextCursor}
        hasCursor={cursor !== undefined}
      />
    </>
  );
}
