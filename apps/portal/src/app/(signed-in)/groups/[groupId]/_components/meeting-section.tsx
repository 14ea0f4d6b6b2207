import { groupMeetingsRoute, type GroupDetail } from "@interphase/consortium/contract";
import Link from "next/link";
import type { ReactNode } from "react";

import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";

import { MeetingTable } from "../../../meetings/_components/meeting-table";
import { getMeetingWords } from "../../../meetings/_words/words";

interface MeetingSectionProps {
  readonly group: GroupDetail;
  /** Which meetings the reader asked for, and from where on. */
  readonly when: "coming" | "past";
  readonly cursor: string | undefined;
}

/** When does the group meet? Those to come first; those that are over are one click away. */
export async function MeetingSection({ group, when, cursor }: MeetingSectionProps): Promise<ReactNode> {
  const words = await getMeetingWords();
  const { t } = words;
  const { items, nextCursor } = (
    await callApi(groupMeetingsRoute, {
      params: { groupId: group.id },
      query: { when, limit: 10, ...(cursor && { cursor }) },
    })
  ).value;
  const isPast = when === "past";
  const path = `/groups/${group.id}`;
  return (
    <Section
      id="meetings"
      title={t(isPast ? "past" : "coming")}
      aside={
        <Link className="link" href={isPast ? `${path}#meetings` : `${path}?meetings=past#meetings`}>
          {t(isPast ? "showComing" : "showPast")}
        </Link>
      }
    >
      <MeetingTable
        caption={t(isPast ? "past" : "coming")}
        meetings={items}
        words={words}
        hasGroup={false}
        empty={<p className="text-ink-2">{t(isPast ? "pastEmpty" : "comingEmpty")}</p>}
      />
      <Pager
        path={path}
        search={{ list: "meetings", meetings: isPast ? when : undefined }}
        nextCursor={nextCursor}
        hasCursor={cursor !== undefined}
      />
      {group.may.keepRecord ? (
        <div className="mt-4">
          <ButtonLink href={`/meetings/new?group=${group.id}`}>{t("call")}</ButtonLink>
        </div>
      ) : null}
    </Section>
  );
}
