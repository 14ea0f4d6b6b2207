import { defineRoute, pageFields, pageOf, pageQuery, requestId } from "@interphase/contract";
import { z } from "zod";
import { groupNameSchema } from "../groups/group.contract.js";
import { notificationClasses, notificationDeliveries } from "./notification-kind.js";
import { notificationKindNames } from "./notification-kinds.js";

const instant = z.iso.datetime();
const kind = z.enum(notificationKindNames);
const delivery = z.enum(notificationDeliveries);

/** When are the daily mails sent? The hour of the day, UTC. */
export const digestHourUtc = 7;

/**
 * What waits for the reader, or is told?
 * **Shape** `thingId` with `kind` names it. `since` is from when it concerns the reader; `dueAt` an instant or `dueOn` a day, both null
 * where there is none. `about` is what it is about in the words of whoever wrote it, `group` where it happened. `path` is the
 * page of the portal. What is done, or what the reader may no longer see, is not there any more.
 */
export const notificationSchema = z.object({
  kind,
  thingId: z.uuid(),
  class: z.enum(notificationClasses),
  since: instant,
  dueAt: instant.nullable(),
  dueOn: z.iso.date().nullable(),
  about: z.string().nullable(),
  group: groupNameSchema.nullable(),
  path: z.string(),
  isRead: z.boolean(),
});
export type Notification = z.infer<typeof notificationSchema>;

export const notificationsRoute = defineRoute({
  id: "notifications.list",
  method: "GET",
  path: "/v1/notifications",
  summary: "What the caller is told and what waits for them, the latest first",
  description: "Told things go after 30 days; what waits is there until it is done.",
  permission: { signedIn: true },
  session: true,
  query: pageQuery,
  status: 200,
  response: pageOf(notificationSchema).extend({ unreadCount: z.int() }),
  errors: [],
});

export const attentionRoute = defineRoute({
  id: "attention.list",
  method: "GET",
  path: "/v1/attention",
  summary: "What waits for the caller, by when and why: what is due first at the top",
  permission: { signedIn: true },
  session: true,
  query: z.strictObject(pageFields),
  status: 200,
  response: pageOf(notificationSchema).extend({ waitingCount: z.int() }),
  errors: [],
});

export const readNotificationsRoute = defineRoute({
  id: "notifications.read",
  method: "POST",
  path: "/v1/notifications/reading",
  summary: "Mark one notification as read, or all that are there",
  description: "What is not among the caller's notifications is left alone.",
  permission: { signedIn: true },
  session: true,
  body: z.union([z.strictObject({ kind, thingId: requestId }), z.strictObject({ all: z.literal(true) })]),
  status: 200,
  response: z.object({ unreadCount: z.int() }),
  errors: [],
});

/**
 * How does each kind reach the reader?
 * **Shape** `items` are all kinds, in their order. `mail.isConfigured` is false where this installation sends no mail.
 */
export const notificationSettingsSchema = z.object({
  items: z.array(z.object({ kind, class: z.enum(notificationClasses), delivery, usualDelivery: delivery })),
  mail: z.object({ isConfigured: z.boolean(), digestHourUtc: z.int() }),
});
export type NotificationSettings = z.infer<typeof notificationSettingsSchema>;

export const notificationSettingsRoute = defineRoute({
  id: "notification-settings.get",
  method: "GET",
  path: "/v1/notification-settings",
  summary: "How each kind of notification reaches the caller",
  permission: { signedIn: true },
  session: true,
  status: 200,
  response: notificationSettingsSchema,
  errors: [],
});

export const replaceNotificationSettingsRoute = defineRoute({
  id: "notification-settings.replace",
  method: "PUT",
  path: "/v1/notification-settings",
  summary:
    "Choose how each kind of notification reaches the caller; kinds that are left out go back to the usual",
  permission: { signedIn: true },
  session: true,
  body: z.strictObject({
    items: z
      .array(z.strictObject({ kind, delivery }))
      .max(notificationKindNames.length)
      .refine(
        (items) => new Set(items.map((item) => item.kind)).size === items.length,
        "Name each kind once",
      ),
  }),
  status: 200,
  response: notificationSettingsSchema,
  errors: [],
});
