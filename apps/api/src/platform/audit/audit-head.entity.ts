import { bigint, bytes, day, instant, text } from "../database/column.js";
import { table } from "../database/table.js";

/** Which heads of chains were signed? */
export const auditHeadsTable = table({
  name: "audit_heads",
  about: "A chain's end of one day, signed.",
  tableClass: "audit",
  privileges: ["SELECT"],
  columns: {
    scope: text("link"),
    day: day("state"),
    seq: bigint("state"),
    hash: bytes("state"),
    signedAt: instant("state"),
    keyId: text("state"),
    publicKey: text("state"),
    signature: text("state"),
  },
  primaryKey: ["scope", "day"],
  checks: {
    audit_heads_scope_check: "(scope ~ '^(platform|alliance|organisation:[0-9a-f-]{36})$'::text)",
  },
});
