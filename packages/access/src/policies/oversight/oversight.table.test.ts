import { checkPolicyTable } from "../../testing/policy-table.js";
import { oversightPolicy } from "./oversight.policy.js";

/* What the letters and the columns mean stands in `testing/policy-table.ts`; nothing here is derived from the rules. */
checkPolicyTable(oversightPolicy, {
  "break-glass.read": "- o - o p - e p - - - - - | session",
  "break-glass.request": "- - - - e - - e - - - - - | session",
  "break-glass.decide": "- o - o - - - - - - - - - | session",
  "break-glass.open": "- - - - p - - p - - - - - | session",
  "mail.read": "- - - o - - - e - - - - - | session",
  "mail.open": "- - - o - - - a - - - - - | session",
  "mail.retry": "- - - o - - - e - - - - - | session",
  "audit.read": "- - - o a - e a - - - - - | token",
  "audit.export": "- - - o a - e a - - - - - | token",
  "settings.read": "- - - - a - a a - - - - - | token",
  "settings.write": "- - - - - - - a - - - - - | session",
  "platform.read": "- - - - - - - a - - - - - | token",
});
