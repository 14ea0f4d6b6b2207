import type { NotificationKindsOf } from "./notification-kind.js";

/** What does membership tell, and what of it waits for somebody? A role that is given has a mail of its own already. */
export const membershipKinds = {
  "membership.application-waits": { class: "waits", delivery: "at-once" },
  "membership.withdrawal-waits": { class: "waits", delivery: "at-once" },
  "membership.question-answered": { class: "told", delivery: "digest" },
  "membership.role-given": { class: "told", delivery: "portal" },
} as const satisfies NotificationKindsOf;
