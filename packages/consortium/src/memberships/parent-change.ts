import { findUltimateParents, type ParentRelation } from "../ballot/parents.js";

/** Who is above, when somebody new is confirmed above one organisation? */
export type ParentChange =
  | { readonly ok: true; readonly value: readonly ParentRelation[] }
  | { readonly ok: false; readonly failure: { readonly code: "membership.parent-cycle" } };

/**
 * Which relations hold after this one is confirmed? It takes the place of the one before.
 * **Fails** where an organisation would be above itself, at whatever distance: a chain ends at its top.
 */
export function confirmParent(
  relations: readonly ParentRelation[],
  organisationId: string,
  parentId: string | null,
): ParentChange {
  const others = relations.filter((relation) => relation.organisationId !== organisationId);
  const after = [...others, { organisationId, parentId, isConfirmed: true }];
  return findUltimateParents(after).ok
    ? { ok: true, value: after }
    : { ok: false, failure: { code: "membership.parent-cycle" } };
}

/** Which of these organisations are one unit with this one? Those under the same top, itself left out; in their order. */
export function affiliatesOf(
  relations: readonly ParentRelation[],
  organisationId: string,
  organisationIds: readonly string[],
): { readonly topId: string; readonly affiliateIds: readonly string[] } {
  const tops = findUltimateParents(relations);
  if (!tops.ok) throw new Error("a cycle of parents was stored");
  const topId = tops.value(organisationId);
  const affiliateIds = organisationIds.filter((id) => id !== organisationId && tops.value(id) === topId);
  return { topId, affiliateIds };
}
