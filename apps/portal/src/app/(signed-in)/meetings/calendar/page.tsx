import { calendarAddressRoute } from "@interphase/consortium/contract";
import type { Metadata } from "next";
import type { ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { callApi } from "@/server/api";

import { MeetingNotice } from "../_components/meeting-notice";
import { getMeetingWords } from "../_words/words";
import { revokeAddress } from "./_actions/calendar-acts";
import { NewAddress } from "./_components/new-address";

interface CalendarPageProps {
  readonly searchParams: Promise<{ readonly done?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMeetingWords()).t("calendar") };
}

export default async function CalendarPage({ searchParams }: CalendarPageProps): Promise<ReactNode> {
  const [{ done }, words] = [await searchParams, await getMeetingWords()];
  const { t, formats } = words;
  const { createdAt } = (await callApi(calendarAddressRoute, {})).value;
  const hasOne = createdAt !== null;
  return (
    <>
      <PageHead
        crumbs={[{ label: t("title"), href: "/meetings" }]}
        title={t("calendar")}
        lead={t("calendarPage.lead")}
      />
      <MeetingNotice done={done} words={words} />
      <div className="flex max-w-2xl flex-col gap-4">
        <p>{hasOne ? t("calendarPage.since", { at: formats.instant(createdAt) }) : t("calendarPage.none")}</p>
        <p className="text-ink-2">{t("calendarPage.secret")}</p>
        {hasOne ? <p className="text-ink-2">{t("calendarPage.makeAnewHelp")}</p> : null}
        <NewAddress
          texts={{
            make: t(hasOne ? "calendarPage.makeAnew" : "calendarPage.make"),
            shown: t("calendarPage.shown"),
            shownHelp: t("calendarPage.shownHelp"),
            secret: t("calendarPage.secret"),
            copy: t("calendarPage.copy"),
            copied: t("calendarPage.copied"),
          }}
        />
        {hasOne ? (
          <form action={revokeAddress}>
            <Button type="submit" kind="danger">
              {t("calendarPage.revoke")}
            </Button>
          </form>
        ) : null}
      </div>
    </>
  );
}
