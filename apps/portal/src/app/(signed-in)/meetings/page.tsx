import { meetingsRoute } from "@interphase/consortium/contract";
import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead, Section } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";

import { MeetingTable } from "./_components/meeting-table";
import { getMeetingWords, type MeetingWords } from "./_words/words";

interface MeetingsPageProps {
  readonly searchParams: Promise<{ readonly cursor?: string; readonly when?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMeetingWords()).t("title") };
}

/** What waits for counsel, where the reader is: in meetings to come, and in minutes of those that are over. */
async function Waiting({ words }: { readonly words: MeetingWords }): Promise<ReactNode> {
  const { t } = words;
  const [coming, past] = await Promise.all(
    (["coming", "past"] as const).map((when) =>
      callApi(meetingsRoute, { query: { when, waiting: "yes", limit: 100 } }),
    ),
  );
  return (
    <Section id="waiting" title={t("waiting")} lead={t("waitingLead")}>
      <MeetingTable
        caption={t("waiting")}
        meetings={[...(coming?.value.items ?? []), ...(past?.value.items ?? [])]}
        words={words}
        hasGroup
        empty={<EmptyState title={t("waitingEmpty")}>{t("waitingEmptyText")}</EmptyState>}
      />
    </Section>
  );
}

export default async function MeetingsPage({ searchParams }: MeetingsPageProps): Promise<ReactNode> {
  const { cursor, when } = await searchParams;
  const [words, me] = await Promise.all([getMeetingWords(), requireMe()]);
  const isPast = when === "past";
  const { value: page } = await callApi(meetingsRoute, {
    query: { when: isPast ? "past" : "coming", ...(cursor && { cursor }) },
  });
  const { t } = words;
  const title = t(isPast ? "past" : "coming");
  return (
    <>
      <PageHead
        crumbs={[{ label: t("groups"), href: "/groups" }]}
        title={t("title")}
        lead={t("lead")}
        actions={<ButtonLink href="/meetings/calendar">{t("calendar")}</ButtonLink>}
      />
      {me.abilities.includes("meeting.review") ? <Waiting words={words} /> : null}
      <Section
        id="meetings"
        title={title}
        aside={
          <Link className="link" href={isPast ? "/meetings" : "/meetings?when=past"}>
            {t(isPast ? "showComing" : "showPast")}
          </Link>
        }
      >
        <MeetingTable
          caption={title}
          meetings={page.items}
          words={words}
          hasGroup
          empty={<EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>}
        />
        <Pager
          path="/meetings"
          search={isPast ? { when: "past" } : {}}
          nextCursor={page.nextCursor}
          hasCursor={cursor !== undefined}
        />
      </Section>
    </>
  );
}
