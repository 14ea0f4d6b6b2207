import { checkPolicyTable } from "../../testing/policy-table.js";
import { talentPolicy } from "./talent.policy.js";

/* What the letters and the columns mean stands in `testing/policy-table.ts`; nothing here is derived from the rules. */
checkPolicyTable(talentPolicy, {
  "expert.read": "a a a a a a a - - a a a - | token",
});
