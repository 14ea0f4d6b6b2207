import { attentionRoute } from "@interphase/consortium/contract";
import Link from "next/link";
import type { ReactNode } from "react";

import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";

import { getNotificationWords } from "../_words/words";
import { NotificationLine } from "./notification-line";

/** What waits for the reader, by when and why? The same for every role: what it holds follows from what they may do. */
export async function AttentionList({ cursor }: { readonly cursor: string | undefined }): Promise<ReactNode> {
  const [words, { value: page }] = await Promise.all([
    getNotificationWords(),
    callApi(attentionRoute, { query: { limit: 20, ...(cursor !== undefined && { cursor }) } }),
  ]);
  const { t } = words;
  return (
    <Section
      id="attention"
      title={
        <span data-waiting={page.waitingCount}>{t("attention.title", { count: page.waitingCount })}</span>
      }
      lead={t("attention.lead")}
      aside={
        <Link className="link" href="/notifications" prefetch={false}>
          {t("attention.all")}
        </Link>
      }
    >
      {page.items.length === 0 ? (
        <EmptyState title={t("attention.empty")}>{t("attention.emptyText")}</EmptyState>
      ) : (
        <ol className="border-t border-line">
          {page.items.map((notification) => (
            <li
              key={`${notification.kind} ${notification.thingId}`}
              className="border-b border-line py-3"
              data-waits={notification.kind}
            >
              <NotificationLine notification={notification} words={words} />
            </li>
          ))}
        </ol>
      )}
      <Pager
        path="/home"
        search={{}}
        cursorName="waiting"
        nextCursor={page.nextCursor}
        hasCursor={cursor !== undefined}
      />
    </Section>
  );
}
