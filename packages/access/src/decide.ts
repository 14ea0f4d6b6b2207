import { actions, isAction, type Action } from "./action.js";
import { roles, type Actor, type Role } from "./actor.js";
import { identityPolicy } from "./policies/identity.policy.js";
import { sourcingPolicy } from "./policies/sourcing.policy.js";
import type { Reach, Rule } from "./policy.js";

const policy: readonly Rule[] = [...sourcingPolicy, ...identityPolicy];

/** What is known about the resource asked for? What is absent counts as no match. */
export interface Facts {
  readonly ownerOrganisationId?: string | null;
  readonly ownerPersonId?: string | null;
  readonly sharedWithPersonIds?: readonly string[];
}

/** May it be done? `reason` is for the log alone. */
export type Decision =
  | { readonly allow: true; readonly reason: "allowed" }
  | { readonly allow: false; readonly reason: "unknown-action" | "no-role-allows" | "not-reached" };

const allowed: Decision = { allow: true, reason: "allowed" };

/** Which reaches do the actor's roles have for an action? Empty for every value the policy has never seen. */
function reachesOf(actor: Actor, action: string): ReadonlySet<Reach> {
  if (!isAction(action)) return new Set();
  const matching = policy.filter(
    (rule) => rule.actions.includes(action) && actor.roles.some((role) => rule.roles.includes(role)),
  );
  return new Set(matching.map((rule) => rule.reach));
}

function isWithin(reach: Reach, actor: Actor, facts: Facts): boolean {
  const isOwnOrganisation =
    actor.organisationId !== null && facts.ownerOrganisationId === actor.organisationId;
  switch (reach) {
    case "own-organisation":
      return isOwnOrganisation;
    case "shared-by-own-organisation":
      return isOwnOrganisation && facts.sharedWithPersonIds?.includes(actor.personId) === true;
    case "own-person":
      return facts.ownerPersonId === actor.personId;
    default:
      return false;
  }
}

/** Does any role of the actor allow the action on anything at all? The guard's question, before a resource is known. */
export function decideAction(actor: Actor, action: string): Decision {
  if (!isAction(action)) return { allow: false, reason: "unknown-action" };
  return reachesOf(actor, action).size > 0 ? allowed : { allow: false, reason: "no-role-allows" };
}

/** May the actor do this to a resource with these facts? Denies by default, also for values it has never seen. */
export function decide(actor: Actor, action: string, facts: Facts): Decision {
  const first = decideAction(actor, action);
  if (!first.allow) return first;
  const isReached = [...reachesOf(actor, action)].some((reach) => isWithin(reach, actor, facts));
  return isReached ? allowed : { allow: false, reason: "not-reached" };
}

/**
 * What does a refused actor get to know? `hide`: answer as if the resource were missing. `forbid`: the actor may see it
 * (`seen` is the action that shows it), so may be told that this is not allowed.
 */
export function settle(
  actor: Actor,
  action: string,
  seen: string,
  facts: Facts,
): "allow" | "hide" | "forbid" {
  if (decide(actor, action, facts).allow) return "allow";
  return decide(actor, seen, facts).allow ? "forbid" : "hide";
}

/** Which roles let somebody do this to what their own organisation shares with them by name? In the order of `roles`. */
export function rolesReachingShared(action: string): Role[] {
  const facts: Facts = { ownerOrganisationId: "own", sharedWithPersonIds: ["reader"] };
  return roles.filter(
    (role) => decide({ personId: "reader", organisationId: "own", roles: [role] }, action, facts).allow,
  );
}

/** Which actions does any role of the actor allow? In the order of `actions`. */
export function abilitiesOf(actor: Actor): Action[] {
  return actions.filter((action) => decideAction(actor, action).allow);
}

/**
 * Which rows of a list may the actor see?
 * **Shape** a row is seen if it satisfies any clause, and a clause if it satisfies every field that is not null; no
 * clause, no row. Always the same rows that `decide` allows one by one.
 */
export interface ListClause {
  readonly ownerOrganisationId: string | null;
  readonly sharedWithPersonId: string | null;
  readonly ownerPersonId: string | null;
}

/** Which clauses filter a list for this actor and action? */
export function listFilter(actor: Actor, action: string): readonly ListClause[] {
  const nothing: ListClause = { ownerOrganisationId: null, sharedWithPersonId: null, ownerPersonId: null };
  const reaches = reachesOf(actor, action);
  const clauses: ListClause[] = [];
  if (reaches.has("own-person")) clauses.push({ ...nothing, ownerPersonId: actor.personId });
  if (actor.organisationId === null) return clauses;
  const own = { ...nothing, ownerOrganisationId: actor.organisationId };
  if (reaches.has("own-organisation")) clauses.push(own);
  if (reaches.has("shared-by-own-organisation")) clauses.push({ ...own, sharedWithPersonId: actor.personId });
  return clauses;
}
