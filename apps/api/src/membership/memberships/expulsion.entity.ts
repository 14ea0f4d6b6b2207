import { instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Who proposed to expel which organisation, and what became of it? One proposal of an organisation waits at a time. */
export const expulsionsTable = table({
  name: "expulsions",
  about: "A proposal to expel an organisation, and the second person who confirmed it.",
  tableClass: "platform",
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    organisationId: uuid("link"),
    reasons: text("content"),
    proposedBy: uuid("link"),
    proposedAt: instant("state"),
    confirmedBy: nullable(uuid("link")),
    confirmedAt: nullable(instant("state")),
    droppedAt: nullable(instant("state")),
  },
  primaryKey: ["id"],
  foreignKeys: [{ columns: ["organisationId"], table: "organisations", references: ["id"] }],
  checks: {
    expulsions_two_people_check: "(confirmed_by IS DISTINCT FROM proposed_by)",
    expulsions_settled_check:
      "(((confirmed_at IS NULL) = (confirmed_by IS NULL)) AND (num_nonnulls(confirmed_at, dropped_at) <= 1))",
  },
  indexes: {
    expulsions_waiting: {
      columns: ["organisationId"],
      where: "((confirmed_at IS NULL) AND (dropped_at IS NULL))",
      isUnique: true,
    },
  },
});
