import { instant, integer, jsonb, nullable, text, uuid } from "../database/column.js";
import { table } from "../database/table.js";

/** Which requests were answered already? */
export const idempotencyKeysTable = table({
  name: "idempotency_keys",
  about: "A request with an idempotency key and the answer that a repetition gets.",
  tableClass: "organisation-private",
  privileges: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  columns: {
    ownerOrgId: uuid("link"),
    personId: uuid("link"),
    key: text("state"),
    requestSha256: text("state"),
    createdAt: instant("state"),
    status: nullable(integer("state")),
    headers: nullable(jsonb("content")),
    payload: nullable(text("content")),
  },
  primaryKey: ["ownerOrgId", "personId", "key"],
  indexes: {
    idempotency_keys_by_time: { columns: ["createdAt"] },
  },
});
