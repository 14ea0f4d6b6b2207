import { arrayOf, instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * What have people written about themselves, and who sees which field of it?
 * **Shape** the name, the organisation and the address stand with the person and are never copied. `membersSee` holds what is
 * public too. Written by its person alone; read by the api to show what is published, by no administrator.
 */
export const expertProfilesTable = table({
  name: "expert_profiles",
  about:
    "What a person has written about themselves as an expert, and which fields members and everybody see.",
  tableClass: "identity",
  subject: { person: "personId", purposes: ["directory"], isWrittenByPerson: true },
  privileges: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  columns: {
    id: uuid("link"),
    personId: uuid("link"),
    headline: nullable(text("personal")),
    about: nullable(text("personal")),
    skills: arrayOf(text("personal")),
    languages: arrayOf(text("personal")),
    orcid: nullable(text("personal")),
    membersSee: arrayOf(text("state")),
    publicSees: arrayOf(text("state")),
    changedAt: instant("state"),
  },
  primaryKey: ["id"],
  uniques: [["personId"]],
  foreignKeys: [{ columns: ["personId"], table: "people", references: ["id"], onDelete: "CASCADE" }],
  checks: {
    expert_profiles_check: "(public_sees <@ members_see)",
  },
});
