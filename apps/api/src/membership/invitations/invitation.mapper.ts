import { scopeKindOf } from "@interphase/access";
import type { Invitation } from "@interphase/identity";
import type { SettledRole } from "../roles/appointments.service.js";
import type { StoredInvitation } from "./invitations.repository.js";

/** How does an invited role look on the wire? */
export function toInvitedRole({ role, scopeId, startsAt, endsAt }: SettledRole): Invitation["roles"][number] {
  return {
    role,
    scopeKind: scopeKindOf[role],
    scopeId,
    startsAt: startsAt?.toISOString() ?? null,
    endsAt: endsAt?.toISOString() ?? null,
  };
}

/** How does an invitation look to whoever runs them? Never whether the e-mail is known elsewhere. */
export function toInvitation(stored: StoredInvitation): Invitation {
  const { organisationId, organisationName, invitedBy, invitedByName } = stored;
  return {
    id: stored.id,
    email: stored.email,
    displayName: stored.displayName,
    locale: stored.locale,
    organisation:
      organisationId === null || organisationName === null
        ? null
        : { id: organisationId, name: organisationName },
    roles: stored.roles.map(toInvitedRole),
    state: stored.state,
    invitedBy: invitedByName === null ? null : { id: invitedBy, displayName: invitedByName },
    createdAt: stored.createdAt.toISOString(),
    sentAt: stored.sentAt.toISOString(),
    sendCount: stored.sendCount,
    expiresAt: stored.expiresAt.toISOString(),
    settledAt:
      stored.state === "expired" ? stored.expiresAt.toISOString() : (stored.settledAt?.toISOString() ?? null),
  };
}
