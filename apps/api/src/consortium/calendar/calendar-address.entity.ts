import { bytes, instant, nullable, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Under which addresses are calendars read? **Shape** one of a person at a time that is not revoked; of its token only the hash. */
export const calendarAddressesTable = table({
  name: "calendar_addresses",
  about:
    "An address under which a person's calendar of meetings is read without signing in, as the hash of its token.",
  tableClass: "identity",
  subject: { person: "personId", purposes: ["tokens"] },
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    personId: uuid("link"),
    tokenSha256: bytes("secret"),
    createdAt: instant("state"),
    revokedAt: nullable(instant("state")),
  },
  primaryKey: ["id"],
  uniques: [["tokenSha256"]],
  foreignKeys: [{ columns: ["personId"], table: "people", references: ["id"], onDelete: "CASCADE" }],
  indexes: {
    calendar_addresses_current: { columns: ["personId"], where: "(revoked_at IS NULL)", isUnique: true },
  },
});
