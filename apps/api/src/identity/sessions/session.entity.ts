import { boolean, bytes, instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Who is signed in, and where? */
export const sessionsTable = table({
  name: "sessions",
  about: "A signed-in browser: whose it is, when it was last seen, whether a second factor was shown.",
  tableClass: "identity",
  privileges: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  columns: {
    id: uuid("link"),
    personId: uuid("link"),
    tokenSha256: bytes("secret"),
    createdAt: instant("state"),
    lastSeenAt: instant("state"),
    expiresAt: instant("state"),
    userAgent: nullable(text("personal")),
    networkAddress: nullable(text("personal")),
    secondFactor: boolean("state", { initially: "false" }),
    openedBy: text("state", { initially: "'password'::text" }),
  },
  primaryKey: ["id"],
  uniques: [["tokenSha256"]],
  foreignKeys: [{ columns: ["personId"], table: "people", references: ["id"], onDelete: "CASCADE" }],
  checks: {
    sessions_opened_by_check:
      "(opened_by = ANY (ARRAY['password'::text, 'passkey'::text, 'company'::text, 'invitation'::text]))",
  },
  indexes: {
    sessions_by_person: { columns: ["personId", "createdAt DESC", "id DESC"] },
  },
});
