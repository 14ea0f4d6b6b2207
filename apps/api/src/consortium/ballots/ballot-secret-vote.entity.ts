import { text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * What was cast in secret ballots?
 * **Shape** a vote is its receipt, 128 random bits, and its position: no unit, no person, no time, no number. The closing
 * transaction deletes all of a ballot and writes them anew in random order, so that no system column tells when one came.
 */
export const ballotSecretVotesTable = table({
  name: "ballot_secret_votes",
  about: "A vote of a secret ballot under its receipt; whose it is stands nowhere.",
  tableClass: "identity",
  subject: { purposes: ["directory"] },
  privileges: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  columns: { ballotId: uuid("link"), receipt: text("secret"), position: text("secret") },
  primaryKey: ["ballotId", "receipt"],
  foreignKeys: [{ columns: ["ballotId"], table: "ballots", references: ["id"] }],
  checks: {
    ballot_secret_votes_position_check: `("position" = ANY (ARRAY['approve'::text, 'reject'::text, 'abstain'::text]))`,
  },
});
