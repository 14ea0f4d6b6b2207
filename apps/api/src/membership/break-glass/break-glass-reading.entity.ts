import { instant, integer, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** What was seen in an emergency? */
export const breakGlassReadingsTable = table({
  name: "break_glass_readings",
  about: "One reading under a granted request: who, when, how many rows.",
  tableClass: "identity",
  privileges: ["SELECT", "INSERT"],
  columns: {
    id: uuid("link"),
    requestId: uuid("link"),
    organisationId: uuid("link"),
    readBy: uuid("link"),
    readAt: instant("state"),
    rowCount: integer("state"),
  },
  primaryKey: ["id"],
  foreignKeys: [
    { columns: ["organisationId"], table: "organisations", references: ["id"] },
    { columns: ["readBy"], table: "people", references: ["id"] },
    { columns: ["requestId"], table: "break_glass_requests", references: ["id"] },
  ],
  checks: {
    break_glass_readings_row_count_check: "(row_count >= 0)",
  },
  indexes: {
    break_glass_readings_by_request: { columns: ["requestId", "readAt DESC"] },
  },
});
