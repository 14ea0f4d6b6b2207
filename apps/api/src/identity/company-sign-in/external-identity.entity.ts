import { instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Which company accounts belong to whom? */
export const externalIdentitiesTable = table({
  name: "external_identities",
  about: "An account at an organisation's provider, linked to a person.",
  tableClass: "identity",
  privileges: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  columns: {
    id: uuid("link"),
    personId: uuid("link"),
    organisationId: uuid("link"),
    issuer: text("personal"),
    subject: text("personal"),
    label: text("personal"),
    createdAt: instant("state"),
    lastUsedAt: nullable(instant("state")),
  },
  primaryKey: ["id"],
  uniques: [["issuer", "subject"]],
  foreignKeys: [
    { columns: ["organisationId"], table: "organisations", references: ["id"] },
    { columns: ["personId"], table: "people", references: ["id"], onDelete: "CASCADE" },
  ],
  indexes: {
    external_identities_by_person: { columns: ["personId", "createdAt"] },
  },
});
