import { arrayOf, boolean, bytes, instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Which programs may act for whom? */
export const accessTokensTable = table({
  name: "access_tokens",
  about: "A personal access token: its name, what it may do, until when; the token itself as a hash.",
  tableClass: "identity",
  privileges: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  columns: {
    id: uuid("link"),
    personId: uuid("link"),
    organisationId: nullable(uuid("link")),
    name: text("personal"),
    tokenSha256: bytes("secret"),
    scopes: arrayOf(text("state")),
    secondFactor: boolean("state"),
    createdAt: instant("state"),
    expiresAt: instant("state"),
    lastUsedAt: nullable(instant("state")),
  },
  primaryKey: ["id"],
  uniques: [["tokenSha256"]],
  foreignKeys: [
    { columns: ["organisationId"], table: "organisations", references: ["id"] },
    { columns: ["personId"], table: "people", references: ["id"], onDelete: "CASCADE" },
  ],
  checks: {
    access_tokens_check: "(expires_at > created_at)",
    access_tokens_scopes_check: "(cardinality(scopes) > 0)",
    access_tokens_token_sha256_check: "(octet_length(token_sha256) = 32)",
  },
  indexes: {
    access_tokens_by_organisation: { columns: ["organisationId", "createdAt DESC", "id DESC"] },
    access_tokens_by_person: { columns: ["personId", "createdAt DESC", "id DESC"] },
  },
});
