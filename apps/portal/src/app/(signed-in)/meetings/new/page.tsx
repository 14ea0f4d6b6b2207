import { randomUUID } from "node:crypto";
import { groupMembersRoute, groupRoute, meetingRhythms, mostInSeries } from "@interphase/consortium/contract";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getNow } from "next-intl/server";
import type { ReactNode } from "react";

import { ActForm, ActInput, ActSelect, ActSubmit } from "@/components/ui/act-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { callApi } from "@/server/api";

import { callMeeting } from "../_actions/call-acts";
import { PlaceFields, TimeFields } from "../_components/call-fields";
import { SensitiveText } from "../_components/sensitive-text";
import { getMeetingWords, type MeetingWords } from "../_words/words";

interface NewMeetingPageProps {
  readonly searchParams: Promise<{ readonly group?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMeetingWords()).t("call") };
}

const inThreeWeeks = (now: Date) => new Date(now.getTime() + 21 * 86_400_000).toISOString().slice(0, 10);

function RepeatFields({ words: { t } }: { readonly words: MeetingWords }): ReactNode {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <ActSelect
        id="every"
        name="every"
        label={t("fields.every")}
        options={[
          { value: "", label: t("fields.once") },
          ...meetingRhythms.map((value) => ({ value, label: t(`rhythms.${value}`) })),
        ]}
      />
      <ActInput
        id="repeat"
        name="times"
        type="number"
        min={2}
        max={mostInSeries}
        defaultValue="4"
        label={t("fields.times")}
        help={t("fields.timesHelp", { most: mostInSeries })}
      />
    </div>
  );
}

export default async function NewMeetingPage({ searchParams }: NewMeetingPageProps): Promise<ReactNode> {
  const { group: groupId } = await searchParams;
  if (groupId === undefined) notFound();
  const [words, now] = await Promise.all([getMeetingWords(), getNow()]);
  const { value: group } = await callApi(groupRoute, { params: { groupId } });
  if (!group.may.keepRecord) notFound();
  const members = await callApi(groupMembersRoute, { params: { groupId }, query: { limit: 200 } });
  const { t, groupName, sensitive } = words;
  const day = inThreeWeeks(now);
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("groups"), href: "/groups" },
          { label: groupName(group), href: `/groups/${groupId}` },
        ]}
        title={t("call")}
      />
      <ActForm
        act={callMeeting.bind(null, groupId, randomUUID())}
        label={t("call")}
        className="flex max-w-2xl flex-col gap-4"
      >
        <Notice>{t("lockRule", { days: group.lockDays })}</Notice>
        <TimeFields
          words={words}
          defaults={{
            title: "",
            startsAt: `${day}T14:00`,
            endsAt: `${day}T15:30`,
            timeZone: t("usualTimeZone"),
          }}
        />
        <SensitiveText
          id="agenda"
          name="agenda"
          rows={6}
          label={t("fields.agenda")}
          help={t("fields.agendaHelp")}
          texts={sensitive}
        />
        <PlaceFields words={words} members={members.value.items} />
        <RepeatFields words={words} />
        <div className="flex gap-2">
          <ActSubmit>{t("call")}</ActSubmit>
          <ButtonLink kind="quiet" href={`/groups/${groupId}`}>
            {t("back")}
          </ButtonLink>
        </div>
      </ActForm>
    </>
  );
}
