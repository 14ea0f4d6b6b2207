import type { NotificationKindsOf } from "./notification-kind.js";

/** What do meetings tell, and what of them waits for somebody? */
export const meetingKinds = {
  "meeting.item-waits": { class: "waits", delivery: "at-once" },
  "meeting.minutes-wait": { class: "waits", delivery: "at-once" },
  "meeting.called": { class: "told", delivery: "at-once" },
  "meeting.minutes-approved": { class: "told", delivery: "digest" },
} as const satisfies NotificationKindsOf;
