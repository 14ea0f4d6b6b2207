import { listFilter, type Asked } from "@interphase/access";

/**
 * Whose rows about people may the actor see for an action?
 * **Shape** the union of: one organisation's, those of people of the alliance, one person's, those of some scopes, everything.
 */
export interface DirectoryReach {
  readonly organisationId: string | null;
  readonly isAlliance: boolean;
  readonly personId: string | null;
  readonly scopeIds: readonly string[];
  readonly isEverywhere: boolean;
}

/** How far does the policy's list filter reach, as the repositories of people ask for it? `own` adds the actor's own rows. */
export function directoryReachOf({ actor, action }: Asked, own: "own" | "others" = "others"): DirectoryReach {
  const clauses = listFilter(actor, action);
  const isOwn = own === "own" || clauses.some(({ ownerPersonId }) => ownerPersonId !== null);
  return {
    organisationId:
      clauses.find(({ ownerOrganisationId }) => ownerOrganisationId !== null)?.ownerOrganisationId ?? null,
    isAlliance: clauses.some(({ isAlliance }) => isAlliance === true),
    personId: isOwn ? actor.personId : null,
    scopeIds: clauses.flatMap(({ scopeId }) => (scopeId === null ? [] : [scopeId])),
    isEverywhere: clauses.some((clause) => Object.values(clause).every((field) => field === null)),
  };
}

/** Does a list reach beyond what row-level security opens to the actor's organisation and person? */
export function isBeyondOwn({ isAlliance, isEverywhere, scopeIds }: DirectoryReach): boolean {
  return isAlliance || isEverywhere || scopeIds.length > 0;
}
