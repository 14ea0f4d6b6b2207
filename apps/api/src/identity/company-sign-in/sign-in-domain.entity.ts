import { instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Which mail domains are an organisation's? */
export const signInDomainsTable = table({
  name: "sign_in_domains",
  about: "A mail domain that an organisation claims, with the proof that it is asked for.",
  tableClass: "identity",
  privileges: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  columns: {
    organisationId: uuid("link"),
    domain: text("state"),
    proof: text("secret"),
    createdAt: instant("state"),
    verifiedAt: nullable(instant("state")),
  },
  primaryKey: ["organisationId", "domain"],
  foreignKeys: [{ columns: ["organisationId"], table: "organisations", references: ["id"] }],
  checks: {
    sign_in_domains_domain_check: "(domain = lower(domain))",
  },
  indexes: {
    sign_in_domains_verified: { columns: ["domain"], isUnique: true, where: "(verified_at IS NOT NULL)" },
  },
});
