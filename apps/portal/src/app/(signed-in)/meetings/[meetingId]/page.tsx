import { meetingRoute } from "@interphase/consortium/contract";
import type { Metadata } from "next";
import { cache, type ReactNode } from "react";

import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { callApi } from "@/server/api";

import { MeetingMarks } from "../_components/meeting-marks";
import { MeetingNotice } from "../_components/meeting-notice";
import { getMeetingWords } from "../_words/words";
import { AgendaSection } from "./_components/agenda-section";
import { AttendanceSection } from "./_components/attendance-section";
import { CallSection } from "./_components/call-section";
import { MinutesSection } from "./_components/minutes-section";
import { StatementSection } from "./_components/statement-section";
import { StopSection } from "./_components/stop-section";

interface MeetingPageProps {
  readonly params: Promise<{ readonly meetingId: string }>;
  readonly searchParams: Promise<{ readonly done?: string }>;
}

const getMeeting = cache((meetingId: string) => callApi(meetingRoute, { params: { meetingId } }));

export async function generateMetadata({ params }: MeetingPageProps): Promise<Metadata> {
  await getMeeting((await params).meetingId);
  return { title: (await getMeetingWords()).t("meeting") };
}

export default async function MeetingPage({ params, searchParams }: MeetingPageProps): Promise<ReactNode> {
  const [{ meetingId }, { done }, words] = [await params, await searchParams, await getMeetingWords()];
  const { value: meeting } = await getMeeting(meetingId);
  const { t, groupName } = words;
  const { group, may } = meeting;
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("title"), href: "/meetings" },
          { label: groupName(group), href: `/groups/${group.id}` },
        ]}
        title={<bdi className="wrap-anywhere">{meeting.title}</bdi>}
        marks={<MeetingMarks meeting={meeting} words={words} />}
        actions={
          may.change || may.cancel ? (
            <ButtonLink href={`/meetings/${meetingId}/edit`}>{t("edit")}</ButtonLink>
          ) : undefined
        }
      />
      <MeetingNotice done={done} words={words} />
      {meeting.isCancelled ? (
        <div className="mb-6">
          <Notice kind="act" title={t("marks.cancelled")}>
            <bdi className="whitespace-pre-wrap wrap-anywhere">{meeting.cancelReason}</bdi>
          </Notice>
        </div>
      ) : null}
      {meeting.hasCounsel ? null : (
        <div className="mb-6">
          <Notice>{t("noCounsel")}</Notice>
        </div>
      )}
      <div className="grid gap-x-10 lg:grid-cols-[3fr_2fr]">
        <div className="min-w-0">
          <AgendaSection meeting={meeting} words={words} />
          <MinutesSection meeting={meeting} words={words} />
          <StopSection meeting={meeting} words={words} />
        </div>
        <div className="min-w-0">
          <CallSection meeting={meeting} words={words} />
          <StatementSection meeting={meeting} words={words} />
          <AttendanceSection meeting={meeting} words={words} />
        </div>
      </div>
    </>
  );
}
