import { groupsRoute, type Group } from "@interphase/consortium/contract";
import type { Metadata } from "next";
import type { ReactNode } from "react";

import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead, Section } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";

import { GroupNotice } from "./_components/group-notice";
import { GroupTable } from "./_components/group-table";
import { getGroupWords } from "./_words/words";

interface GroupsPageProps {
  readonly searchParams: Promise<{ readonly cursor?: string; readonly done?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getGroupWords()).t("title") };
}

/** What waits for the reader comes first; the api's order stays otherwise. */
const waits = ({ openItemCount, waitingCount, place }: Group) =>
  openItemCount + waitingCount > 0 || place === "invited";
const waitingFirst = (groups: readonly Group[]) => [
  ...groups.filter(waits),
  ...groups.filter((group) => !waits(group)),
];

export default async function GroupsPage({ searchParams }: GroupsPageProps): Promise<ReactNode> {
  const { cursor, done } = await searchParams;
  const [words, me] = await Promise.all([getGroupWords(), requireMe()]);
  const [mine, others] = await Promise.all([
    callApi(groupsRoute, { query: { of: "mine", limit: 200 } }),
    callApi(groupsRoute, { query: { of: "others", ...(cursor && { cursor }) } }),
  ]);
  const { t } = words;
  const maySetUp = me.abilities.includes("group.create");
  // People of the alliance are brought into a group by no organisation, so an empty list of theirs says nothing.
  const hasOwn = mine.value.items.length > 0 || (!maySetUp && me.organisation !== null);
  const othersTitle = maySetUp || !hasOwn ? t("all") : t("others");
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            {me.abilities.includes("group.naming.decide") ? (
              <ButtonLink href="/groups/namings">{t("namings")}</ButtonLink>
            ) : null}
            {me.abilities.includes("meeting.read") ? (
              <ButtonLink href="/meetings">{t("meetings")}</ButtonLink>
            ) : null}
            <ButtonLink href="/ballots">{t("ballots")}</ButtonLink>
            {maySetUp ? (
              <ButtonLink kind="primary" href="/groups/new">
                {t("create")}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <GroupNotice done={done} words={words} />
      {hasOwn ? (
        <Section id="mine" title={t("mine")}>
          <GroupTable
            caption={t("mine")}
            groups={waitingFirst(mine.value.items)}
            words={words}
            empty={<EmptyState title={t("mineEmptyTitle")}>{t("mineEmpty")}</EmptyState>}
          />
        </Section>
      ) : null}
      <Section id="others" title={othersTitle}>
        <GroupTable
          caption={othersTitle}
          groups={waitingFirst(others.value.items)}
          words={words}
          empty={<EmptyState title={t("othersEmptyTitle")}>{t("othersEmpty")}</EmptyState>}
        />
        <Pager
          path="/groups"
          search={{}}
          nextCursor={others.value.nextCursor}
          hasCursor={cursor !== undefined}
        />
      </Section>
    </>
  );
}
