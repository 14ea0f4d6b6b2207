import { nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** By which identifiers is a member organisation known? Checked before they are kept. */
export const organisationIdentifiersTable = table({
  name: "organisation_identifiers",
  about: "An identifier of an organisation in a public register, with its check done.",
  tableClass: "platform",
  privileges: ["SELECT", "INSERT", "DELETE"],
  columns: {
    organisationId: uuid("link"),
    scheme: text("public"),
    value: text("public"),
    register: nullable(text("public")),
  },
  primaryKey: ["organisationId", "scheme", "value"],
  foreignKeys: [{ columns: ["organisationId"], table: "organisations", references: ["id"] }],
  indexes: { organisation_identifiers_by_value: { columns: ["value", "scheme"] } },
});
