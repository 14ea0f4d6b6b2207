import { instant, integer, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * Which meetings do groups hold?
 * **Shape** `sequence` counts what changed in the call, as calendars want it. Read and written for the directory alone: counsel belongs to
 * no group and reads the meetings of all, so no policy of rows can say who reads one; every reader goes through the policy.
 */
export const meetingsTable = table({
  name: "meetings",
  about: "A meeting of a working group: its call, and how far its minutes have come.",
  tableClass: "identity",
  subject: { purposes: ["directory"] },
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    groupId: uuid("link"),
    seriesId: nullable(uuid("link")),
    title: text("content"),
    startsAt: instant("state"),
    endsAt: instant("state"),
    timeZone: text("state"),
    lockDays: integer("state", { initially: "7" }),
    place: nullable(text("content")),
    link: nullable(text("content")),
    secretaryId: nullable(uuid("link")),
    sequence: integer("state", { initially: "0" }),
    calledBy: uuid("link"),
    createdAt: instant("state"),
    changedAt: instant("state"),
    cancelledAt: nullable(instant("state")),
    cancelReason: nullable(text("content")),
    minutesState: text("state", { initially: "'none'::text" }),
    returnReason: nullable(text("content")),
    approvedBy: nullable(uuid("link")),
    approvedAt: nullable(instant("state")),
    minutesSha256: nullable(text("state")),
  },
  primaryKey: ["id"],
  foreignKeys: [{ columns: ["groupId"], table: "groups", references: ["id"] }],
  checks: {
    meetings_times_check: "(starts_at < ends_at)",
    meetings_cancelled_check: "((cancelled_at IS NULL) = (cancel_reason IS NULL))",
    meetings_minutes_state_check:
      "(minutes_state = ANY (ARRAY['none'::text, 'draft'::text, 'with-counsel'::text, 'approved'::text]))",
    meetings_approved_check:
      "(((minutes_state = 'approved'::text) = (approved_at IS NOT NULL)) AND ((approved_at IS NULL) = (approved_by IS NULL)) AND ((approved_at IS NULL) = (minutes_sha256 IS NULL)))",
  },
  indexes: {
    meetings_by_group: { columns: ["groupId", "startsAt", "id"] },
    meetings_by_start: { columns: ["startsAt", "id"] },
  },
});
