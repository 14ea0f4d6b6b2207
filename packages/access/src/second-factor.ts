import type { Grant } from "./actor.js";
import type { Role } from "./role.js";

/** Which roles must have a second factor until an alliance says otherwise? Those that run the alliance, its lines and records, and whoever holds sourcing rights. */
export const defaultSecondFactorRoles: readonly Role[] = [
  "analyst",
  "secretariat",
  "protocol-steward",
  "auditor",
  "facility-manager",
];

/** Who must show a second factor? `roles` by the alliance's setting; `isForEverybody` by the organisation's own, which can only be stricter. */
export interface SecondFactorRule {
  readonly roles: readonly string[];
  readonly isForEverybody: boolean;
}

/** Which of the roles held count now, and which wait for a second factor? */
export interface Proof {
  readonly grants: readonly Grant[];
  readonly withheld: readonly Grant[];
}

/** Which roles count for somebody who has shown a second factor, or has not? Nothing is withheld from those who have. */
export function withholdUnproven(
  held: readonly Grant[],
  rule: SecondFactorRule,
  hasShownSecondFactor: boolean,
): Proof {
  if (hasShownSecondFactor) return { grants: held, withheld: [] };
  const waits = ({ role }: Grant) => rule.isForEverybody || rule.roles.includes(role);
  return { grants: held.filter((grant) => !waits(grant)), withheld: held.filter(waits) };
}
