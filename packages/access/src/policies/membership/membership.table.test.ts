import { checkPolicyTable } from "../../testing/policy-table.js";
import { membershipPolicy } from "./membership.policy.js";

/* What the letters and the columns mean stands in `testing/policy-table.ts`; nothing here is derived from the rules. */
checkPolicyTable(membershipPolicy, {
  "colleague.read": "o o o o - - - - - - - - - | token",
  "person.read": "- - - o a - a a - - - - - | token",
  "person.suspend": "- - - o a - - a - - - - - | session",
  "person.end-sessions": "- - - o a - - a - - - - - | session",
  "person.reset-factors": "- - - o a - - a - - - - - | session",
  "invitation.read": "- - - o a - - a - - - - - | session",
  "invitation.create": "- - - o a - - a - - - - - | session",
  "invitation.withdraw": "- - - o a - - a - - - - - | session",
  "role.read": "- - - o a - a a - c c c - | session",
  "role.appoint": "- - - o a - - a - - - - - | session",
  "role.end": "- - - o a - - a - - - - - | session",
  "organisation.read": "e e e e e e e e e e e e e | token",
  "organisation.admit": "- - - - e - - - - - - - - | session",
  "organisation.update": "- - - o e - - - - - - - - | session",
  "organisation.suspend": "- - - - e - - - - - - - - | session",
  "membership.read": "- o - o e - - - - - - - - | session",
  "membership.write": "- - - - e - - - - - - - - | session",
  "membership.withdraw": "- o - o - - - - - - - - - | session",
  "membership.expel": "- - - - e - - - - - - - - | session",
  "membership-tier.write": "- - - - e - - - - - - - - | session",
  "organisation.export": "- - - o - - - - - - - - - | session",
  "sign-in-policy.read": "- - - o - - - - - - - - - | session",
  "sign-in-policy.write": "- - - o - - - - - - - - - | session",
  "organisation-token.read": "- - - o - - - - - - - - - | session",
  "organisation-token.revoke": "- - - o - - - - - - - - - | session",
  "application.read": "- - - - a - - - - - - - - | session",
  "application.process": "- - - - a - - - - - - - - | session",
  "application.decide": "- - - - a - - - - - - - - | session",
});
