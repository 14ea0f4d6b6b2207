import { instant, integer, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * What was cast in ballots whose votes are seen by unit?
 * **Shape** all casts are kept; the greatest `sequence` of a unit is its last. Read by the person and their organisation, and by the
 * api for the electorate; written for it alone.
 */
export const ballotCastsTable = table({
  name: "ballot_casts",
  about: "What a person cast for their organisation's unit in a ballot, with what they said.",
  tableClass: "identity",
  subject: { organisation: "organisationId", person: "personId", purposes: ["directory"] },
  privileges: ["SELECT", "INSERT"],
  columns: {
    ballotId: uuid("link"),
    unitId: uuid("link"),
    sequence: integer("state"),
    organisationId: uuid("link"),
    personId: uuid("link"),
    position: text("content"),
    comment: nullable(text("content")),
    clause: nullable(text("content")),
    proposedChange: nullable(text("content")),
    textsSha256: nullable(text("state")),
    salt: nullable(text("secret")),
    at: instant("state"),
  },
  primaryKey: ["ballotId", "unitId", "sequence"],
  foreignKeys: [
    {
      columns: ["ballotId", "organisationId"],
      table: "ballot_units",
      references: ["ballot_id", "organisation_id"],
    },
  ],
  checks: {
    ballot_casts_position_check: `("position" = ANY (ARRAY['approve'::text, 'approve-with-comments'::text, 'discuss'::text, 'reject'::text, 'abstain'::text, 'recuse'::text]))`,
    ballot_casts_texts_check: "((texts_sha256 IS NULL) = (salt IS NULL))",
  },
  indexes: {
    ballot_casts_by_person: { columns: ["personId", "ballotId"] },
  },
});
