import { grantOf, isRole, rolesToGive, scopeKindOf } from "@interphase/access";
import { requireMe } from "@/server/me";

/**
 * Which roles might I give to somebody I invite? From the table that the api decides by; the api has the last word.
 * Whoever acts for no organisation invites people of the alliance, who hold no organisation's role.
 */
export async function findRolesToGive(): Promise<string[]> {
  const me = await requireMe();
  const organisationId = me.organisation?.id ?? null;
  const grants = me.roles.filter(isRole).map((role) => grantOf(role, organisationId));
  const actor = { personId: me.id, organisationId, grants, narrowedTo: null };
  return rolesToGive(actor).filter((role) => organisationId !== null || scopeKindOf[role] !== "organisation");
}
