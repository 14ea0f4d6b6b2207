import type { Rule } from "../policy.js";

/**
 * Who runs membership: people, invitations, roles, organisations, ways to sign in, tokens?
 * An organisation's administrator for the own people, the secretariat and the platform administrator for people of the
 * alliance. Which role may be given to whom is a table of its own, in `appointment.ts`.
 */
export const membershipPolicy: readonly Rule[] = [
  {
    roles: ["org-admin"],
    reach: "own-organisation",
    actions: [
      "person.read",
      "person.suspend",
      "person.end-sessions",
      "person.reset-factors",
      "invitation.read",
      "invitation.create",
      "invitation.withdraw",
      "role.read",
      "role.appoint",
      "role.end",
      "organisation.update",
      "sign-in-policy.read",
      "sign-in-policy.write",
      "access.explain",
      "organisation-token.read",
      "organisation-token.revoke",
    ],
  },
  {
    roles: ["secretariat", "platform-admin"],
    reach: "alliance",
    actions: [
      "person.read",
      "person.suspend",
      "person.end-sessions",
      "person.reset-factors",
      "invitation.read",
      "invitation.create",
      "invitation.withdraw",
      "role.read",
      "role.appoint",
      "role.end",
      "access.explain",
    ],
  },
  {
    roles: ["secretariat"],
    reach: "everywhere",
    actions: ["organisation.admit", "organisation.update", "organisation.suspend"],
  },
  { roles: ["auditor"], reach: "alliance", actions: ["person.read", "role.read"] },
  { roles: ["group-chair", "facility-manager", "project-lead"], reach: "own-scope", actions: ["role.read"] },
];
