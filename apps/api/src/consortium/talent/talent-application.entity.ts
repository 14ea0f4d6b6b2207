import { boolean, instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * Who applied for what?
 * **Shape** a row is its candidate's and its host's: the wall shows a host the applications to that host alone, and the candidate's own
 * organisation none. Nothing in a row points at another one.
 */
export const talentApplicationsTable = table({
  name: "talent_applications",
  about: "Somebody's application for one host's offer in a talent programme, and where it stands.",
  tableClass: "identity",
  subject: {
    organisation: "hostId",
    person: "candidateId",
    purposes: ["directory"],
    isWrittenByPerson: true,
  },
  privileges: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  columns: {
    id: uuid("link"),
    programmeId: uuid("link"),
    intakeId: uuid("link"),
    offerId: uuid("link"),
    hostId: uuid("link"),
    candidateId: uuid("link"),
    statement: text("personal"),
    showsProfile: boolean("state"),
    consentVersion: text("state"),
    state: text("state"),
    submittedAt: instant("state"),
    decidedAt: nullable(instant("state")),
    decidedBy: nullable(uuid("link")),
    reason: nullable(text("content")),
    endedAt: nullable(instant("state")),
  },
  primaryKey: ["id"],
  foreignKeys: [
    { columns: ["programmeId"], table: "talent_programmes", references: ["id"] },
    { columns: ["intakeId"], table: "talent_intakes", references: ["id"] },
    { columns: ["offerId"], table: "talent_offers", references: ["id"] },
    { columns: ["candidateId"], table: "people", references: ["id"], onDelete: "CASCADE" },
  ],
  checks: {
    talent_applications_state_check:
      "(state = ANY (ARRAY['submitted'::text, 'waiting'::text, 'offered'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text]))",
    talent_applications_ended_check:
      "((state = ANY (ARRAY['accepted'::text, 'declined'::text, 'withdrawn'::text])) = (ended_at IS NOT NULL))",
  },
  indexes: {
    talent_applications_live: {
      columns: ["candidateId", "offerId"],
      where: "(ended_at IS NULL)",
      isUnique: true,
    },
    talent_applications_by_host: { columns: ["hostId", "programmeId", "submittedAt", "id"] },
    talent_applications_by_programme: { columns: ["programmeId", "submittedAt", "id"] },
    talent_applications_by_end: { columns: ["endedAt"] },
  },
});
