import { instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Which documents has a group? What was withdrawn stays, with the reason. */
export const groupDocumentsTable = table({
  name: "group_documents",
  about: "A document of a working group, of which there are versions, and why it was withdrawn if it was.",
  tableClass: "scoped",
  scope: { kind: "group", id: "groupId" },
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    groupId: uuid("link"),
    title: text("content"),
    createdBy: uuid("link"),
    createdAt: instant("state"),
    withdrawnAt: nullable(instant("state")),
    withdrawnBy: nullable(uuid("link")),
    withdrawnReason: nullable(text("content")),
  },
  primaryKey: ["id"],
  uniques: [["id", "groupId"]],
  foreignKeys: [{ columns: ["groupId"], table: "groups", references: ["id"] }],
  checks: {
    group_documents_withdrawn_check:
      "(((withdrawn_at IS NULL) = (withdrawn_by IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))",
  },
  indexes: {
    group_documents_by_group: { columns: ["groupId", "createdAt DESC", "id DESC"] },
  },
});
