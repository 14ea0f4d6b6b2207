import { instant, jsonb, nullable, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * By which rules may ballots be held?
 * **Shape** `groupId` is null for the alliance. What was confirmed last holds; what was proposed after it waits for a second person.
 */
export const ballotChartersTable = table({
  name: "ballot_charters",
  about:
    "The rules by which ballots of a group or of the alliance may be held, with who proposed and who confirmed them.",
  tableClass: "identity",
  subject: { purposes: ["directory"] },
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    groupId: nullable(uuid("link")),
    rules: jsonb("state"),
    proposedBy: uuid("link"),
    proposedAt: instant("state"),
    confirmedBy: nullable(uuid("link")),
    confirmedAt: nullable(instant("state")),
  },
  primaryKey: ["id"],
  foreignKeys: [{ columns: ["groupId"], table: "groups", references: ["id"] }],
  checks: {
    ballot_charters_confirmed_check:
      "(((confirmed_at IS NULL) = (confirmed_by IS NULL)) AND ((confirmed_by IS NULL) OR (confirmed_by <> proposed_by)))",
  },
  indexes: { ballot_charters_by_group: { columns: ["groupId", "proposedAt DESC", "id DESC"] } },
});
