import { day, instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** What has a group decided? */
export const groupDecisionsTable = table({
  name: "group_decisions",
  about: "What a working group has decided, on which day, as its chair recorded it.",
  tableClass: "scoped",
  scope: { kind: "group", id: "groupId" },
  privileges: ["SELECT", "INSERT"],
  columns: {
    id: uuid("link"),
    groupId: uuid("link"),
    title: text("content"),
    text: nullable(text("content")),
    decidedOn: day("content"),
    recordedBy: uuid("link"),
    createdAt: instant("state"),
  },
  primaryKey: ["id"],
  foreignKeys: [{ columns: ["groupId"], table: "groups", references: ["id"] }],
  indexes: {
    group_decisions_by_group: { columns: ["groupId", "createdAt DESC", "id DESC"] },
  },
});
