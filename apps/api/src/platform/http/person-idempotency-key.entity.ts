import { instant, integer, jsonb, nullable, text, uuid } from "../database/column.js";
import { table } from "../database/table.js";

/** Which requests of people without an organisation were answered already? */
export const personIdempotencyKeysTable = table({
  name: "person_idempotency_keys",
  about:
    "A request with an idempotency key by somebody of no organisation, and the answer that a repetition gets.",
  tableClass: "identity",
  subject: { person: "personId", isWrittenByPerson: true, purposes: [] },
  privileges: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  columns: {
    personId: uuid("link"),
    key: text("state"),
    requestSha256: text("state"),
    createdAt: instant("state"),
    status: nullable(integer("state")),
    headers: nullable(jsonb("content")),
    payload: nullable(text("content")),
  },
  primaryKey: ["personId", "key"],
  foreignKeys: [{ columns: ["personId"], table: "people", references: ["id"], onDelete: "CASCADE" }],
});
