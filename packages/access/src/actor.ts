import type { Action } from "./action.js";
import { namesItsScope, roles, scopeKindOf, type Role } from "./role.js";

/** A role that somebody holds now. `scopeId` names the organisation, group, facility or project; null for alliance and platform. */
export interface Grant {
  readonly role: Role;
  readonly scopeId: string | null;
}

/**
 * Who asks?
 * **Shape** `organisationId` is the person's organisation, null for people of the alliance. `grants` are the roles held at
 * this moment. `narrowedTo` is the scope of an access token, null for a session: no action outside it is allowed.
 */
export interface Actor {
  readonly personId: string;
  readonly organisationId: string | null;
  readonly grants: readonly Grant[];
  readonly narrowedTo: readonly Action[] | null;
}

/**
 * Who asks, and for which action? Of a request the action is the one that its route's permission names: written in the
 * contract, and nowhere again.
 */
export interface Asked<Name extends Action = Action> {
  readonly actor: Actor;
  readonly action: Name;
}

/** Which roles does somebody hold, whatever for? In the order of `roles`, each once. */
export function rolesOf(actor: Actor): Role[] {
  return roles.filter((role) => actor.grants.some((grant) => grant.role === role));
}

/** Which grant is this role, given by or within this organisation (or by the alliance)? */
export function grantOf(role: Role, scopeId: string | null): Grant {
  return { role, scopeId: namesItsScope(scopeKindOf[role]) ? scopeId : null };
}
