import { actions, type Action } from "./action.js";
import type { Actor, Grant } from "./actor.js";
import { policies } from "./domains.js";
import type { Reach, Rule } from "./policy.js";
import { roles, type Role } from "./role.js";

/** Every rule there is. Whatever none of them says is denied. */
export const policy: readonly Rule<Action>[] = policies.flatMap(({ rules }) => rules);

/** What is known about the resource asked for? What is absent counts as no match; `ownerOrganisationId: null` means the alliance's own. */
export interface Facts {
  readonly ownerOrganisationId?: string | null;
  readonly ownerPersonId?: string | null;
  readonly scopeId?: string | null;
  readonly sharedWithPersonIds?: readonly string[];
}

/** What does a role reach that no rule names? Nothing. */
export const noReach: readonly Reach[] = [];

/** Which reaches has each role for each action? The policy by action, then role: built once, because a decision is made for every row of every request. */
export const reachesByAction: ReadonlyMap<string, ReadonlyMap<string, readonly Reach[]>> = new Map(
  actions.map((action) => [action, reachesByRole(action)]),
);

function reachesByRole(action: Action): ReadonlyMap<string, readonly Reach[]> {
  const rules = policy.filter((rule) => rule.actions.includes(action));
  return new Map(
    roles.flatMap((role): [Role, Reach[]][] => {
      const reaches = rules.filter((rule) => rule.roles.includes(role)).map((rule) => rule.reach);
      return reaches.length === 0 ? [] : [[role, reaches]];
    }),
  );
}

/** Does a rule of this reach, spoken for by this grant, get as far as a resource with these facts? */
export function isWithin(
  reach: Reach,
  actor: Pick<Actor, "personId" | "organisationId">,
  grant: Grant,
  facts: Facts,
): boolean {
  switch (reach) {
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
    case "alliance":
      return facts.ownerOrganisationId === null;
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

/** How far does a role reach for an action? Once for each rule that names both; nowhere for what the policy has never seen. */
export function reachesOf(action: string, role: string): readonly Reach[] {
  return reachesByAction.get(action)?.get(role) ?? noReach;
}
