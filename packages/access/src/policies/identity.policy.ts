import { organisationRoles, roles } from "../actor.js";
import type { Rule } from "../policy.js";

/** Who may see people and sessions? Everybody their own sessions; people of an organisation the names of their colleagues. */
export const identityPolicy: readonly Rule[] = [
  { roles, reach: "own-person", actions: ["session.read", "session.revoke"] },
  { roles: organisationRoles, reach: "own-organisation", actions: ["colleague.read"] },
];
