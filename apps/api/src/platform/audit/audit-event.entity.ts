import { bigint, bytes, instant, nullable, text, uuid } from "../database/column.js";
import { table } from "../database/table.js";

/** What was done, by whom? */
export const auditEventsTable = table({
  name: "audit_events",
  about: "An event of a chain, bound to the one before by its hash.",
  tableClass: "audit",
  privileges: ["SELECT"],
  columns: {
    scope: text("link"),
    seq: bigint("link"),
    occurredAt: instant("state"),
    actionClass: text("state"),
    action: text("state"),
    actor: nullable(uuid("link")),
    outcome: text("state"),
    summary: text("content"),
    payload: text("content"),
    payloadSha256: bytes("state"),
    previousHash: bytes("state"),
    hash: bytes("state"),
  },
  primaryKey: ["scope", "seq"],
  checks: {
    audit_events_outcome_check: "(outcome = ANY (ARRAY['success'::text, 'denied'::text, 'failed'::text]))",
    audit_events_scope_check: "(scope ~ '^(platform|alliance|organisation:[0-9a-f-]{36})$'::text)",
    audit_events_seq_check: "(seq > 0)",
  },
  indexes: {
    audit_events_by_actor: { columns: ["scope", "actor", "seq"] },
    audit_events_by_class: { columns: ["scope", "actionClass", "seq"] },
    audit_events_by_time: { columns: ["scope", "occurredAt"] },
  },
});
