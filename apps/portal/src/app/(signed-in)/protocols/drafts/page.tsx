import { protocolDraftsRoute, type ProtocolDraftSummary } from "@interphase/protocols/contract";
import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";

import { badgeOf, getProtocolWords, type ProtocolWords } from "@/app/(public)/protocols/_words/words";

interface DraftsPageProps {
  readonly searchParams: Promise<{ readonly cursor?: string; readonly group?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getProtocolWords()).t("drafts.title") };
}

function columnsOf({ t, formats, say }: ProtocolWords): Column<ProtocolDraftSummary>[] {
  return [
    {
      key: "title",
      label: t("fields.title"),
      isDeciding: true,
      cell: ({ protocolId, title, code }) => (
        <>
          <Link className="link wrap-anywhere" href={`/protocols/drafts/${protocolId}`}>
            <bdi>{title === null ? t("drafts.untitled") : say(title)}</bdi>
          </Link>{" "}
          {code === null ? null : <span className="text-12 text-ink-2">{code}</span>}
        </>
      ),
    },
    {
      key: "state",
      label: t("fields.state"),
      isDeciding: true,
      cell: ({ state }) => <Badge kind={badgeOf[state]}>{t(`states.${state}`)}</Badge>,
    },
    {
      key: "group",
      label: t("fields.group"),
      cell: ({ group: { name } }) => (
        <bdi>
          {say({ ...(name.en !== null && { en: name.en }), ...(name.zh !== null && { zh: name.zh }) })}
        </bdi>
      ),
    },
    { key: "changed", label: t("fields.changed"), cell: ({ changedAt }) => formats.instant(changedAt) },
  ];
}

/** What is in work in the reader's groups, or anywhere, for who keeps the registry? */
export default async function DraftsPage({ searchParams }: DraftsPageProps): Promise<ReactNode> {
  const { cursor, group } = await searchParams;
  const [words, me] = await Promise.all([getProtocolWords(), requireMe()]);
  const { value } = await callApi(protocolDraftsRoute, {
    query: { ...(cursor && { cursor }), ...(group && { groupId: group }) },
  });
  const { t } = words;
  const mayWrite = me.abilities.includes("protocol.draft.write");
  return (
    <>
      <PageHead
        crumbs={[{ label: t("title"), href: "/protocols" }]}
        title={t("drafts.title")}
        lead={t("drafts.lead")}
        actions={
          mayWrite ? (
            <ButtonLink kind="primary" href="/protocols/drafts/new">
              {t("drafts.create")}
            </ButtonLink>
          ) : undefined
        }
      />
      <DataTable
        caption={t("drafts.title")}
        isCaptionHidden
        columns={columnsOf(words)}
        rows={value.items}
        rowKey={({ protocolId }) => protocolId}
        empty={<EmptyState title={t("drafts.emptyTitle")}>{t("drafts.empty")}</EmptyState>}
      />
      <Pager
        path="/protocols/drafts"
        search={{ group }}
        nextCursor={value.nextCursor}
        hasCursor={cursor !== undefined}
      />
    </>
  );
}
