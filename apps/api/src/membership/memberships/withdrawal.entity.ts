import { boolean, instant, nullable, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Who asked that their organisation leaves, and what became of it? One of an organisation waits at a time. */
export const withdrawalsTable = table({
  name: "withdrawals",
  about: "A withdrawal that somebody of an organisation asked for, and the second person who confirmed it.",
  tableClass: "identity",
  subject: { purposes: ["directory"] },
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    organisationId: uuid("link"),
    askedBy: uuid("link"),
    askedAt: instant("state"),
    /** Nobody else of the organisation could confirm it when it was asked for, so the secretariat is told. */
    forSecretariat: boolean("state"),
    lapsesAt: instant("state"),
    confirmedBy: nullable(uuid("link")),
    confirmedAt: nullable(instant("state")),
    droppedAt: nullable(instant("state")),
  },
  primaryKey: ["id"],
  foreignKeys: [{ columns: ["organisationId"], table: "organisations", references: ["id"] }],
  checks: {
    withdrawals_two_people_check: "(confirmed_by IS DISTINCT FROM asked_by)",
    withdrawals_settled_check:
      "(((confirmed_at IS NULL) = (confirmed_by IS NULL)) AND (num_nonnulls(confirmed_at, dropped_at) <= 1))",
  },
  indexes: {
    withdrawals_waiting: {
      columns: ["organisationId"],
      where: "((confirmed_at IS NULL) AND (dropped_at IS NULL))",
      isUnique: true,
    },
  },
});
