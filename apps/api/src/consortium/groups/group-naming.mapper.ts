import { lastDayOf, type GroupNaming, type WaitingNaming } from "@interphase/consortium";
import type { StoredNaming, WaitingName } from "./group-namings.repository.js";

/** How does somebody look who is, was or may be named in a clean team? */
export function toGroupNaming(stored: StoredNaming): GroupNaming {
  return {
    id: stored.id,
    group: { id: stored.groupId, name: { en: stored.groupNameEn, zh: stored.groupNameZh } },
    organisation: { id: stored.organisationId, name: stored.organisationName },
    person: { id: stored.personId, displayName: stored.displayName },
    state: stored.state,
    since: stored.since.toISOString(),
    accessEndsOn: lastDayOf(stored.accessEndsAt.getTime()),
    coolingOffUntil: stored.coolingOffUntil?.toISOString() ?? null,
    reason: stored.reason,
    work: stored.work,
  };
}

/** How does a name look to whoever decides, with what its team must keep apart? */
export function toWaitingNaming(stored: WaitingName): WaitingNaming {
  const { charter, coolingOffDays: days, coolingOffBars: bars } = stored;
  return { ...toGroupNaming(stored), charter, coolingOff: { days, bars } };
}
