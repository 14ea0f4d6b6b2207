import { bigint, bytes, text } from "../database/column.js";
import { table } from "../database/table.js";

/** Where does each chain of events end? */
export const auditChainsTable = table({
  name: "audit_chains",
  about: "The last number and hash of a scope's chain of events.",
  tableClass: "audit",
  privileges: ["SELECT"],
  columns: {
    scope: text("link"),
    seq: bigint("state"),
    hash: bytes("state"),
  },
  primaryKey: ["scope"],
  checks: {
    audit_chains_hash_check: "(octet_length(hash) = 32)",
    audit_chains_scope_check: "(scope ~ '^(platform|alliance|organisation:[0-9a-f-]{36})$'::text)",
    audit_chains_seq_check: "(seq >= 0)",
  },
});
