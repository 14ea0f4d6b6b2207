import { boolean, bytes, instant, nullable, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Which links open the archive of an organisation that left? */
export const archiveLinksTable = table({
  name: "archive_links",
  about: "A link by which an administrator of an organisation that left takes its archive away, as a hash.",
  tableClass: "identity",
  subject: { purposes: ["directory"] },
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    organisationId: uuid("link"),
    personId: uuid("link"),
    tokenSha256: bytes("secret"),
    /** Whoever it is for could read plans and assessments when the organisation left. */
    hasSourcing: boolean("state"),
    createdAt: instant("state"),
    expiresAt: instant("state"),
    revokedAt: nullable(instant("state")),
  },
  primaryKey: ["id"],
  uniques: [["tokenSha256"]],
  foreignKeys: [
    { columns: ["organisationId"], table: "organisations", references: ["id"] },
    { columns: ["personId"], table: "people", references: ["id"], onDelete: "CASCADE" },
  ],
  indexes: { archive_links_by_person: { columns: ["personId"] } },
});
