import { definePolicy } from "../../policy.js";
import { roles } from "../../role.js";

/**
 * Who may see and change what belongs to one person? Everybody their own.
 * Why somebody may do something is asked about oneself, and by whoever runs membership about the people they run it for.
 */
export const identityPolicy = definePolicy({
  title: "What is one's own",
  actions: [
    "session.read",
    "session.revoke",
    "access.explain",
    "factor.read",
    "factor.change",
    "access-token.read",
    "access-token.change",
  ],
  shownBy: {},
  doneTo: {},
  tokens: ["access.explain"],
  rules: [
    {
      roles,
      relation: "own-person",
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
    { roles: ["org-admin"], relation: "own-organisation", actions: ["access.explain"] },
    { roles: ["secretariat", "platform-admin"], relation: "alliance", actions: ["access.explain"] },
  ],
});
