import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import {
  accessTokensRoute,
  actionsRoute,
  type AccessToken,
  type ActionDescription,
} from "@interphase/identity/contract";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { getFormats } from "@/i18n/format";
import { callApi } from "@/server/api";
import { localeOfPage } from "@/i18n/locale";
import { AccountHead } from "../../_components/account-head";
import type { AccountTexts } from "../../_components/account-texts";
import { revokeToken } from "./_actions/tokens";
import { NewTokenForm, type ScopeGroup } from "./_components/new-token-form";
import { RotateForm } from "./_components/rotate-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.tabs"))("tokens") };
}

type TextOf = (action: string) => string;

async function Scopes({ scopes, textOf }: { scopes: readonly string[]; textOf: TextOf }): Promise<ReactNode> {
  const t = await getTranslations("account.tokens");
  return (
    <Disclosure summary={t("scopeCount", { count: scopes.length })}>
      <ul className="list-disc pl-5 text-left text-ink-2">
        {scopes.map((scope) => (
          <li key={scope}>{textOf(scope)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

async function Acts({ token }: { readonly token: AccessToken }): Promise<ReactNode> {
  const t = await getTranslations("account.tokens");
  const texts = (await getTranslations("account")).raw("tokens") as AccountTexts["tokens"];
  const of = <span className="sr-only">: {token.name}</span>;
  return (
    <div className="flex flex-wrap gap-x-4">
      <Disclosure
        summary={
          <>
            {t("rotate")}
            {of}
          </>
        }
      >
        <RotateForm tokenId={token.id} texts={texts} />
      </Disclosure>
      <Disclosure
        summary={
          <>
            {t("revoke")}
            {of}
          </>
        }
      >
        <form action={revokeToken} className="flex max-w-sm flex-col items-start gap-2 py-2 text-left">
          <p className="text-ink-2">{t("revokeLead", { name: token.name })}</p>
          <input type="hidden" name="tokenId" value={token.id} />
          <Button type="submit" kind="danger">
            {t("revokeSubmit")}
          </Button>
        </form>
      </Disclosure>
    </div>
  );
}

async function columns(textOf: TextOf): Promise<Column<AccessToken>[]> {
  const t = await getTranslations("account.tokens");
  const { instant, date } = await getFormats();
  return [
    { key: "name", label: t("columns.name"), isDeciding: true, cell: ({ name }) => <bdi>{name}</bdi> },
    {
      key: "expires",
      label: t("columns.expires"),
      isDeciding: true,
      cell: ({ expiresAt, isExpired }) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          {date(expiresAt)}
          {isExpired ? <Badge kind="act">{t("expired")}</Badge> : null}
        </span>
      ),
    },
    {
      key: "scopes",
      label: t("columns.scopes"),
      cell: ({ scopes }) => <Scopes scopes={scopes} textOf={textOf} />,
    },
    {
      key: "used",
      label: t("columns.used"),
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? t("never") : instant(lastUsedAt)),
    },
    { key: "created", label: t("columns.created"), cell: ({ createdAt }) => date(createdAt) },
    {
      key: "acts",
      label: <span className="sr-only">{t("columns.acts")}</span>,
      cell: (token) => <Acts token={token} />,
    },
  ];
}

async function groupsOf(actions: readonly ActionDescription[], textOf: TextOf): Promise<ScopeGroup[]> {
  const t = await getTranslations("account.groups");
  const groups = new Map<string, { action: string; text: string }[]>();
  for (const { action, isHeld, isForTokens } of actions) {
    if (!isHeld || !isForTokens) continue;
    const key = action.split(".")[0] ?? "other";
    groups.set(key, [...(groups.get(key) ?? []), { action, text: textOf(action) }]);
  }
  return [...groups].map(([key, scopes]) => ({ key, title: t.has(key) ? t(key) : t("other"), scopes }));
}

async function expiries(): Promise<{ value: string; label: string }[]> {
  const t = await getTranslations("account.tokens");
  return [
    ...[7, 30, 90, 180].map((count) => ({ value: String(count), label: t("days", { count }) })),
    { value: "365", label: t("year") },
  ];
}

interface TokensPageProps {
  readonly searchParams: Promise<{ readonly cursor?: string }>;
}

/** Which programs act in my name, with which rights, until when? */
export default async function TokensPage({ searchParams }: TokensPageProps): Promise<ReactNode> {
  const { cursor } = await searchParams;
  const query = cursor === undefined ? {} : { cursor };
  const [tokens, described] = await Promise.all([
    callApi(accessTokensRoute, { query }),
    callApi(actionsRoute, {}),
  ]);
  const { items, nextCursor } = tokens.value;
  const actions = described.value.items;
  const language = localeOfPage(await getLocale());
  const words = new Map(
    actions.map(({ action, text }) => [
      action,
      text[language].replace(/^\p{Ll}/u, (first) => first.toUpperCase()),
    ]),
  );
  const textOf: TextOf = (action) => words.get(action) ?? action;
  const groups = await groupsOf(actions, textOf);
  const t = await getTranslations("account.tokens");
  const texts = (await getTranslations("account")).raw("tokens") as AccountTexts["tokens"];
  return (
    <>
      <AccountHead current="tokens" />
      <div>
        <Section id="tokens" title={t("listTitle")}>
          <DataTable
            caption={t("listTitle")}
            isCaptionHidden
            columns={await columns(textOf)}
            rows={items}
            rowKey={({ id }) => id}
            empty={<EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>}
          />
          <Pager
            path="/account/tokens"
            search={{}}
            nextCursor={nextCursor}
            hasCursor={cursor !== undefined}
          />
        </Section>
        <Section id="new" title={t("newTitle")}>
          {groups.length === 0 ? (
            <p className="prose-width text-ink-2">{t("noScopes")}</p>
          ) : (
            <NewTokenForm groups={groups} expiries={await expiries()} texts={texts} />
          )}
        </Section>
      </div>
    </>
  );
}
