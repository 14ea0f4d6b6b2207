import { bytes, instant, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Which recovery codes are left? */
export const recoveryCodesTable = table({
  name: "recovery_codes",
  about: "The hash of a recovery code that was not used yet.",
  tableClass: "identity",
  privileges: ["SELECT", "INSERT", "DELETE"],
  columns: {
    personId: uuid("link"),
    codeSha256: bytes("secret"),
    createdAt: instant("state"),
  },
  primaryKey: ["personId", "codeSha256"],
  foreignKeys: [{ columns: ["personId"], table: "people", references: ["id"], onDelete: "CASCADE" }],
});
