import { instant, integer, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Which steps has a version taken, and who took them? Nobody changes one. */
export const protocolMovesTable = table({
  name: "protocol_moves",
  about: "A step that a version of a test protocol has taken: from where to where, by whom and why.",
  tableClass: "identity",
  subject: { purposes: ["directory"] },
  privileges: ["SELECT", "INSERT"],
  columns: {
    draftId: uuid("link"),
    revision: integer("state"),
    fromState: nullable(text("state")),
    toState: text("state"),
    at: instant("state"),
    personId: uuid("link"),
    reason: nullable(text("content")),
  },
  primaryKey: ["draftId", "revision"],
  foreignKeys: [{ columns: ["draftId"], table: "protocol_drafts", references: ["id"] }],
});
