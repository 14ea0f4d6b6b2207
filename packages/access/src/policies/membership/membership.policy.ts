import { definePolicy } from "../../policy.js";
import { organisationRoles, roles } from "../../role.js";

/**
 * Who runs membership: people, invitations, roles, organisations, ways to sign in, tokens?
 * An organisation's administrator for the own people, the secretariat and the platform administrator for people of the
 * alliance. Which role may be given to whom is a table of its own, in `appointment.ts`.
 */
export const membershipPolicy = definePolicy({
  title: "People, roles, organisations",
  actions: [
    "colleague.read",
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
    "organisation.read",
    "organisation.admit",
    "organisation.update",
    "organisation.suspend",
    "sign-in-policy.read",
    "sign-in-policy.write",
    "organisation-token.read",
    "organisation-token.revoke",
    "application.read",
    "application.process",
    "application.decide",
  ],
  shownBy: {
    colleague: "colleague.read",
    person: "person.read",
    invitation: "invitation.read",
    "role-assignment": "role.read",
    organisation: "organisation.read",
    application: "application.read",
  },
  doneTo: {
    "person.suspend": "person",
    "person.end-sessions": "person",
    "person.reset-factors": "person",
    "organisation.update": "organisation",
    "organisation.suspend": "organisation",
  },
  tokens: ["colleague.read", "person.read", "organisation.read"],
  rules: [
    { roles: organisationRoles, relation: "own-organisation", actions: ["colleague.read"] },
    { roles, relation: "everywhere", actions: ["organisation.read"] },
    {
      roles: ["org-admin"],
      relation: "own-organisation",
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
        "organisation-token.read",
        "organisation-token.revoke",
      ],
    },
    {
      roles: ["secretariat", "platform-admin"],
      relation: "alliance",
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
      ],
    },
    {
      roles: ["secretariat"],
      relation: "everywhere",
      actions: ["organisation.admit", "organisation.update", "organisation.suspend"],
    },
    {
      roles: ["secretariat"],
      relation: "alliance",
      actions: ["application.read", "application.process", "application.decide"],
    },
    { roles: ["auditor"], relation: "alliance", actions: ["person.read", "role.read"] },
    {
      roles: ["group-chair", "facility-manager", "project-lead"],
      relation: "own-scope",
      actions: ["role.read"],
    },
  ],
});
