import { definePolicy } from "../../policy.js";
import { allianceRoles, organisationRoles } from "../../role.js";

/**
 * Who finds experts?
 * A profile is its person's, who says field by field who sees it; what is published to members is read by everybody who is one,
 * and by the alliance. Whoever keeps the system running and guests are not members. One's own profile needs no right.
 */
export const talentPolicy = definePolicy({
  title: "Talent",
  actions: ["expert.read"],
  shownBy: { expert: "expert.read" },
  doneTo: {},
  tokens: ["expert.read"],
  rules: [
    {
      roles: [...organisationRoles, ...allianceRoles, "group-chair", "facility-manager", "project-lead"],
      relation: "alliance",
      actions: ["expert.read"],
    },
  ],
});
