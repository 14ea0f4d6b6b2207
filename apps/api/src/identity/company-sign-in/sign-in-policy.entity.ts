import { boolean, instant, integer, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** How do an organisation's people sign in? */
export const signInPoliciesTable = table({
  name: "sign_in_policies",
  about: "An organisation's choice of password and company account, with its provider.",
  tableClass: "identity",
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    organisationId: uuid("link"),
    version: integer("state"),
    slug: nullable(text("state")),
    passwordSignIn: boolean("state"),
    issuer: nullable(text("state")),
    clientId: nullable(text("state")),
    clientSecret: nullable(text("secret")),
    displayName: nullable(text("state")),
    trustsSecondFactor: boolean("state", { initially: "false" }),
    updatedAt: instant("state"),
    updatedBy: nullable(uuid("link")),
  },
  primaryKey: ["organisationId"],
  uniques: [["slug"]],
  foreignKeys: [{ columns: ["organisationId"], table: "organisations", references: ["id"] }],
  checks: {
    sign_in_policies_check: "((issuer IS NULL) = (client_id IS NULL))",
    sign_in_policies_check1: "((issuer IS NULL) = (display_name IS NULL))",
    sign_in_policies_check2:
      "((issuer IS NOT NULL) OR ((client_secret IS NULL) AND (NOT trusts_second_factor) AND password_sign_in))",
    sign_in_policies_version_check: "(version > 0)",
  },
});
