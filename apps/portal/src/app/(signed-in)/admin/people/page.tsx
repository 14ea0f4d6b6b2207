import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { peopleRoute, type Person } from "@interphase/identity/contract";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";
import { FilterForm } from "../_components/filter-form";
import { RoleList } from "../_components/role-list";
import { adminTitle, getAdminWords, type AdminWords } from "../_words/words";

export function generateMetadata(): Promise<Metadata> {
  return adminTitle("people");
}

const states = ["active", "suspended"] as const;

function columnsOf(words: AdminWords): Column<Person>[] {
  const { t, formats } = words;
  return [
    {
      key: "name",
      label: t("people.name"),
      isDeciding: true,
      cell: (person) => (
        <Link className="link wrap-anywhere" href={`/admin/people/${person.id}`}>
          <bdi>{person.displayName}</bdi>
        </Link>
      ),
    },
    {
      key: "roles",
      label: t("people.roles"),
      isDeciding: true,
      cell: (person) => <RoleList roles={person.roles} words={words} />,
    },
    { key: "email", label: t("people.email"), cell: (person) => <bdi>{person.email}</bdi> },
    {
      key: "state",
      label: t("people.state"),
      cell: (person) => (
        <Badge kind={person.state === "suspended" ? "act" : "plain"}>
          {t(`people.states.${person.state}`)}
        </Badge>
      ),
    },
    {
      key: "factor",
      label: t("people.factor"),
      cell: (person) =>
        person.hasSecondFactor ? (
          <Badge kind="good">{t("people.hasFactor")}</Badge>
        ) : (
          <span className="text-ink-3">{t("people.noFactor")}</span>
        ),
    },
    {
      key: "seen",
      label: t("people.lastSeen"),
      cell: (person) =>
        person.lastSeenAt === null ? (
          <span className="text-ink-3">{t("people.neverSeen")}</span>
        ) : (
          <time dateTime={person.lastSeenAt} className="whitespace-nowrap">
            {formats.date(person.lastSeenAt)}
          </time>
        ),
    },
  ];
}

interface PeoplePageProps {
  readonly searchParams: Promise<{
    readonly query?: string;
    readonly state?: string;
    readonly role?: string;
    readonly cursor?: string;
  }>;
}

export default async function PeoplePage({ searchParams }: PeoplePageProps): Promise<ReactNode> {
  const search = await searchParams;
  const me = await requireMe();
  const words = await getAdminWords();
  const { t } = words;
  const state = states.find((known) => known === search.state);
  const { items, nextCursor } = (
    await callApi(peopleRoute, {
      query: {
        ...(search.query && { query: search.query.slice(0, 200) }),
        ...(state && { state }),
        ...(search.role && { role: search.role.slice(0, 60) }),
        ...(search.cursor && { cursor: search.cursor }),
      },
    })
  ).value;
  const isFiltered = Boolean(search.query) || state !== undefined || Boolean(search.role);
  return (
    <>
      <PageHead
        title={t("people.title")}
        lead={
          me.organisation === null
            ? t("people.leadAlliance")
            : t("people.lead", { name: me.organisation.name })
        }
        actions={
          me.abilities.includes("invitation.create") ? (
            <ButtonLink kind="primary" href="/admin/invitations/new">
              {t("invitations.invite")}
            </ButtonLink>
          ) : undefined
        }
      />
      <FilterForm
        label={t("people.filter")}
        submit={t("filter")}
        clear={isFiltered ? { href: "/admin/people", label: t("clear") } : null}
        filters={[
          { name: "query", label: t("people.search"), value: search.query ?? "" },
          {
            name: "state",
            label: t("people.state"),
            value: state ?? "",
            options: [
              { value: "", label: t("people.anyState") },
              ...states.map((value) => ({ value, label: t(`people.states.${value}`) })),
            ],
          },
        ]}
      />
      <DataTable
        caption={t("people.title")}
        isCaptionHidden
        columns={columnsOf(words)}
        rows={items}
        rowKey={(person) => person.id}
        empty={
          isFiltered ? (
            <p className="py-8 text-ink-2">{t("people.noMatch")}</p>
          ) : (
            <EmptyState title={t("people.emptyTitle")}>{t("people.empty")}</EmptyState>
          )
        }
      />
      <Pager
        path="/admin/people"
        search={{ query: search.query, state, role: search.role }}
        nextCursor={nextCursor}
        hasCursor={search.cursor !== undefined}
      />
    </>
  );
}
