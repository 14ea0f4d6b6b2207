import { ballotsRoute, type Ballot } from "@interphase/consortium/contract";
import type { Metadata } from "next";
import type { ReactNode } from "react";

import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";

import { BallotTable } from "./_components/ballot-table";
import { getBallotWords } from "./_words/words";

interface BallotsPageProps {
  readonly searchParams: Promise<{ readonly cursor?: string; readonly group?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getBallotWords()).t("title") };
}

/** What waits for the reader's vote comes first; the api's order stays otherwise. */
const waits = ({ mayVote, hasVoted }: Ballot) => mayVote && !hasVoted;
const waitingFirst = (ballots: readonly Ballot[]) => [
  ...ballots.filter(waits),
  ...ballots.filter((ballot) => !waits(ballot)),
];

export default async function BallotsPage({ searchParams }: BallotsPageProps): Promise<ReactNode> {
  const { cursor, group } = await searchParams;
  const [words, me] = await Promise.all([getBallotWords(), requireMe()]);
  const { value: page } = await callApi(ballotsRoute, {
    query: { ...(cursor && { cursor }), ...(group && { groupId: group }) },
  });
  const { t } = words;
  const search = group === undefined ? {} : { group };
  const makePath = group === undefined ? "/ballots/new" : `/ballots/new?group=${encodeURIComponent(group)}`;
  return (
    <>
      <PageHead
        crumbs={group === undefined ? [] : [{ label: t("all"), href: "/ballots" }]}
        title={group === undefined ? t("title") : t("groupBallots")}
        lead={t("lead")}
        actions={
          me.abilities.includes("ballot.create") ? (
            <ButtonLink kind="primary" href={makePath}>
              {t("create")}
            </ButtonLink>
          ) : undefined
        }
      />
      <BallotTable
        caption={t("list")}
        ballots={waitingFirst(page.items)}
        words={words}
        empty={<EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>}
      />
      <Pager path="/ballots" search={search} nextCursor={page.nextCursor} hasCursor={cursor !== undefined} />
    </>
  );
}
