import { checkPolicyTable } from "../../testing/policy-table.js";
import { directoryPolicy } from "./directory.policy.js";

/* What the letters and the columns mean stands in `testing/policy-table.ts`; nothing here is derived from the rules. */
checkPolicyTable(directoryPolicy, {
  "site.read": "e e e e e e e - - e e e - | token",
  "site.write": "- - - o - - - - - - - - - | session",
});
