import { arrayOf, instant, integer, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Who asked to see private rows in an emergency? */
export const breakGlassRequestsTable = table({
  name: "break_glass_requests",
  about: "A request to see named rows of an organisation, why, and how it was decided.",
  tableClass: "identity",
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    organisationId: uuid("link"),
    requestedBy: uuid("link"),
    requestedAt: instant("state"),
    planIds: arrayOf(uuid("link")),
    assessmentIds: arrayOf(uuid("link")),
    reason: text("content"),
    minutes: integer("state"),
    decision: nullable(text("state")),
    decidedBy: nullable(uuid("link")),
    decidedAt: nullable(instant("state")),
    comment: nullable(text("content")),
    endsAt: nullable(instant("state")),
    endedAt: nullable(instant("state")),
  },
  primaryKey: ["id"],
  foreignKeys: [
    { columns: ["decidedBy"], table: "people", references: ["id"] },
    { columns: ["organisationId"], table: "organisations", references: ["id"] },
    { columns: ["requestedBy"], table: "people", references: ["id"] },
  ],
  checks: {
    break_glass_requests_check: "(decided_by <> requested_by)",
    break_glass_requests_check1: "(ends_at <= (decided_at + make_interval(mins => minutes)))",
    break_glass_requests_check2:
      "(((cardinality(plan_ids) + cardinality(assessment_ids)) >= 1) AND ((cardinality(plan_ids) + cardinality(assessment_ids)) <= 20))",
    break_glass_requests_check3:
      "(((decision IS NULL) = (decided_by IS NULL)) AND ((decision IS NULL) = (decided_at IS NULL)))",
    break_glass_requests_check4: "((ends_at IS NULL) = (decision IS DISTINCT FROM 'approve'::text))",
    break_glass_requests_check5: "((ended_at IS NULL) OR (decision = 'approve'::text))",
    break_glass_requests_decision_check: "(decision = ANY (ARRAY['approve'::text, 'refuse'::text]))",
    break_glass_requests_minutes_check: "((minutes >= 5) AND (minutes <= 1440))",
  },
  indexes: {
    break_glass_requests_by_organisation: { columns: ["organisationId", "requestedAt DESC", "id DESC"] },
    break_glass_requests_by_person: { columns: ["requestedBy", "requestedAt DESC", "id DESC"] },
  },
});
