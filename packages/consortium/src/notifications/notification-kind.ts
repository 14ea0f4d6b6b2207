/**
 * How does a notification reach somebody? Each also stands in the portal, but for `off`: `at-once` is mailed as soon as the worker
 * sees it, `digest` once a day, `portal` never.
 */
export const notificationDeliveries = ["at-once", "digest", "portal", "off"] as const;
export type NotificationDelivery = (typeof notificationDeliveries)[number];

/** Does it wait for the reader, until it is done or gone, or does it only tell of something? */
export const notificationClasses = ["waits", "told"] as const;
export type NotificationClass = (typeof notificationClasses)[number];

/** What does a domain say of one of its kinds? What is said of it in words stands in `words`, who it concerns and when it is done with the api's query. */
export interface NotificationKindFacts {
  readonly class: NotificationClass;
  readonly delivery: NotificationDelivery;
}
/** Which kinds has a domain? By name: the domain's, a full stop, what it is. */
export type NotificationKindsOf = Readonly<Record<string, NotificationKindFacts>>;
