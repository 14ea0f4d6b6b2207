import type { NotificationKindsOf } from "./notification-kind.js";

/** What do ballots tell, and what of them waits for somebody? */
export const ballotKinds = {
  "ballot.vote-waits": { class: "waits", delivery: "at-once" },
  "ballot.cannot-open": { class: "waits", delivery: "at-once" },
  "ballot.not-held": { class: "told", delivery: "at-once" },
  "ballot.extended": { class: "told", delivery: "digest" },
  "ballot.closed": { class: "told", delivery: "digest" },
  "ballot.annulled": { class: "told", delivery: "at-once" },
} as const satisfies NotificationKindsOf;
