import { instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Who was at a meeting, and for whom? **Shape** the organisation's name as it was then; null for people of the alliance. */
export const meetingAttendancesTable = table({
  name: "meeting_attendances",
  about: "That somebody was at a meeting, for which organisation.",
  tableClass: "identity",
  subject: { person: "personId", purposes: ["directory"] },
  privileges: ["SELECT", "INSERT", "DELETE"],
  columns: {
    meetingId: uuid("link"),
    personId: uuid("link"),
    organisationId: nullable(uuid("link")),
    organisationName: nullable(text("content")),
    recordedBy: uuid("link"),
    recordedAt: instant("state"),
  },
  primaryKey: ["meetingId", "personId"],
  foreignKeys: [
    { columns: ["meetingId"], table: "meetings", references: ["id"] },
    { columns: ["personId"], table: "people", references: ["id"], onDelete: "CASCADE" },
  ],
  indexes: { meeting_attendances_by_person: { columns: ["personId", "meetingId"] } },
});
