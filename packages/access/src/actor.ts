/** Which roles does a member organisation give its own people? */
export const organisationRoles = ["analyst", "representative", "researcher", "org-admin"] as const;
/** Which roles does the alliance give people who act for no member? */
export const allianceRoles = ["secretariat", "protocol-steward", "auditor", "platform-admin"] as const;
/** Every role, in the order of every table. */
export const roles = [...organisationRoles, ...allianceRoles] as const;
export type Role = (typeof roles)[number];

/** Who asks? `organisationId` is the session's organisation, null for people of the alliance. */
export interface Actor {
  readonly personId: string;
  readonly organisationId: string | null;
  readonly roles: readonly Role[];
}

/** Is this text a role that the policy knows? */
export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}
