import {
  attentionRoute,
  notificationSettingsRoute,
  notificationsRoute,
  readNotificationsRoute,
  replaceNotificationSettingsRoute,
} from "@interphase/consortium";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { NotificationsService } from "./notifications.service.js";

/** Notifications, the attention list and their settings, over HTTP. */
@Controller()
export class NotificationsController {
  constructor(private readonly notifications: NotificationsService) {}

  @Route(notificationsRoute)
  list({ caller, query }: InputOf<typeof notificationsRoute>): Promise<ResultOf<typeof notificationsRoute>> {
    return this.notifications.list(caller.actor, query);
  }

  @Route(attentionRoute)
  attention({ caller, query }: InputOf<typeof attentionRoute>): Promise<ResultOf<typeof attentionRoute>> {
    return this.notifications.attention(caller.actor, query);
  }

  @Route(readNotificationsRoute)
  read({
    caller,
    body,
  }: InputOf<typeof readNotificationsRoute>): Promise<ResultOf<typeof readNotificationsRoute>> {
    return this.notifications.read(caller.actor, "all" in body ? null : body);
  }

  @Route(notificationSettingsRoute)
  settings({
    caller,
  }: InputOf<typeof notificationSettingsRoute>): Promise<ResultOf<typeof notificationSettingsRoute>> {
    return this.notifications.settingsOf(caller.actor);
  }

  @Route(replaceNotificationSettingsRoute)
  replaceSettings({
    caller,
    body,
  }: InputOf<typeof replaceNotificationSettingsRoute>): Promise<
    ResultOf<typeof replaceNotificationSettingsRoute>
  > {
    return this.notifications.replaceSettings(caller.actor, body.items);
  }
}
