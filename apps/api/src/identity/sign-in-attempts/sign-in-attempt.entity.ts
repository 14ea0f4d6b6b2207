import { boolean, instant, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Who tried to sign in lately? */
export const signInAttemptsTable = table({
  name: "sign_in_attempts",
  about: "An attempt to sign in, under keyed hashes of account and network that name nobody.",
  tableClass: "platform",
  privileges: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  columns: {
    id: uuid("state"),
    accountKey: text("secret"),
    networkKey: text("secret"),
    attemptedAt: instant("state"),
    hasFailed: boolean("state"),
  },
  primaryKey: ["id"],
  indexes: {
    sign_in_attempts_by_account: { columns: ["accountKey", "attemptedAt DESC"] },
    sign_in_attempts_by_network: { columns: ["networkKey", "attemptedAt DESC"] },
    sign_in_attempts_by_time: { columns: ["attemptedAt"] },
  },
});
