import { instant, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** When was a meeting stopped, by whom and why? */
export const meetingStopsTable = table({
  name: "meeting_stops",
  about: "That somebody had a meeting stopped, and why.",
  tableClass: "identity",
  subject: { person: "byPerson", purposes: ["directory"] },
  privileges: ["SELECT", "INSERT"],
  columns: {
    id: uuid("link"),
    meetingId: uuid("link"),
    reason: text("content"),
    byPerson: uuid("link"),
    at: instant("state"),
  },
  primaryKey: ["id"],
  foreignKeys: [{ columns: ["meetingId"], table: "meetings", references: ["id"] }],
  indexes: {
    meeting_stops_by_meeting: { columns: ["meetingId", "at"] },
    meeting_stops_by_person: { columns: ["byPerson", "meetingId"] },
  },
});
