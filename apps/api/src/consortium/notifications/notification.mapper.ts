import {
  consortiumFolders,
  notificationKindOf,
  notificationKinds,
  type Notification,
  type NotificationDelivery,
  type NotificationKind,
} from "@interphase/consortium";
import type { Locale } from "@interphase/names";
import type { MailFacts } from "../../platform/mail/mail-kind.js";
import type { Notice } from "./notices.repository.js";
import type { NoticeReader, NoticeSource } from "./notice-source.js";
import { noticeSources } from "./notice-sources.js";

type Chosen = ReadonlyMap<NotificationKind, NotificationDelivery>;

/** How does a kind reach somebody: as they have chosen, or as is usual? */
export function deliveryIn(chosen: Chosen): (kind: NotificationKind) => NotificationDelivery {
  return (kind) => chosen.get(kind) ?? notificationKindOf[kind].delivery;
}

/** Which sources concern a reader, of the kinds for which `isWanted`? */
export function sourcesFor(
  reader: NoticeReader,
  isWanted: (kind: NotificationKind) => boolean,
): readonly NoticeSource[] {
  return noticeSources.filter((source) => isWanted(source.kind) && source.concerns(reader));
}

/** How does a notification look on the wire? */
export function toNotification(notice: Notice): Notification {
  const { kind, thingId, since, dueAt, dueOn, about, groupId, groupNameEn, groupNameZh, path, isRead } =
    notice;
  return {
    kind,
    thingId,
    class: notificationKindOf[kind].class,
    since: since.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
    dueOn,
    about,
    group: groupId === null ? null : { en: groupNameEn, zh: groupNameZh },
    path,
    isRead,
  };
}

/** A mail has room for so many; the page shows the rest. */
const mostInMail = 20;

/** What does a mail say of notifications? The words of their kinds, days and addresses: nothing that anybody typed. */
export function toMailFacts(
  notices: readonly Notice[],
  locale: Locale,
  isDaily: boolean,
): MailFacts["notifications"] {
  const words = consortiumFolders[locale].notifications;
  const entries = notices
    .slice(0, mostInMail)
    .map((notice) => ({ is: words[notice.kind].is, due: dueOf(notice), path: notice.path }));
  return { isDaily, entries, moreCount: notices.length - entries.length };
}

/** A day that is due has its end. */
function dueOf({ dueAt, dueOn }: Notice): Date | null {
  return dueAt ?? (dueOn === null ? null : new Date(`${dueOn}T23:59:00Z`));
}

/** How do somebody's choices look on the wire? */
export function toSettings(chosen: Chosen) {
  const deliveryOf = deliveryIn(chosen);
  return notificationKinds.map(({ kind, class: itsClass, delivery }) => ({
    kind,
    class: itsClass,
    delivery: deliveryOf(kind),
    usualDelivery: delivery,
  }));
}
