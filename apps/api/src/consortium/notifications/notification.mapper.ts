import {
  notificationKindOf,
  notificationKinds,
  type Notification,
  type NotificationDelivery,
  type NotificationKind,
} from "@interphase/consortium";
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
