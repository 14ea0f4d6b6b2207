import { instant, integer, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * Which versions are in work, and what do they say?
 * **Shape** one of a protocol at a time; one that was released stays with `endedAt`. `document` is canonical JSON, sound or not;
 * `title` and `kind` as it has them. `revision` counts what is saved and moved. `version` is given at approval.
 */
export const protocolDraftsTable = table({
  name: "protocol_drafts",
  about: "A version of a test protocol in work: its text, its state, and the ballot that decides on it.",
  tableClass: "identity",
  subject: { purposes: ["directory"] },
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    protocolId: uuid("link"),
    state: text("state"),
    document: text("content"),
    sha256: text("content"),
    titleEn: nullable(text("content")),
    titleZh: nullable(text("content")),
    kind: nullable(text("content")),
    revision: integer("state"),
    ballotId: nullable(uuid("link")),
    version: nullable(text("state")),
    createdAt: instant("state"),
    changedAt: instant("state"),
    changedBy: uuid("link"),
    endedAt: nullable(instant("state")),
  },
  primaryKey: ["id"],
  foreignKeys: [
    { columns: ["protocolId"], table: "protocols", references: ["id"] },
    { columns: ["ballotId"], table: "ballots", references: ["id"] },
  ],
  checks: {
    protocol_drafts_state_check:
      "(state = ANY (ARRAY['idea'::text, 'proposed'::text, 'working-draft'::text, 'committee-draft'::text, 'ballot'::text, 'approved'::text]))",
    protocol_drafts_ballot_check: "((state <> 'ballot'::text) OR (ballot_id IS NOT NULL))",
    protocol_drafts_version_check: "((state = 'approved'::text) = (version IS NOT NULL))",
  },
  indexes: {
    protocol_drafts_current: {
      columns: ["protocolId"],
      where: "(ended_at IS NULL)",
      isUnique: true,
    },
    protocol_drafts_by_change: {
      columns: ["changedAt DESC", "id DESC"],
      where: "(ended_at IS NULL)",
    },
  },
});
