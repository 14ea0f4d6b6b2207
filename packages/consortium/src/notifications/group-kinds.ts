import type { NotificationKindsOf } from "./notification-kind.js";

/** What do working groups tell, and what of them waits for somebody? */
export const groupKinds = {
  "group.item-waits": { class: "waits", delivery: "at-once" },
  "group.application-waits": { class: "waits", delivery: "at-once" },
  "group.invitation-waits": { class: "waits", delivery: "at-once" },
  "group.name-waits": { class: "waits", delivery: "at-once" },
  "group.place-given": { class: "told", delivery: "digest" },
  "group.seat-given": { class: "told", delivery: "digest" },
  "group.decision-recorded": { class: "told", delivery: "digest" },
} as const satisfies NotificationKindsOf;
