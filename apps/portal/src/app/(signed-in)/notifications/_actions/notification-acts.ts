"use server";

import {
  notificationDeliveries,
  notificationKinds,
  readNotificationsRoute,
  replaceNotificationSettingsRoute,
  type NotificationKind,
} from "@interphase/consortium/contract";
import { getTranslations } from "next-intl/server";

import type { ActState } from "@/components/ui/act-form";
import { tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf, valuesOf } from "@/server/typed-form";

async function refusedState(form: FormData): Promise<ActState> {
  const t = await getTranslations("notifications");
  return { message: t("refused"), errors: [], values: valuesOf(form) };
}

async function endReading(isDone: boolean, form: FormData): Promise<ActState> {
  if (!isDone) return refusedState(form);
  const cursor = textOf(form, "cursor");
  redirectAnew(cursor === "" ? "/notifications" : `/notifications?cursor=${encodeURIComponent(cursor)}`);
}

/** Marks one notification as read. */
export async function markRead(
  kind: NotificationKind,
  thingId: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const answer = await tryCallApi(readNotificationsRoute, { body: { kind, thingId } });
  return endReading(answer.ok, form);
}

/** Marks all notifications as read. */
export async function markAllRead(_: ActState, form: FormData): Promise<ActState> {
  const answer = await tryCallApi(readNotificationsRoute, { body: { all: true } });
  return endReading(answer.ok, form);
}

/** Keeps how each kind reaches the reader. */
export async function saveSettings(_: ActState, form: FormData): Promise<ActState> {
  const items = notificationKinds.flatMap(({ kind }) => {
    const delivery = notificationDeliveries.find((each) => each === textOf(form, kind));
    return delivery === undefined ? [] : [{ kind, delivery }];
  });
  const answer = await tryCallApi(replaceNotificationSettingsRoute, { body: { items } });
  if (!answer.ok) return refusedState(form);
  redirectAnew("/notifications/settings?done=saved");
}
