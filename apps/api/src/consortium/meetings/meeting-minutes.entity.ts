import { instant, integer, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** What was written of a meeting? **Shape** every version stays, with who wrote it: whoever wrote any does not approve. */
export const meetingMinutesTable = table({
  name: "meeting_minutes",
  about: "A version of a meeting's minutes, and who wrote it.",
  tableClass: "identity",
  subject: { person: "writtenBy", purposes: ["directory"] },
  privileges: ["SELECT", "INSERT"],
  columns: {
    meetingId: uuid("link"),
    version: integer("state"),
    text: text("content"),
    writtenBy: uuid("link"),
    writtenAt: instant("state"),
  },
  primaryKey: ["meetingId", "version"],
  foreignKeys: [{ columns: ["meetingId"], table: "meetings", references: ["id"] }],
  indexes: { meeting_minutes_by_writer: { columns: ["writtenBy", "meetingId"] } },
});
