import type { NotificationDelivery } from "./notification-kind.js";
import type { NotificationKind } from "./notification-kinds.js";
import { digestHourUtc } from "./notification.contract.js";

/** How long after a mail is the next one sent at once? What comes in between is in that one. */
export const mailPauseMs = 10 * 60_000;
/** What began longer ago than this is not mailed any more: nobody wants a week's mail after an outage. */
export const mailHoldsMs = 3 * 24 * 60 * 60_000;

/** What is known of somebody's mail? **Shape** `mailedAt` is the last mail at once, `digestOn` the day that has its daily mail; null where there was none. */
export interface MailState {
  readonly mailedAt: Date | null;
  readonly digestOn: string | null;
}

/** What is sent now? **Shape** `isDigestDue` says that the day's daily mail is done with, even where nothing was in it. */
export interface MailPlan<Item> {
  readonly atOnce: readonly Item[];
  readonly digest: readonly Item[];
  readonly isDigestDue: boolean;
}

/**
 * Which of these, not mailed yet, are mailed now?
 * One mail at once in ten minutes, with everything that came; one a day for the rest, from the hour on that the settings say.
 */
export function planMail<Item extends { readonly kind: NotificationKind }>(
  items: readonly Item[],
  deliveryOf: (kind: NotificationKind) => NotificationDelivery,
  state: MailState,
  now: Date,
): MailPlan<Item> {
  const by = (delivery: NotificationDelivery) => items.filter(({ kind }) => deliveryOf(kind) === delivery);
  const isRested = state.mailedAt === null || now.getTime() - state.mailedAt.getTime() >= mailPauseMs;
  const today = now.toISOString().slice(0, 10);
  const isDigestDue =
    now.getUTCHours() >= digestHourUtc && (state.digestOn === null || state.digestOn < today);
  return { atOnce: isRested ? by("at-once") : [], digest: isDigestDue ? by("digest") : [], isDigestDue };
}
