import { instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** What was done otherwise in a run than its version says? Never changed, never taken away. */
export const runDeviationsTable = table({
  name: "run_deviations",
  about: "What was done otherwise in a run than its version says.",
  tableClass: "organisation-private",
  privileges: ["SELECT", "INSERT"],
  columns: {
    id: uuid("link"),
    ownerOrgId: uuid("link"),
    runId: uuid("link"),
    pointer: nullable(text("content")),
    what: text("content"),
    why: text("content"),
    at: instant("state"),
    personId: uuid("link"),
  },
  primaryKey: ["id"],
  foreignKeys: [
    { columns: ["runId", "ownerOrgId"], table: "protocol_runs", references: ["id", "owner_org_id"] },
  ],
  indexes: { run_deviations_by_run: { columns: ["runId", "at", "id"] } },
});
