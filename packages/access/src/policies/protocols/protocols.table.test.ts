import { checkPolicyTable } from "../../testing/policy-table.js";
import { protocolsPolicy } from "./protocols.policy.js";

/* What the letters and the columns mean stands in `testing/policy-table.ts`; nothing here is derived from the rules. */
checkPolicyTable(protocolsPolicy, {
  "protocol.draft.read": "m m m m - e - - - c - - - | token",
  "protocol.draft.write": "m m m m - e - - - c - - - | session",
  "protocol.draft.move": "- - - - - e - - - c - - - | session",
  "protocol.release": "- - - - - e - - - - - - - | session",
  "protocol.run.read": "- o o - - - - - - - - - - | token",
  "protocol.run.write": "- - o - - - - - - - - - - | token",
});
