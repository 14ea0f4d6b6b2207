import { arrayOf, bigint, bytes, instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Which second factors do people have? */
export const factorsTable = table({
  name: "factors",
  about: "A passkey or an authenticator app of a person.",
  tableClass: "identity",
  privileges: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  columns: {
    id: uuid("link"),
    personId: uuid("link"),
    kind: text("state"),
    name: text("personal"),
    sealedSecret: nullable(text("secret")),
    lastStep: nullable(bigint("state")),
    credentialId: nullable(text("secret")),
    publicKey: nullable(bytes("secret")),
    signCount: nullable(bigint("state")),
    transports: nullable(arrayOf(text("state"))),
    createdAt: instant("state"),
    confirmedAt: nullable(instant("state")),
    lastUsedAt: nullable(instant("state")),
  },
  primaryKey: ["id"],
  uniques: [["credentialId"]],
  foreignKeys: [{ columns: ["personId"], table: "people", references: ["id"], onDelete: "CASCADE" }],
  checks: {
    factors_check: "((kind = 'totp'::text) = (sealed_secret IS NOT NULL))",
    factors_check1:
      "((kind = 'passkey'::text) = ((credential_id IS NOT NULL) AND (public_key IS NOT NULL) AND (sign_count IS NOT NULL)))",
    factors_kind_check: "(kind = ANY (ARRAY['totp'::text, 'passkey'::text]))",
  },
  indexes: {
    factors_by_person: { columns: ["personId", "createdAt", "id"] },
  },
});
