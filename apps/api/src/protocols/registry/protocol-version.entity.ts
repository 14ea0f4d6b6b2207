import { instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * How does a released version stand?
 * **Shape** `sha256` is the record that the release is compared with; `damagedAt` since when it differs. What is superseded or
 * withdrawn keeps its row and its address.
 */
export const protocolVersionsTable = table({
  name: "protocol_versions",
  about:
    "The state of a released version of a test protocol, and whether its document still is what was released.",
  tableClass: "public",
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    releaseId: uuid("link"),
    protocolId: uuid("link"),
    sha256: text("public"),
    state: text("public"),
    stateAt: instant("public"),
    successor: nullable(text("public")),
    reason: nullable(text("public")),
    damagedAt: nullable(instant("public")),
  },
  primaryKey: ["releaseId"],
  foreignKeys: [{ columns: ["releaseId"], table: "protocol_releases", references: ["id"] }],
  checks: {
    protocol_versions_state_check:
      "(state = ANY (ARRAY['published'::text, 'superseded'::text, 'withdrawn'::text]))",
  },
  indexes: { protocol_versions_by_protocol: { columns: ["protocolId"] } },
});
