import { instant, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** For which addresses were new links asked? */
export const applicationLinkRequestsTable = table({
  name: "application_link_requests",
  about: "A request for new links to the applications of an address, whoever that is.",
  tableClass: "identity",
  subject: { purposes: ["applications"] },
  privileges: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  columns: { id: uuid("link"), email: text("personal"), requestedAt: instant("state") },
  primaryKey: ["id"],
});
