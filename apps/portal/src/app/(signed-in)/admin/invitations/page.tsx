import type { Metadata } from "next";
import type { ReactNode } from "react";
import { invitationsRoute } from "@interphase/identity/contract";
import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";
import { DoneNotice } from "../_components/done-notice";
import { FilterForm } from "../_components/filter-form";
import { adminTitle, getAdminWords } from "../_words/words";
import { invitationColumns } from "./_components/invitation-columns";

export function generateMetadata(): Promise<Metadata> {
  return adminTitle("invitations");
}

const states = ["pending", "accepted", "expired", "withdrawn"] as const;

interface InvitationsPageProps {
  readonly searchParams: Promise<{
    readonly query?: string;
    readonly state?: string;
    readonly cursor?: string;
    readonly done?: string;
  }>;
}

export default async function InvitationsPage({ searchParams }: InvitationsPageProps): Promise<ReactNode> {
  const search = await searchParams;
  const { abilities, organisation } = await requireMe();
  const words = await getAdminWords();
  const { t } = words;
  const state = states.find((known) => known === search.state);
  const { items, nextCursor } = (
    await callApi(invitationsRoute, {
      query: {
        ...(search.query && { query: search.query.slice(0, 200) }),
        ...(state && { state }),
        ...(search.cursor && { cursor: search.cursor }),
      },
    })
  ).value;
  const isFiltered = Boolean(search.query) || state !== undefined;
  const mayInvite = abilities.includes("invitation.create");
  return (
    <>
      <PageHead
        title={t("invitations.title")}
        lead={t("invitations.lead")}
        actions={
          mayInvite ? (
            <>
              <ButtonLink href="/admin/invitations/file">{t("invitations.byFile")}</ButtonLink>
              <ButtonLink kind="primary" href="/admin/invitations/new">
                {t("invitations.invite")}
              </ButtonLink>
            </>
          ) : undefined
        }
      />
      <DoneNotice done={search.done} words={words} />
      {items.length > 0 || isFiltered ? (
        <FilterForm
          label={t("invitations.filter")}
          submit={t("filter")}
          clear={isFiltered ? { href: "/admin/invitations", label: t("clear") } : null}
          filters={[
            { name: "query", label: t("people.search"), value: search.query ?? "" },
            {
              name: "state",
              label: t("people.state"),
              value: state ?? "",
              options: [
                { value: "", label: t("people.anyState") },
                ...states.map((value) => ({ value, label: t(`invitationStates.${value}`) })),
              ],
            },
          ]}
        />
      ) : null}
      <DataTable
        caption={t("invitations.title")}
        isCaptionHidden
        columns={invitationColumns(words, abilities, organisation !== null)}
        rows={items}
        rowKey={({ id }) => id}
        empty={
          isFiltered ? (
            <p className="py-8 text-ink-2">{t("invitations.noMatch")}</p>
          ) : (
            <EmptyState
              title={t("invitations.emptyTitle")}
              action={
                mayInvite ? (
                  <ButtonLink href="/admin/invitations/new">{t("invitations.invite")}</ButtonLink>
                ) : undefined
              }
            >
              {t("invitations.empty")}
            </EmptyState>
          )
        }
      />
      <Pager
        path="/admin/invitations"
        search={{ query: search.query, state }}
        nextCursor={nextCursor}
        hasCursor={search.cursor !== undefined}
      />
    </>
  );
}
