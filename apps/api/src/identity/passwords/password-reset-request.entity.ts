import { instant, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** For which addresses was a new password asked? */
export const passwordResetRequestsTable = table({
  name: "password_reset_requests",
  about: "A request for a new password, by address, whoever that is.",
  tableClass: "identity",
  privileges: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  columns: {
    id: uuid("link"),
    email: text("personal"),
    requestedAt: instant("state"),
  },
  primaryKey: ["id"],
});
