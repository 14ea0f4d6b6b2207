import { checkPolicyTable } from "../../testing/policy-table.js";
import { identityPolicy } from "./identity.policy.js";

/* What the letters and the columns mean stands in `testing/policy-table.ts`; nothing here is derived from the rules. */
checkPolicyTable(identityPolicy, {
  "session.read": "p p p p p p p p p p p p p | session",
  "session.revoke": "p p p p p p p p p p p p p | session",
  "access.explain": "p p p po pa p p pa p p p p p | token",
  "factor.read": "p p p p p p p p p p p p p | session",
  "factor.change": "p p p p p p p p p p p p p | session",
  "access-token.read": "p p p p p p p p p p p p p | session",
  "access-token.change": "p p p p p p p p p p p p p | session",
});
