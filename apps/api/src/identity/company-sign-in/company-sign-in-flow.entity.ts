import { bytes, instant, integer, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Which company sign-ins are under way? */
export const companySignInFlowsTable = table({
  name: "company_sign_in_flows",
  about: "A sign-in or a link that has gone to the provider and has not come back.",
  tableClass: "identity",
  privileges: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  columns: {
    id: uuid("link"),
    secretSha256: bytes("secret"),
    organisationId: uuid("link"),
    purpose: text("state"),
    personId: nullable(uuid("link")),
    identityId: nullable(uuid("link")),
    carried: nullable(text("secret")),
    issuer: text("personal"),
    clientId: text("state"),
    state: text("state"),
    codeAttempts: integer("state", { initially: "0" }),
    createdAt: instant("state"),
    expiresAt: instant("state"),
  },
  primaryKey: ["id"],
  uniques: [["secretSha256"]],
  foreignKeys: [
    { columns: ["identityId"], table: "external_identities", references: ["id"], onDelete: "CASCADE" },
    { columns: ["organisationId"], table: "organisations", references: ["id"] },
    { columns: ["personId"], table: "people", references: ["id"], onDelete: "CASCADE" },
  ],
  checks: {
    company_sign_in_flows_purpose_check:
      "(purpose = ANY (ARRAY['sign-in'::text, 'invitation'::text, 'link'::text]))",
    company_sign_in_flows_state_check:
      "(state = ANY (ARRAY['started'::text, 'awaiting-code'::text, 'finished'::text]))",
  },
  indexes: {
    company_sign_in_flows_by_expiry: { columns: ["expiresAt"] },
  },
});
