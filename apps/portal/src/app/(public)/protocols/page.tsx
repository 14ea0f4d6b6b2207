import {
  protocolKinds,
  protocolRoutes,
  protocolsRoute,
  releaseStates,
  type ProtocolSummary,
} from "@interphase/protocols/contract";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Form from "next/form";
import Link from "next/link";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import { Button, ButtonLink } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { InputField, SelectField } from "@/components/ui/field";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";
import { findReader } from "@/server/me";

import { badgeOf, getProtocolWords, type ProtocolWords } from "./_words/words";

interface ProtocolsPageProps {
  readonly searchParams: Promise<{
    readonly q?: string;
    readonly kind?: string;
    readonly route?: string;
    readonly state?: string;
    readonly cursor?: string;
  }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getProtocolWords()).t("title") };
}

function columnsOf({ t, formats, say }: ProtocolWords): Column<ProtocolSummary>[] {
  return [
    {
      key: "title",
      label: t("fields.title"),
      isDeciding: true,
      cell: ({ code, version, title, summary }) => (
        <>
          <Link className="link wrap-anywhere" href={`/protocols/${code}@${version}`}>
            <bdi>{say(title)}</bdi>
          </Link>
          <span className="prose-width block text-12 text-ink-2 wrap-anywhere max-sm:text-left">
            {say(summary)}
          </span>
        </>
      ),
    },
    {
      key: "code",
      label: t("fields.code"),
      isDeciding: true,
      cell: ({ code, version }) => <span className="whitespace-nowrap">{`${code}@${version}`}</span>,
    },
    { key: "kind", label: t("fields.kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
    {
      key: "routes",
      label: t("fields.routes"),
      cell: ({ routes }) => formats.some(routes.map((route) => t(`routes.${route}`))),
    },
    {
      key: "state",
      label: t("fields.state"),
      cell: ({ state }) => <Badge kind={badgeOf[state]}>{t(`states.${state}`)}</Badge>,
    },
    {
      key: "released",
      label: t("fields.released"),
      cell: ({ releasedAt }) => formats.date(releasedAt),
    },
  ];
}

interface Asked {
  readonly q: string;
  readonly kind: (typeof protocolKinds)[number] | undefined;
  readonly route: (typeof protocolRoutes)[number] | undefined;
  readonly state: (typeof releaseStates)[number] | undefined;
}

function Search({
  words: { t },
  asked,
}: {
  readonly words: ProtocolWords;
  readonly asked: Asked;
}): ReactNode {
  const any = { value: "", label: t("any") };
  return (
    <Form
      action="/protocols"
      role="search"
      className="mb-6 grid items-end gap-3 sm:grid-cols-[2fr_1fr_1fr_1fr_auto]"
    >
      <InputField id="q" name="q" type="search" label={t("search")} defaultValue={asked.q} maxLength={200} />
      <SelectField
        id="kind"
        name="kind"
        label={t("fields.kind")}
        defaultValue={asked.kind ?? ""}
        options={[any, ...protocolKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))]}
      />
      <SelectField
        id="route"
        name="route"
        label={t("fields.routes")}
        defaultValue={asked.route ?? ""}
        options={[any, ...protocolRoutes.map((value) => ({ value, label: t(`routes.${value}`) }))]}
      />
      <SelectField
        id="state"
        name="state"
        label={t("fields.state")}
        defaultValue={asked.state ?? ""}
        options={[any, ...releaseStates.map((value) => ({ value, label: t(`states.${value}`) }))]}
      />
      <Button type="submit">{t("find")}</Button>
    </Form>
  );
}

/** How do members test? Released versions are for everybody; what is in work is a link for those who have some. */
export default async function ProtocolsPage({ searchParams }: ProtocolsPageProps): Promise<ReactNode> {
  const given = await searchParams;
  const [words, reader] = await Promise.all([getProtocolWords(), findReader()]);
  const asked: Asked = {
    q: (given.q ?? "").trim().slice(0, 200),
    kind: protocolKinds.find((each) => each === given.kind),
    route: protocolRoutes.find((each) => each === given.route),
    state: releaseStates.find((each) => each === given.state),
  };
  const { q, kind, route, state } = asked;
  const query = {
    ...(q !== "" && { q }),
    ...(kind && { kind }),
    ...(route && { route }),
    ...(state && { state }),
    ...(given.cursor && { cursor: given.cursor }),
  };
  const { value } = await callApi(protocolsRoute, { query });
  const isFiltered = q !== "" || kind !== undefined || route !== undefined || state !== undefined;
  const { t } = words;
  const runWords = await getTranslations("protocol-runs");
  const abilities = reader.kind === "person" ? reader.me.abilities : [];
  const writes = abilities.includes("protocol.draft.read");
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            {abilities.includes("protocol.run.read") ? (
              <ButtonLink kind="quiet" href="/runs">
                {runWords("title")}
              </ButtonLink>
            ) : null}
            {writes ? (
              <ButtonLink kind="primary" href="/protocols/drafts">
                {t("drafts.title")}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <Search words={words} asked={asked} />
      <DataTable
        caption={t("title")}
        isCaptionHidden
        columns={columnsOf(words)}
        rows={value.items}
        rowKey={({ code }) => code}
        empty={
          <EmptyState
            title={t(isFiltered ? "noneFoundTitle" : "emptyTitle")}
            action={isFiltered ? <ButtonLink href="/protocols">{t("showAll")}</ButtonLink> : undefined}
          >
            {t(isFiltered ? "noneFound" : "empty")}
          </EmptyState>
        }
      />
      <Pager
        path="/protocols"
        search={{ q, kind, route, state }}
        nextCursor={value.nextCursor}
        hasCursor={given.cursor !== undefined}
      />
    </>
  );
}
