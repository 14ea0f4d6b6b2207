import { protocolRunsRoute, runStates, type ProtocolRunSummary } from "@interphase/protocols/contract";
import type { Metadata } from "next";
import Form from "next/form";
import Link from "next/link";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import { Button, ButtonLink } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField } from "@/components/ui/field";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";

import { badgeOfRun, getRunWords, type RunWords } from "./_words/run-words";

interface RunsPageProps {
  readonly searchParams: Promise<{ readonly cursor?: string; readonly state?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getRunWords()).t("title") };
}

function columnsOf({ t, protocol: { formats, say } }: RunWords): Column<ProtocolRunSummary>[] {
  return [
    {
      key: "title",
      label: t("fields.title"),
      isDeciding: true,
      cell: ({ id, title, sample }) => (
        <>
          <Link className="link wrap-anywhere" href={`/runs/${id}`}>
            <bdi>{title}</bdi>
          </Link>
          {sample === null ? null : (
            <span className="block text-12 text-ink-2 wrap-anywhere">
              <bdi>{sample}</bdi>
            </span>
          )}
        </>
      ),
    },
    {
      key: "state",
      label: t("fields.state"),
      isDeciding: true,
      cell: ({ state }) => <Badge kind={badgeOfRun[state]}>{t(`states.${state}`)}</Badge>,
    },
    {
      key: "protocol",
      label: t("fields.protocol"),
      cell: ({ code, version, protocolTitle }) => (
        <>
          <bdi>{say(protocolTitle)}</bdi>{" "}
          <span className="text-12 whitespace-nowrap text-ink-2">{`${code}@${version}`}</span>
        </>
      ),
    },
    {
      key: "deviations",
      label: t("fields.deviations"),
      isNumeric: true,
      cell: ({ deviations }) => formats.number(deviations, 0),
    },
    { key: "changed", label: t("fields.changed"), cell: ({ changedAt }) => formats.instant(changedAt) },
  ];
}

/** Which tests does the reader's organisation run by released protocols? */
export default async function RunsPage({ searchParams }: RunsPageProps): Promise<ReactNode> {
  const given = await searchParams;
  const state = runStates.find((each) => each === given.state);
  const words = await getRunWords();
  const { t } = words;
  const { value } = await callApi(protocolRunsRoute, {
    query: { ...(state && { state }), ...(given.cursor && { cursor: given.cursor }) },
  });
  return (
    <>
      <PageHead
        crumbs={[{ label: words.protocol.t("title"), href: "/protocols" }]}
        title={t("title")}
        lead={t("lead")}
        actions={
          <ButtonLink kind="primary" href="/protocols">
            {t("choose")}
          </ButtonLink>
        }
      />
      <Form action="/runs" className="mb-4 flex flex-wrap items-end gap-2">
        <SelectField
          id="state"
          name="state"
          label={t("filter")}
          defaultValue={state ?? ""}
          options={[
            { value: "", label: t("all") },
            ...runStates.map((each) => ({ value: each, label: t(`states.${each}`) })),
          ]}
        />
        <Button kind="quiet">{t("show")}</Button>
      </Form>
      <DataTable
        caption={t("title")}
        isCaptionHidden
        columns={columnsOf(words)}
        rows={value.items}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("emptyTitle")}>{t(state ? "emptyState" : "empty")}</EmptyState>}
      />
      <Pager
        path="/runs"
        search={{ state }}
        nextCursor={value.nextCursor}
        hasCursor={given.cursor !== undefined}
      />
    </>
  );
}
