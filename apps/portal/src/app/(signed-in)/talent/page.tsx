import { talentProgrammesRoute, type TalentProgramme } from "@interphase/consortium/contract";
import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

import { DirectoryTabs } from "@/components/directory/directory-tabs";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";

import { getTalentWords, type TalentWords } from "./_words/words";

interface TalentPageProps {
  readonly searchParams: Promise<{ readonly cursor?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTalentWords()).t("title") };
}

function columnsOf({ t, careers, formats, title }: TalentWords): Column<TalentProgramme>[] {
  return [
    {
      key: "name",
      label: t("name"),
      isDeciding: true,
      cell: ({ id, name }) => (
        <Link className="link wrap-anywhere" href={`/talent/${id}`}>
          <bdi>{title(name)}</bdi>
        </Link>
      ),
    },
    {
      key: "open",
      label: t("applications"),
      isDeciding: true,
      cell: ({ openUntil }) =>
        openUntil === null ? (
          <span className="text-ink-3">{t("notOpen")}</span>
        ) : (
          <Badge kind="accent">{t("openUntil", { at: formats.instant(openUntil) })}</Badge>
        ),
    },
    { key: "kind", label: t("kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
    {
      key: "sectors",
      label: t("sectors"),
      cell: ({ sectors }) => formats.some(sectors.map((sector) => careers(`sectors.${sector}`))),
    },
  ];
}

/** Which programmes are there, and which take applications now? */
export default async function TalentPage({ searchParams }: TalentPageProps): Promise<ReactNode> {
  const { cursor } = await searchParams;
  const [words, me] = await Promise.all([getTalentWords(), requireMe()]);
  const { value } = await callApi(talentProgrammesRoute, { query: { ...(cursor && { cursor }) } });
  const { t } = words;
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead")}
        actions={
          me.abilities.includes("talent-programme.write") ? (
            <ButtonLink kind="primary" href="/talent/new">
              {t("create")}
            </ButtonLink>
          ) : null
        }
      />
      <DirectoryTabs current="talent" />
      <DataTable
        caption={t("title")}
        isCaptionHidden
        columns={columnsOf(words)}
        rows={value.items}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>}
      />
      <Pager path="/talent" search={{}} nextCursor={value.nextCursor} hasCursor={cursor !== undefined} />
    </>
  );
}
