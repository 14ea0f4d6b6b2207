import { instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * Which refusals were appealed, and what became of it?
 * **Shape** one waits of an application at a time. It is decided by two people, neither of whom refused (`proposed...` by one, `confirmedBy`
 * the other), or by the ballot that is named. What was refused, by whom and why stays with it: the application may be open again.
 */
export const applicationAppealsTable = table({
  name: "application_appeals",
  about: "An appeal of a refused applicant: the reason, the refusal, and how it was decided.",
  tableClass: "identity",
  subject: { purposes: ["applications"] },
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    applicationId: uuid("link"),
    reason: text("content"),
    madeAt: instant("state"),
    refusedBy: uuid("link"),
    refusedAt: instant("state"),
    refusalReasons: nullable(text("content")),
    ballotId: nullable(uuid("link")),
    proposedOutcome: nullable(text("state")),
    proposedGrounds: nullable(text("content")),
    proposedBy: nullable(uuid("link")),
    proposedAt: nullable(instant("state")),
    outcome: nullable(text("state")),
    settledAt: nullable(instant("state")),
    confirmedBy: nullable(uuid("link")),
  },
  primaryKey: ["id"],
  uniques: [["ballotId"]],
  foreignKeys: [
    { columns: ["applicationId"], table: "applications", references: ["id"], onDelete: "CASCADE" },
  ],
  checks: {
    application_appeals_outcome_check: "(outcome = ANY (ARRAY['upheld'::text, 'dismissed'::text]))",
    application_appeals_settled_check: "((outcome IS NULL) = (settled_at IS NULL))",
    application_appeals_proposal_check:
      "(((proposed_outcome IS NULL) = (proposed_by IS NULL)) AND ((proposed_outcome IS NULL) = (proposed_grounds IS NULL)))",
    application_appeals_people_check:
      "((proposed_by IS DISTINCT FROM refused_by) AND ((confirmed_by IS NULL) OR ((confirmed_by <> refused_by) AND (confirmed_by <> proposed_by))))",
    application_appeals_decided_check:
      "((outcome IS NULL) OR (ballot_id IS NOT NULL) OR ((confirmed_by IS NOT NULL) AND (proposed_by IS NOT NULL)))",
  },
  indexes: {
    application_appeals_waiting: {
      columns: ["applicationId"],
      where: "(outcome IS NULL)",
      isUnique: true,
    },
    application_appeals_by_application: { columns: ["applicationId", "madeAt"] },
  },
});
