import { lastDayOf, type GroupNaming } from "@interphase/consortium";
import type { StoredNaming } from "./group-namings.repository.js";

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
  };
}
