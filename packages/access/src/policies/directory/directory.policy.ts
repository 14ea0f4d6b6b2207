import { definePolicy } from "../../policy.js";
import { allianceRoles, organisationRoles } from "../../role.js";

/**
 * Who sees where members work, and who says so?
 * Members and the alliance read the sites of every organisation; whoever keeps the system running and guests do not. Only an
 * organisation's own administrator says where it works.
 */
export const directoryPolicy = definePolicy({
  title: "Directory",
  actions: ["site.read", "site.write"],
  shownBy: { site: "site.read" },
  doneTo: { "site.write": "site" },
  tokens: ["site.read"],
  rules: [
    {
      roles: [...organisationRoles, ...allianceRoles, "group-chair", "facility-manager", "project-lead"],
      relation: "everywhere",
      actions: ["site.read"],
    },
    { roles: ["org-admin"], relation: "own-organisation", actions: ["site.write"] },
  ],
});
