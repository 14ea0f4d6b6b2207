import { organisationRoles, roles } from "../actor.js";
import type { Rule } from "../policy.js";

/** Who may see and change what belongs to one person? Everybody their own; people of an organisation see their colleagues' names. */
export const identityPolicy: readonly Rule[] = [
  {
    roles,
    reach: "own-person",
    actions: [
      "session.read",
      "session.revoke",
      "access.explain",
      "factor.read",
      "factor.change",
      "access-token.read",
      "access-token.change",
    ],
  },
  { roles: organisationRoles, reach: "own-organisation", actions: ["colleague.read"] },
  { roles, reach: "everywhere", actions: ["organisation.read"] },
];
