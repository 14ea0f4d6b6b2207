import { instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Which passkeys are being asked for? */
export const passkeyChallengesTable = table({
  name: "passkey_challenges",
  about: "A challenge that a passkey has yet to answer.",
  tableClass: "identity",
  privileges: ["SELECT", "INSERT", "DELETE"],
  columns: {
    id: uuid("link"),
    personId: nullable(uuid("link")),
    challenge: text("secret"),
    expiresAt: instant("state"),
  },
  primaryKey: ["id"],
  foreignKeys: [{ columns: ["personId"], table: "people", references: ["id"], onDelete: "CASCADE" }],
  indexes: {
    passkey_challenges_by_expiry: { columns: ["expiresAt"] },
  },
});
