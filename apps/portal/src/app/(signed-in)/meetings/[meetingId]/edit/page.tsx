import {
  groupMembersRoute,
  meetingRoute,
  wallTimeOf,
  writeAgendaText,
} from "@interphase/consortium/contract";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";

import { ActForm, ActSubmit, ActText } from "@/components/ui/act-form";
import { Notice } from "@/components/ui/notice";
import { PageHead, Section } from "@/components/ui/page-head";
import { callApi } from "@/server/api";

import { cancelMeeting, changePlace, changeTimes, setAgenda } from "../../_actions/call-acts";
import { PlaceFields, TimeFields } from "../../_components/call-fields";
import { SensitiveText } from "../../_components/sensitive-text";
import { getMeetingWords } from "../../_words/words";

interface EditMeetingPageProps {
  readonly params: Promise<{ readonly meetingId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMeetingWords()).t("edit") };
}

const formClass = "flex max-w-2xl flex-col gap-4";

export default async function EditMeetingPage({ params }: EditMeetingPageProps): Promise<ReactNode> {
  const { meetingId } = await params;
  const words = await getMeetingWords();
  const { t, sensitive } = words;
  const { value: meeting } = await callApi(meetingRoute, { params: { meetingId } });
  const { may, timeZone, startsAt, endsAt, title } = meeting;
  if (!may.change && !may.cancel) notFound();
  const groupId = meeting.group.id;
  const members = await callApi(groupMembersRoute, { params: { groupId }, query: { limit: 200 } });
  const points = meeting.agenda.filter(({ isLate }) => !isLate);
  const wall = (instant: string) => wallTimeOf(Date.parse(instant), timeZone);
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("title"), href: "/meetings" },
          { label: title, href: `/meetings/${meetingId}` },
        ]}
        title={t("edit")}
      />
      {may.changeAgenda ? (
        <>
          <Section id="agenda-form" title={t("agenda")} lead={t("lockRule", { days: meeting.lockDays })}>
            <ActForm act={setAgenda.bind(null, meetingId)} label={t("agenda")} className={formClass}>
              <SensitiveText
                id="agenda"
                name="agenda"
                rows={8}
                label={t("fields.agenda")}
                help={t("fields.agendaHelp")}
                defaultValue={writeAgendaText(points)}
                texts={sensitive}
              />
              <div>
                <ActSubmit>{t("saveAgenda")}</ActSubmit>
              </div>
            </ActForm>
          </Section>
          <Section id="times-form" title={t("time")}>
            <ActForm act={changeTimes.bind(null, meetingId)} label={t("time")} className={formClass}>
              <TimeFields
                words={words}
                defaults={{ title, timeZone, startsAt: wall(startsAt), endsAt: wall(endsAt) }}
              />
              <div>
                <ActSubmit>{t("saveTimes")}</ActSubmit>
              </div>
            </ActForm>
          </Section>
        </>
      ) : (
        <div className="mb-6">
          <Notice>{t("lockedNote", { days: meeting.lockDays })}</Notice>
        </div>
      )}
      {may.change ? (
        <Section id="place-form" title={t("where")}>
          <ActForm act={changePlace.bind(null, meetingId)} label={t("where")} className={formClass}>
            <PlaceFields words={words} members={members.value.items} meeting={meeting} />
            <div>
              <ActSubmit>{t("savePlace")}</ActSubmit>
            </div>
          </ActForm>
        </Section>
      ) : null}
      {may.cancel ? (
        <Section id="cancel-form" title={t("cancel")} lead={t("cancelLead")}>
          <ActForm act={cancelMeeting.bind(null, meetingId)} label={t("cancel")} className={formClass}>
            <ActText id="cancelReason" name="cancelReason" label={t("reason")} />
            <div>
              <ActSubmit kind="danger">{t("cancel")}</ActSubmit>
            </div>
          </ActForm>
        </Section>
      ) : null}
    </>
  );
}
