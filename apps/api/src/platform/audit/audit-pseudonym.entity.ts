import { uuid } from "../database/column.js";
import { table } from "../database/table.js";

/** Under which pseudonym does a person stand in chains? */
export const auditPseudonymsTable = table({
  name: "audit_pseudonyms",
  about: "A person's pseudonym, by which chains name them without their name.",
  tableClass: "audit",
  privileges: [],
  columns: {
    personId: uuid("link"),
    pseudonym: uuid("secret"),
  },
  primaryKey: ["personId"],
  uniques: [["pseudonym"]],
});
