/** How far can a role be given? For the whole platform, the alliance, or one organisation, group, facility or project. */
export const scopeKinds = ["platform", "alliance", "organisation", "group", "facility", "project"] as const;
export type ScopeKind = (typeof scopeKinds)[number];

/** Which roles does a member organisation give its own people? */
export const organisationRoles = ["analyst", "representative", "researcher", "org-admin"] as const;

/** Which roles does the alliance give people who act for no member? */
export const allianceRoles = ["secretariat", "protocol-steward", "auditor"] as const;

/** Which roles keep the system running? */
export const platformRoles = ["platform-admin"] as const;

/** Which roles hold for one group, facility or project, or for a guest or the counsel of the alliance? */
export const furtherRoles = ["guest", "group-chair", "facility-manager", "project-lead", "counsel"] as const;

/** Every role, in the order of every table. */
export const roles = [...organisationRoles, ...allianceRoles, ...platformRoles, ...furtherRoles] as const;
export type Role = (typeof roles)[number];

/** Which kind of scope does each role have? Exactly one. */
export const scopeKindOf: Readonly<Record<Role, ScopeKind>> = {
  analyst: "organisation",
  representative: "organisation",
  researcher: "organisation",
  "org-admin": "organisation",
  secretariat: "alliance",
  "protocol-steward": "alliance",
  auditor: "alliance",
  "platform-admin": "platform",
  guest: "alliance",
  "group-chair": "group",
  "facility-manager": "facility",
  "project-lead": "project",
  counsel: "alliance",
};

/** Does a role of this kind of scope name what it holds for? Platform and alliance there is only one of. */
export function namesItsScope(kind: ScopeKind): boolean {
  return kind !== "platform" && kind !== "alliance";
}

/**
 * Is there anything by now that this role could be held for? Facilities and projects have no room yet: their roles are part
 * of the policy, offered nowhere and given to nobody, so that no role is stored for a scope that does not exist.
 */
export function hasRoom(role: Role): boolean {
  const kind = scopeKindOf[role];
  return kind !== "facility" && kind !== "project";
}

/** Is this text a role that the policy knows? */
export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}
