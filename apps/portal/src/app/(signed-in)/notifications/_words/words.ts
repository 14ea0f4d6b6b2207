import {
  consortiumFolders,
  type Notification,
  type NotificationDomain,
  type NotificationKind,
} from "@interphase/consortium/contract";
import { getNow, getTranslations } from "next-intl/server";

import { getFormats, type Formats } from "@/i18n/format";

/** The room's texts, for one page. What a kind says is the domain's own, the same as in mails. */
export interface NotificationWords {
  readonly t: Awaited<ReturnType<typeof getTranslations<"notifications">>>;
  readonly formats: Formats;
  readonly of: (
    kind: NotificationKind,
  ) => (typeof consortiumFolders)["en"]["notifications"][NotificationKind];
  readonly domain: (domain: NotificationDomain) => string;
  /** Where did it happen, in the reader's language? Null where it belongs to no group. */
  readonly place: (notification: Notification) => string | null;
  /** By when, and is that over? Null where there is no such time. */
  readonly due: (notification: Notification) => { readonly text: string; readonly isLate: boolean } | null;
}

/** What do the pages of notifications say, in the reader's language? */
export async function getNotificationWords(): Promise<NotificationWords> {
  const [t, formats, now] = await Promise.all([getTranslations("notifications"), getFormats(), getNow()]);
  const { notifications, notificationDomains } = consortiumFolders[formats.names];
  return {
    t,
    formats,
    of: (kind) => notifications[kind],
    domain: (domain) => notificationDomains[domain],
    place: ({ group }) => (group === null ? null : (group[formats.names] ?? group.en ?? group.zh)),
    due: ({ dueAt, dueOn }) => {
      if (dueAt !== null) return { text: formats.instant(dueAt), isLate: Date.parse(dueAt) < now.getTime() };
      if (dueOn === null) return null;
      return { text: formats.date(dueOn), isLate: dueOn < now.toISOString().slice(0, 10) };
    },
  };
}
