import { arrayOf, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * By what is an organisation found?
 * **Shape** `words` has its names and identifiers as a search reads them, a line each, those of members alone after a blank one; `pieces` their signs and neighbours.
 * Written with every change of what it is made of.
 */
export const organisationSearchTable = table({
  name: "organisation_search",
  about:
    "The names and identifiers of an organisation as a search reads them, and the pieces they are made of.",
  tableClass: "platform",
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    organisationId: uuid("link"),
    words: text("public"),
    pieces: arrayOf(text("public")),
  },
  primaryKey: ["organisationId"],
  foreignKeys: [
    { columns: ["organisationId"], table: "organisations", references: ["id"], onDelete: "CASCADE" },
  ],
  indexes: { organisation_search_by_pieces: { columns: ["pieces"], using: "gin" } },
});
