import type { NotificationKindsOf } from "./notification-kind.js";

/** What do talent programmes tell, and what of them waits for somebody? To a host and a candidate nothing of any other application. */
export const talentKinds = {
  "talent.application-waits": { class: "waits", delivery: "at-once" },
  "talent.offer-waits": { class: "waits", delivery: "at-once" },
  "talent.mentoring-waits": { class: "waits", delivery: "at-once" },
  "talent.check-in-waits": { class: "waits", delivery: "at-once" },
  "talent.intake-longer": { class: "told", delivery: "digest" },
  "talent.decided": { class: "told", delivery: "at-once" },
  "talent.placed": { class: "told", delivery: "digest" },
} as const satisfies NotificationKindsOf;
