import { actions, isAction, type Action } from "./action.js";
import { grantOf, type Actor, type Grant } from "./actor.js";
import type { Relation } from "./policy.js";
import {
  isOfAlliance,
  isOwnOrganisation,
  isWithin,
  noRelation,
  relationsByAction,
  type Facts,
} from "./relation.js";
import { roles, type Role } from "./role.js";

/** May it be done? `reason` is for the log alone. */
export type Decision =
  | { readonly allow: true; readonly reason: "allowed" }
  | {
      readonly allow: false;
      readonly reason: "unknown-action" | "outside-token" | "no-role-allows" | "not-reached";
    };

const allowed: Decision = { allow: true, reason: "allowed" };
const unknownAction: Decision = { allow: false, reason: "unknown-action" };
const outsideToken: Decision = { allow: false, reason: "outside-token" };
const noRoleAllows: Decision = { allow: false, reason: "no-role-allows" };
const notReached: Decision = { allow: false, reason: "not-reached" };

/** Does any role of the actor allow the action on anything at all? The guard's question, before a resource is known. */
export function decideAction(actor: Actor, action: string): Decision {
  const byRole = relationsByAction.get(action);
  if (byRole === undefined) return unknownAction;
  if (actor.narrowedTo !== null && !actor.narrowedTo.includes(action as Action)) return outsideToken;
  for (const grant of actor.grants) if (byRole.has(grant.role)) return allowed;
  return noRoleAllows;
}

/** May the actor do this to a resource with these facts? Denies by default, also for values it has never seen. */
export function decide(actor: Actor, action: string, facts: Facts): Decision {
  const byRole = relationsByAction.get(action);
  if (byRole === undefined) return unknownAction;
  if (actor.narrowedTo !== null && !actor.narrowedTo.includes(action as Action)) return outsideToken;
  // One walk, not decideAction and another: this is asked for every row of every request.
  let refusal = noRoleAllows;
  for (const grant of actor.grants) {
    const relations = byRole.get(grant.role);
    if (relations === undefined) continue;
    for (const relation of relations) if (isWithin(relation, actor, grant, facts)) return allowed;
    refusal = notReached;
  }
  return refusal;
}

/**
 * What does a refused actor get to know? `hide`: answer as if the resource were missing. `forbid`: the actor may see it
 * (`seen` is the action that shows it), so may be told that this is not allowed.
 */
export function authorize(
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
  return roles.filter((role) => {
    const grants = [grantOf(role, "own")];
    return decide({ personId: "reader", organisationId: "own", grants, narrowedTo: null }, action, facts)
      .allow;
  });
}

/** Which actions does any role of the actor allow? In the order of `actions`. */
export function abilitiesOf(actor: Actor): Action[] {
  return actions.filter((action) => decideAction(actor, action).allow);
}

/**
 * Which rows of a list may the actor see?
 * **Shape** a row is seen if it satisfies any clause, and a clause if it satisfies every field that is not null; no
 * clause, no row. `isAlliance` asks for rows that no organisation owns. Always the same rows that `decide` allows one by one.
 */
export interface ListClause {
  readonly ownerOrganisationId: string | null;
  readonly sharedWithPersonId: string | null;
  readonly ownerPersonId: string | null;
  readonly scopeId: string | null;
  readonly seatedPersonId: string | null;
  readonly placedOrganisationId: string | null;
  readonly isAlliance: true | null;
}

const everyRow: ListClause = {
  ownerOrganisationId: null,
  sharedWithPersonId: null,
  ownerPersonId: null,
  scopeId: null,
  seatedPersonId: null,
  placedOrganisationId: null,
  isAlliance: null,
};

/** Which clauses filter a list for this actor and action? */
export function listFilter(actor: Actor, action: string): readonly ListClause[] {
  if (!isAction(action) || !decideAction(actor, action).allow) return [];
  const byRole = relationsByAction.get(action);
  const clauses = actor.grants.flatMap((grant) =>
    (byRole?.get(grant.role) ?? noRelation).flatMap((relation) => clauseOf(relation, actor, grant)),
  );
  return [...new Map(clauses.map((clause) => [JSON.stringify(clause), clause])).values()];
}

function clauseOf(relation: Relation, actor: Actor, grant: Grant): ListClause[] {
  const own = isOwnOrganisation(actor, grant)
    ? [{ ...everyRow, ownerOrganisationId: actor.organisationId }]
    : [];
  switch (relation) {
    case "own-organisation":
      return own;
    case "shared-by-own-organisation":
      return own.map((clause) => ({ ...clause, sharedWithPersonId: actor.personId }));
    case "own-seat":
      return isOwnOrganisation(actor, grant) ? [{ ...everyRow, seatedPersonId: actor.personId }] : [];
    case "own-place":
      return isOwnOrganisation(actor, grant)
        ? [{ ...everyRow, placedOrganisationId: actor.organisationId }]
        : [];
    case "own-person":
      return [{ ...everyRow, ownerPersonId: actor.personId }];
    case "own-scope":
      return grant.scopeId === null ? [] : [{ ...everyRow, scopeId: grant.scopeId }];
    case "alliance":
      return isOfAlliance(actor, grant) ? [{ ...everyRow, isAlliance: true }] : [];
    case "everywhere":
      return [everyRow];
    default:
      return [];
  }
}
