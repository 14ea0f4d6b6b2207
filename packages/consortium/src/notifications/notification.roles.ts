import { own, type RoleRows } from "@interphase/contract/testing";
import {
  attentionRoute,
  notificationSettingsRoute,
  notificationsRoute,
  readNotificationsRoute,
  replaceNotificationSettingsRoute,
} from "./notification.contract.js";

/** What does the api answer each role at these routes? Everybody their own. */
export const roleRows: RoleRows = {
  [notificationsRoute.id]: own,
  [attentionRoute.id]: own,
  [readNotificationsRoute.id]: { ...own, send: () => ({ json: { all: true } }) },
  [notificationSettingsRoute.id]: own,
  [replaceNotificationSettingsRoute.id]: { ...own, send: () => ({ json: { items: [] } }) },
};
