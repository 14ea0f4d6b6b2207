import { day, instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** When do host and candidate look how a placement goes, and what do they note? **Shape** theirs alone: no purpose of the api reads it. */
export const talentCheckInsTable = table({
  name: "talent_check_ins",
  about: "A day on which host and candidate look how a placement goes, whether they did and what they noted.",
  tableClass: "identity",
  subject: { organisation: "hostId", person: "candidateId", purposes: [], isWrittenByPerson: true },
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    placementId: uuid("link"),
    hostId: uuid("link"),
    candidateId: uuid("link"),
    plannedOn: day("state"),
    plannedAt: instant("state"),
    plannedBy: uuid("link"),
    doneAt: nullable(instant("state")),
    doneBy: nullable(uuid("link")),
    note: nullable(text("personal")),
  },
  primaryKey: ["id"],
  foreignKeys: [
    { columns: ["placementId"], table: "talent_placements", references: ["id"], onDelete: "CASCADE" },
    { columns: ["candidateId"], table: "people", references: ["id"], onDelete: "CASCADE" },
  ],
  checks: {
    talent_check_ins_done_check:
      "(((done_at IS NULL) = (done_by IS NULL)) AND ((done_at IS NOT NULL) OR (note IS NULL)))",
  },
  indexes: {
    talent_check_ins_by_placement: { columns: ["placementId", "plannedOn"] },
  },
});
