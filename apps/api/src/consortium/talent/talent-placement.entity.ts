import { day, instant, nullable, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Who is placed where? **Shape** begins when an offer is accepted, under the id of that application; its mentor is of the host, and has accepted at `mentorAcceptedAt`. */
export const talentPlacementsTable = table({
  name: "talent_placements",
  about: "That somebody took a place with a host, with whom as a mentor and from when to when.",
  tableClass: "identity",
  subject: {
    organisation: "hostId",
    person: "candidateId",
    purposes: ["directory"],
    isWrittenByPerson: true,
  },
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    applicationId: uuid("link"),
    programmeId: uuid("link"),
    intakeId: uuid("link"),
    hostId: uuid("link"),
    candidateId: uuid("link"),
    mentorId: uuid("link"),
    startsOn: day("state"),
    endsOn: day("state"),
    createdAt: instant("state"),
    mentorAcceptedAt: nullable(instant("state")),
    mentorAskedAt: nullable(instant("state")),
    completedAt: nullable(instant("state")),
  },
  primaryKey: ["id"],
  uniques: [["candidateId", "intakeId"]],
  foreignKeys: [
    { columns: ["applicationId"], table: "talent_applications", references: ["id"], onDelete: "CASCADE" },
    { columns: ["candidateId"], table: "people", references: ["id"], onDelete: "CASCADE" },
  ],
  checks: { talent_placements_days_check: "(starts_on < ends_on)" },
  indexes: {
    talent_placements_by_mentor: { columns: ["mentorId", "startsOn"] },
  },
});
