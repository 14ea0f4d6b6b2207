import { boolean, instant, integer, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** What is spoken of in a meeting? **Shape** Late points wait for counsel; the others are written anew with each change. */
export const meetingAgendaItemsTable = table({
  name: "meeting_agenda_items",
  about: "A point of a meeting's agenda, and what counsel decided on it where it came late.",
  tableClass: "identity",
  subject: { purposes: ["directory"] },
  privileges: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  columns: {
    id: uuid("link"),
    meetingId: uuid("link"),
    position: integer("state"),
    title: text("content"),
    details: nullable(text("content")),
    isLate: boolean("state"),
    state: text("state"),
    proposedBy: uuid("link"),
    createdAt: instant("state"),
    decidedBy: nullable(uuid("link")),
    decidedAt: nullable(instant("state")),
    reason: nullable(text("content")),
  },
  primaryKey: ["id"],
  foreignKeys: [{ columns: ["meetingId"], table: "meetings", references: ["id"] }],
  checks: {
    meeting_agenda_items_state_check: "(state = ANY (ARRAY['on'::text, 'waiting'::text, 'refused'::text]))",
    meeting_agenda_items_late_check: "(is_late OR (state = 'on'::text))",
    meeting_agenda_items_decided_check: "((decided_at IS NULL) = (decided_by IS NULL))",
  },
  indexes: {
    meeting_agenda_items_by_meeting: { columns: ["meetingId", "position", "id"] },
  },
});
