import { notificationsRoute } from "@interphase/consortium/contract";
import type { Metadata } from "next";
import type { ReactNode } from "react";

import { ActForm, ActHidden, ActSubmit } from "@/components/ui/act-form";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";

import { markAllRead, markRead } from "./_actions/notification-acts";
import { NotificationLine } from "./_components/notification-line";
import { getNotificationWords } from "./_words/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getNotificationWords()).t("title") };
}

/** What has happened, and what waits for the reader? */
export default async function NotificationsPage({
  searchParams,
}: {
  readonly searchParams: Promise<{ readonly cursor?: string }>;
}): Promise<ReactNode> {
  const { cursor } = await searchParams;
  const [words, { value: page }] = await Promise.all([
    getNotificationWords(),
    callApi(notificationsRoute, { query: cursor === undefined ? {} : { cursor } }),
  ]);
  const { t } = words;
  const place = <ActHidden name="cursor" value={cursor ?? ""} />;
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <ButtonLink href="/notifications/settings">{t("settings")}</ButtonLink>
            {page.unreadCount === 0 ? null : (
              <ActForm act={markAllRead}>
                {place}
                <ActSubmit>{t("markAllRead")}</ActSubmit>
              </ActForm>
            )}
          </>
        }
      />
      {page.items.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
      ) : (
        <ul aria-label={t("list")} className="border-t border-line">
          {page.items.map((notification) => {
            const { kind, thingId, isRead } = notification;
            return (
              <li
                key={`${kind} ${thingId}`}
                className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line py-3"
              >
                <NotificationLine
                  notification={notification}
                  words={words}
                  marks={
                    <>
                      {isRead ? null : <Badge kind="accent">{t("unread")}</Badge>}
                      {notification.class === "waits" ? <Badge>{t("waits")}</Badge> : null}
                    </>
                  }
                />
                {isRead ? null : (
                  <ActForm act={markRead.bind(null, kind, thingId)}>
                    {place}
                    <ActSubmit kind="quiet" aria-label={t("markReadLabel", { text: words.of(kind).is })}>
                      {t("markRead")}
                    </ActSubmit>
                  </ActForm>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <Pager
        path="/notifications"
        search={{}}
        nextCursor={page.nextCursor}
        hasCursor={cursor !== undefined}
      />
    </>
  );
}
