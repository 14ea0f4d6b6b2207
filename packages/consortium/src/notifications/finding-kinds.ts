import type { NotificationKindsOf } from "./notification-kind.js";

/** What is told of findings in sourcing plans, and what of it waits for somebody? */
export const findingKinds = {
  "finding.assigned": { class: "waits", delivery: "at-once" },
} as const satisfies NotificationKindsOf;
