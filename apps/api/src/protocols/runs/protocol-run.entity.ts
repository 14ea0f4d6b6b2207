import { instant, integer, json, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * Which tests does an organisation run by released versions?
 * **Shape** a run is bound to a version by its number and to its content by `sha256`; `parameters` has a value for each of its parameters.
 */
export const protocolRunsTable = table({
  name: "protocol_runs",
  about: "A test of an organisation by one released version of a protocol.",
  tableClass: "organisation-private",
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    ownerOrgId: uuid("link"),
    code: text("content"),
    version: text("content"),
    sha256: text("content"),
    title: text("content"),
    sample: nullable(text("content")),
    parameters: json("content"),
    state: text("state"),
    reason: nullable(text("content")),
    revision: integer("state"),
    createdAt: instant("state"),
    createdBy: uuid("link"),
    changedAt: instant("state"),
    startedAt: nullable(instant("state")),
    endedAt: nullable(instant("state")),
  },
  primaryKey: ["id"],
  uniques: [["id", "ownerOrgId"]],
  foreignKeys: [
    { columns: ["code", "version"], table: "protocol_releases", references: ["code", "version"] },
  ],
  checks: {
    protocol_runs_state_check:
      "(state = ANY (ARRAY['planned'::text, 'running'::text, 'done'::text, 'abandoned'::text]))",
  },
  indexes: {
    protocol_runs_by_change: { columns: ["ownerOrgId", "changedAt DESC", "id DESC"] },
  },
});
