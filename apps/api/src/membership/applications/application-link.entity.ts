import { boolean, bytes, instant, nullable, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Which links open an application? */
export const applicationLinksTable = table({
  name: "application_links",
  about: "A link that opens an application without an account, as the hash of its token.",
  tableClass: "identity",
  subject: { purposes: ["applications"] },
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    applicationId: uuid("link"),
    tokenSha256: bytes("secret"),
    /** Whoever opens a link that was mailed has the address; one that was shown in a browser proves nothing. */
    wasMailed: boolean("state"),
    /** Asked for anew: once it is opened, those before it are closed; until then whoever asked has changed nothing. */
    closesEarlier: boolean("state", { initially: "false" }),
    createdAt: instant("state"),
    expiresAt: instant("state"),
    revokedAt: nullable(instant("state")),
  },
  primaryKey: ["id"],
  uniques: [["tokenSha256"]],
  foreignKeys: [
    { columns: ["applicationId"], table: "applications", references: ["id"], onDelete: "CASCADE" },
  ],
  indexes: { application_links_by_application: { columns: ["applicationId"] } },
});
