import { actions, type Action } from "./action.js";
import type { Actor, Grant } from "./actor.js";
import { policies } from "./domains.js";
import type { Relation, Rule } from "./policy.js";
import { roles, scopeKindOf, type Role } from "./role.js";

/** Every rule there is. Whatever none of them says is denied. */
export const policy: readonly Rule<Action>[] = policies.flatMap(({ rules }) => rules);

/** What is known about the resource asked for? What is absent counts as no match; `ownerOrganisationId: null` means the alliance's own. */
export interface Facts {
  readonly ownerOrganisationId?: string | null;
  readonly ownerPersonId?: string | null;
  readonly scopeId?: string | null;
  readonly sharedWithPersonIds?: readonly string[];
  /** Who has a seat in the group that it belongs to? */
  readonly seatedPersonIds?: readonly string[];
  /** Which organisations have a place, or are offered one, in the group that it belongs to? */
  readonly placedOrganisationIds?: readonly string[];
}

/** Which relation has a role that no rule names? None. */
export const noRelation: readonly Relation[] = [];

/** Which relations has each role for each action? The policy by action, then role: built once, because a decision is made for every row of every request. */
export const relationsByAction: ReadonlyMap<string, ReadonlyMap<string, readonly Relation[]>> = new Map(
  actions.map((action) => [action, relationsByRole(action)]),
);

function relationsByRole(action: Action): ReadonlyMap<string, readonly Relation[]> {
  const rules = policy.filter((rule) => rule.actions.includes(action));
  return new Map(
    roles.flatMap((role): [Role, Relation[]][] => {
      const relations = rules.filter((rule) => rule.roles.includes(role)).map((rule) => rule.relation);
      return relations.length === 0 ? [] : [[role, relations]];
    }),
  );
}

/** Does a rule of this relation, spoken for by this grant, apply to a resource with these facts? */
export function isWithin(
  relation: Relation,
  actor: Pick<Actor, "personId" | "organisationId">,
  grant: Grant,
  facts: Facts,
): boolean {
  switch (relation) {
    case "own-organisation":
      return isOwnOrganisation(actor, grant) && facts.ownerOrganisationId === actor.organisationId;
    case "shared-by-own-organisation":
      return (
        isOwnOrganisation(actor, grant) &&
        facts.ownerOrganisationId === actor.organisationId &&
        facts.sharedWithPersonIds?.includes(actor.personId) === true
      );
    case "own-person":
      return facts.ownerPersonId === actor.personId;
    case "own-scope":
      return grant.scopeId !== null && facts.scopeId === grant.scopeId;
    case "own-seat":
      return isOwnOrganisation(actor, grant) && facts.seatedPersonIds?.includes(actor.personId) === true;
    case "own-place":
      return (
        actor.organisationId !== null &&
        isOwnOrganisation(actor, grant) &&
        facts.placedOrganisationIds?.includes(actor.organisationId) === true
      );
    case "alliance":
      return facts.ownerOrganisationId === null && isOfAlliance(actor, grant);
    case "everywhere":
      return true;
    default:
      return false;
  }
}

/** Is this a role in an organisation that counts? Only in the one that the actor is of. */
export function isOwnOrganisation(actor: Pick<Actor, "organisationId">, grant: Grant): boolean {
  return actor.organisationId !== null && grant.scopeId === actor.organisationId;
}

/** Does this role reach what is the alliance's own? One in an organisation only while the actor is of that organisation. */
export function isOfAlliance(actor: Pick<Actor, "organisationId">, grant: Grant): boolean {
  return scopeKindOf[grant.role] !== "organisation" || isOwnOrganisation(actor, grant);
}

/** Through which relations does a role have an action? Once for each rule that names both; nowhere for what the policy has never seen. */
export function relationsOf(action: string, role: string): readonly Relation[] {
  return relationsByAction.get(action)?.get(role) ?? noRelation;
}
