import { instant, text } from "../database/column.js";
import { table } from "../database/table.js";

/** What was taken of a limit? */
export const rateLimitTakesTable = table({
  name: "rate_limit_takes",
  about: "One act that counts against a limit, under a keyed hash.",
  tableClass: "identity",
  privileges: ["SELECT", "INSERT", "DELETE"],
  columns: {
    kind: text("state"),
    key: text("secret"),
    takenAt: instant("state"),
  },
  primaryKey: [],
  indexes: {
    rate_limit_takes_by_key: { columns: ["kind", "key", "takenAt DESC"] },
    rate_limit_takes_by_time: { columns: ["takenAt"] },
  },
});
