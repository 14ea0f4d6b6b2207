import type { NotificationKindsOf } from "./notification-kind.js";

/** What is told of access to an organisation's own rows, and what of it waits? Who can decide has a mail of its own already. */
export const accessKinds = {
  "access.request-waits": { class: "waits", delivery: "portal" },
} as const satisfies NotificationKindsOf;
