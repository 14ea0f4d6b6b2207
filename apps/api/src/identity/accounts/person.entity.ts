import { instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Who can sign in? */
export const peopleTable = table({
  name: "people",
  about: "A person of an organisation or of the secretariat, with the hash of a password.",
  tableClass: "identity",
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    organisationId: nullable(uuid("link")),
    email: text("personal"),
    displayName: text("personal"),
    locale: nullable(text("personal")),
    passwordHash: nullable(text("secret")),
    createdAt: instant("state"),
    suspendedAt: nullable(instant("state")),
  },
  primaryKey: ["id"],
  uniques: [["email"]],
  foreignKeys: [{ columns: ["organisationId"], table: "organisations", references: ["id"] }],
  checks: {
    people_email_check: "(email = lower(email))",
    people_locale_check: "(locale = ANY (ARRAY['en'::text, 'zh'::text]))",
  },
  indexes: {
    people_by_organisation: { columns: ["organisationId", "displayName", "id"] },
  },
});
