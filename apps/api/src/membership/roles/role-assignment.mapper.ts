import { scopeKindOf } from "@interphase/access";
import type { RoleAssignment } from "@interphase/identity";
import type { StoredAssignment } from "./role-assignments.repository.js";

/** How does an assignment look on the wire, at this moment? */
export function toRoleAssignment(stored: StoredAssignment, now: Date, mayEnd: boolean): RoleAssignment {
  const { id, personId, personName, role, scopeId, startsAt, endsAt, appointedBy, appointedByName } = stored;
  return {
    id,
    person: { id: personId, displayName: personName },
    role,
    scopeKind: scopeKindOf[role],
    scopeId,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt?.toISOString() ?? null,
    state: stateOf(stored, now),
    appointedBy:
      appointedBy === null || appointedByName === null
        ? null
        : { id: appointedBy, displayName: appointedByName },
    createdAt: stored.createdAt.toISOString(),
    mayEnd,
  };
}

/** Does it run now? */
export function stateOf(
  { startsAt, endsAt }: Pick<StoredAssignment, "startsAt" | "endsAt">,
  now: Date,
): RoleAssignment["state"] {
  if (endsAt !== null && endsAt <= now) return "ended";
  return startsAt > now ? "coming" : "running";
}
