import { instant, integer, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Who has acknowledged which version of the antitrust statement, for which meeting? */
export const meetingAcknowledgementsTable = table({
  name: "meeting_acknowledgements",
  about: "That somebody acknowledged a version of the antitrust statement on joining a meeting, and when.",
  tableClass: "identity",
  subject: { person: "personId", purposes: ["directory"] },
  privileges: ["SELECT", "INSERT"],
  columns: {
    meetingId: uuid("link"),
    personId: uuid("link"),
    version: integer("state"),
    at: instant("state"),
  },
  primaryKey: ["meetingId", "personId", "version"],
  foreignKeys: [
    { columns: ["meetingId"], table: "meetings", references: ["id"] },
    { columns: ["personId"], table: "people", references: ["id"], onDelete: "CASCADE" },
  ],
  indexes: { meeting_acknowledgements_by_person: { columns: ["personId", "meetingId"] } },
});
