import { instant, jsonb, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * Which ballots are held?
 * **Shape** `groupId` is null for the alliance. Read and written for the directory alone: no policy of rows can say what the secrecy
 * of a ballot lets whom see when, so every reader goes through the one predicate.
 */
export const ballotsTable = table({
  name: "ballots",
  about: "A ballot of the alliance or of a working group: its question, rule and times, and its certificate.",
  tableClass: "identity",
  subject: { purposes: ["directory"] },
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    groupId: nullable(uuid("link")),
    question: text("content"),
    rule: jsonb("state"),
    secrecy: text("state"),
    scheduledAt: nullable(instant("state")),
    opensAt: instant("state"),
    openedAt: nullable(instant("state")),
    closesAt: instant("state"),
    extendedTo: nullable(instant("state")),
    extensionReason: nullable(text("content")),
    extensionSalt: nullable(text("secret")),
    closedAt: nullable(instant("state")),
    annulmentReason: nullable(text("content")),
    annulmentProposedBy: nullable(uuid("link")),
    annulmentProposedAt: nullable(instant("state")),
    annulledAt: nullable(instant("state")),
    annulledBy: nullable(uuid("link")),
    opening: nullable(text("content")),
    openingSha256: nullable(text("state")),
    obstacle: nullable(jsonb("state")),
    result: nullable(jsonb("content")),
    certificate: nullable(text("content")),
    certificateSha256: nullable(text("state")),
    certificateKey: text("secret"),
    createdAt: instant("state"),
    createdBy: uuid("link"),
  },
  primaryKey: ["id"],
  foreignKeys: [{ columns: ["groupId"], table: "groups", references: ["id"] }],
  checks: {
    ballots_secrecy_check: "(secrecy = ANY (ARRAY['open'::text, 'sealed'::text, 'secret'::text]))",
    ballots_times_check: "(opens_at < closes_at)",
    ballots_opened_check: "((opened_at IS NULL) = (opening IS NULL))",
    ballots_closed_check: "((closed_at IS NULL) = (certificate IS NULL))",
    ballots_annulment_check:
      "(((annulment_reason IS NULL) = (annulment_proposed_by IS NULL)) AND ((annulment_reason IS NULL) = (annulment_proposed_at IS NULL)))",
    ballots_annulled_check:
      "(((annulled_at IS NULL) = (annulled_by IS NULL)) AND ((annulled_at IS NULL) OR ((closed_at IS NULL) AND (annulled_by <> annulment_proposed_by))))",
  },
  indexes: {
    ballots_by_group: { columns: ["groupId", "createdAt DESC", "id DESC"] },
    ballots_not_ended: {
      columns: ["closesAt"],
      where: "((closed_at IS NULL) AND (annulled_at IS NULL))",
    },
  },
});
