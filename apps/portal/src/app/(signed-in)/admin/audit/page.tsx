import type { Metadata } from "next";
import type { ReactNode } from "react";
import { auditEventsRoute, auditScopesRoute, type AuditScopeItem } from "@interphase/audit/contract";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";
import { getEventWords } from "../_words/event-words";
import { adminTitle, getAdminWords, type AdminWords } from "../_words/words";
import { AuditFilter } from "./_components/audit-filter";
import { auditQuery, hrefOf, type AuditSearch } from "./_components/audit-search";
import { EventDrawer } from "./_components/event-drawer";
import { EventTable } from "./_components/event-table";
import { findNames } from "./_components/find-names";
import { scopeName } from "./_components/scope-name";

export function generateMetadata(): Promise<Metadata> {
  return adminTitle("audit");
}

async function getScopes(): Promise<AuditScopeItem[]> {
  return (await callApi(auditScopesRoute, { query: { limit: 200 } })).value.items;
}

function NoScope({ words }: { readonly words: AdminWords }): ReactNode {
  return <EmptyState title={words.t("audit.noScopeTitle")}>{words.t("audit.noScope")}</EmptyState>;
}

function Head({
  scope,
  words,
}: {
  readonly scope: AuditScopeItem | undefined;
  readonly words: AdminWords;
}): ReactNode {
  const { t } = words;
  const query = scope === undefined ? "" : `?scope=${encodeURIComponent(scope.scope)}`;
  return (
    <PageHead
      title={t("audit.title")}
      lead={
        scope === undefined ? undefined : (
          <bdi>
            {t(`audit.lead.${scope.form}`, {
              name: scopeName(scope, words),
              count: scope.seq,
            })}
          </bdi>
        )
      }
      actions={
        scope === undefined ? undefined : (
          <>
            <a className="link px-1" href={`/admin/audit/export${query}`} download>
              {t("audit.export")}
            </a>
            <a className="link px-1" href={`/admin/audit/head${query}`} download>
              {t("audit.head")}
            </a>
            <ButtonLink href={`/admin/audit/verify${query}`}>{t("audit.verify")}</ButtonLink>
          </>
        )
      }
    />
  );
}

interface AuditPageProps {
  readonly searchParams: Promise<AuditSearch>;
}

export default async function AuditPage({ searchParams }: AuditPageProps): Promise<ReactNode> {
  const search = await searchParams;
  const me = await requireMe();
  const words = await getAdminWords();
  const { t } = words;
  const scopes = await getScopes();
  const scope =
    scopes.find((known) => known.scope === search.scope) ?? scopes.find(({ seq }) => seq > 0) ?? scopes[0];
  if (scope === undefined)
    return (
      <>
        <Head scope={scope} words={words} />
        <NoScope words={words} />
      </>
    );
  const { items, nextCursor } = (
    await callApi(auditEventsRoute, { query: { scope: scope.scope, ...auditQuery(search) } })
  ).value;
  const names = await findNames(me, items);
  const eventWords = await getEventWords(words, names);
  const isFiltered = Object.keys(auditQuery({ ...search, cursor: undefined })).length > 0;
  const open = items.find(({ seq }) => String(seq) === search.event);
  const part = { words, eventWords, search: { ...search, scope: scope.scope } };
  return (
    <>
      <Head scope={scope} words={words} />
      {scope.form === "redacted" ? (
        <div className="mb-4">
          <Notice kind="gap">{t("audit.redactedNote")}</Notice>
        </div>
      ) : null}
      <AuditFilter {...part} scopes={scopes} isFiltered={isFiltered} />
      {items.length === 0 ? (
        isFiltered ? (
          <p className="py-8 text-ink-2">{t("audit.noMatch")}</p>
        ) : (
          <EmptyState title={t("audit.emptyTitle")}>{t("audit.empty")}</EmptyState>
        )
      ) : (
        <EventTable {...part} events={items} />
      )}
      <Pager
        path="/admin/audit"
        search={{ ...part.search, event: undefined, cursor: undefined }}
        nextCursor={nextCursor}
        hasCursor={search.cursor !== undefined}
      />
      {open === undefined ? null : (
        <EventDrawer {...part} event={open} closeHref={hrefOf({ ...part.search, event: undefined })} />
      )}
    </>
  );
}
