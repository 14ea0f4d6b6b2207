import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { actionsRoute, organisationTokensRoute, type OrganisationToken } from "@interphase/identity/contract";
import { Badge } from "@/components/ui/badge";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";
import { DoneNotice } from "../_components/done-notice";
import { daysUntil } from "../_words/dates";
import { adminTitle, getAdminWords, type AdminWords } from "../_words/words";

export function generateMetadata(): Promise<Metadata> {
  return adminTitle("tokens");
}

const soonDays = 14;

function ExpiryCell({
  token,
  words,
}: {
  readonly token: OrganisationToken;
  readonly words: AdminWords;
}): ReactNode {
  const { t, formats, now } = words;
  if (token.isExpired) return <Badge>{t("tokens.expired")}</Badge>;
  const days = daysUntil(token.expiresAt, now);
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <span className="whitespace-nowrap">{formats.date(token.expiresAt)}</span>
      {days <= soonDays ? <Badge kind="act">{t("tokens.soon", { days: Math.max(0, days) })}</Badge> : null}
    </span>
  );
}

type Texts = ReadonlyMap<string, string>;

function columnsOf(words: AdminWords, texts: Texts, mayRevoke: boolean): Column<OrganisationToken>[] {
  const { t, formats } = words;
  return [
    {
      key: "name",
      label: t("tokens.name"),
      isDeciding: true,
      cell: ({ name }) => <bdi className="wrap-anywhere">{name}</bdi>,
    },
    {
      key: "owner",
      label: t("tokens.owner"),
      isDeciding: true,
      cell: ({ owner }) => (
        <Link className="link wrap-anywhere" href={`/admin/people/${owner.id}`}>
          <bdi>{owner.displayName}</bdi>
        </Link>
      ),
    },
    {
      key: "scopes",
      label: t("tokens.scopes"),
      cell: ({ scopes }) => (
        <Disclosure summary={t("tokens.scopeCount", { count: scopes.length })}>
          <ul className="list-disc pl-5 text-left text-12">
            {scopes.map((scope) => (
              <li key={scope}>{texts.get(scope) ?? scope}</li>
            ))}
          </ul>
        </Disclosure>
      ),
    },
    {
      key: "used",
      label: t("tokens.used"),
      cell: ({ lastUsedAt }) =>
        lastUsedAt === null ? (
          <span className="text-ink-3">{t("tokens.neverUsed")}</span>
        ) : (
          <span className="whitespace-nowrap">{formats.instant(lastUsedAt)}</span>
        ),
    },
    {
      key: "expires",
      label: t("tokens.expires"),
      cell: (token) => <ExpiryCell token={token} words={words} />,
    },
    {
      key: "end",
      label: <span className="sr-only">{t("tokens.end")}</span>,
      cell: (token) =>
        mayRevoke ? (
          <Link
            className="link whitespace-nowrap"
            href={`/admin/tokens/${token.id}/end`}
            aria-label={t("tokens.endNamed", { name: token.name })}
          >
            {t("tokens.end")}
          </Link>
        ) : null,
    },
  ];
}

interface TokensPageProps {
  readonly searchParams: Promise<{ readonly cursor?: string; readonly done?: string }>;
}

export default async function TokensPage({ searchParams }: TokensPageProps): Promise<ReactNode> {
  const { cursor, done } = await searchParams;
  const me = await requireMe();
  if (me.organisation === null) notFound();
  const words = await getAdminWords();
  const { t, say } = words;
  const [tokens, actions] = await Promise.all([
    callApi(organisationTokensRoute, {
      params: { organisationId: me.organisation.id },
      query: cursor === undefined ? {} : { cursor },
    }),
    callApi(actionsRoute, {}),
  ]);
  const { items, nextCursor } = tokens.value;
  const texts = new Map(actions.value.items.map(({ action, text }) => [action, say(text)]));
  return (
    <>
      <PageHead title={t("tokens.title")} lead={t("tokens.lead")} />
      <DoneNotice done={done} words={words} />
      <DataTable
        caption={t("tokens.title")}
        isCaptionHidden
        columns={columnsOf(words, texts, me.abilities.includes("organisation-token.revoke"))}
        rows={items}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("tokens.emptyTitle")}>{t("tokens.empty")}</EmptyState>}
      />
      <Pager path="/admin/tokens" search={{}} nextCursor={nextCursor} hasCursor={cursor !== undefined} />
    </>
  );
}
