import { bytes, instant, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Which links set a new password? */
export const passwordResetsTable = table({
  name: "password_resets",
  about: "A link sent to a person that sets a new password, until it is used or has run out.",
  tableClass: "identity",
  privileges: ["SELECT", "INSERT", "DELETE"],
  columns: {
    id: uuid("link"),
    personId: uuid("link"),
    tokenSha256: bytes("secret"),
    createdAt: instant("state"),
    expiresAt: instant("state"),
  },
  primaryKey: ["id"],
  uniques: [["tokenSha256"]],
  foreignKeys: [{ columns: ["personId"], table: "people", references: ["id"], onDelete: "CASCADE" }],
  indexes: {
    password_resets_by_person: { columns: ["personId"] },
  },
});
