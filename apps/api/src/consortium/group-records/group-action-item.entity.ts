import { day, instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** What is to be done in a group? */
export const groupActionItemsTable = table({
  name: "group_action_items",
  about: "What somebody of a working group is to do, until when, and when it was done.",
  tableClass: "scoped",
  scope: { kind: "group", id: "groupId" },
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    groupId: uuid("link"),
    text: text("content"),
    ownerId: uuid("link"),
    dueOn: nullable(day("content")),
    createdBy: uuid("link"),
    createdAt: instant("state"),
    doneAt: nullable(instant("state")),
    doneBy: nullable(uuid("link")),
  },
  primaryKey: ["id"],
  foreignKeys: [{ columns: ["groupId"], table: "groups", references: ["id"] }],
  checks: {
    group_action_items_check: "((done_at IS NULL) = (done_by IS NULL))",
  },
  indexes: {
    group_action_items_by_group: { columns: ["groupId", "createdAt"] },
    group_action_items_by_owner: { columns: ["ownerId", "groupId"] },
  },
});
