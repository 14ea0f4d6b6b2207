import { bigint, jsonb, text } from "../database/column.js";
import { table } from "../database/table.js";

/** What did an event say of people? */
export const auditEventDetailsTable = table({
  name: "audit_event_details",
  about: "What an event says of people, apart from its chain so that it can be redacted.",
  tableClass: "audit",
  privileges: ["SELECT"],
  columns: {
    scope: text("link"),
    seq: bigint("link"),
    personal: jsonb("personal"),
  },
  primaryKey: ["scope", "seq"],
});
