import { boolean, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * Which units have voted or recused themselves in secret ballots?
 * **Shape** one row a unit, without an order, a time or a person. A recusal is open: its organisation and its reason stand here. How
 * the others voted stands in a table that shares nothing with this one but the ballot.
 */
export const ballotParticipationsTable = table({
  name: "ballot_participations",
  about: "That a unit has voted in a secret ballot, or why it recused itself.",
  tableClass: "identity",
  subject: { purposes: ["directory"] },
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    ballotId: uuid("link"),
    unitId: uuid("link"),
    isRecused: boolean("state"),
    organisationId: nullable(uuid("link")),
    reason: nullable(text("content")),
    textsSha256: nullable(text("state")),
    salt: nullable(text("secret")),
  },
  primaryKey: ["ballotId", "unitId"],
  foreignKeys: [{ columns: ["ballotId"], table: "ballots", references: ["id"] }],
  checks: {
    ballot_participations_check:
      "((is_recused = (organisation_id IS NOT NULL)) AND (is_recused = (reason IS NOT NULL)) AND (is_recused = (texts_sha256 IS NOT NULL)) AND (is_recused = (salt IS NOT NULL)))",
  },
});
