import { instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * Which protocols are there, released or only thought of?
 * **Shape** `code` is given with the first release, so that a gap in the numbers tells of no draft. Read and written for the directory
 * alone: the group's people, its chair and the steward meet it through the policy, everybody else not at all.
 */
export const protocolsTable = table({
  name: "protocols",
  about: "A test protocol: in which working group it is written, and its code once a version was released.",
  tableClass: "identity",
  subject: { purposes: ["directory"] },
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    groupId: uuid("link"),
    code: nullable(text("public")),
    createdAt: instant("state"),
    createdBy: uuid("link"),
  },
  primaryKey: ["id"],
  uniques: [["code"]],
  foreignKeys: [{ columns: ["groupId"], table: "groups", references: ["id"] }],
  indexes: { protocols_by_group: { columns: ["groupId"] } },
});
