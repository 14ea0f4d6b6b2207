import { instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Who holds which role? */
export const roleAssignmentsTable = table({
  name: "role_assignments",
  about: "A role that a person holds, in which scope, from when until when.",
  tableClass: "identity",
  privileges: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  columns: {
    id: uuid("link"),
    personId: uuid("link"),
    organisationId: nullable(uuid("link")),
    role: text("personal"),
    scopeKind: text("link"),
    scopeId: nullable(uuid("link")),
    startsAt: instant("state"),
    endsAt: nullable(instant("state")),
    appointedBy: nullable(uuid("link")),
    createdAt: instant("state"),
  },
  primaryKey: ["id"],
  foreignKeys: [
    { columns: ["organisationId"], table: "organisations", references: ["id"] },
    { columns: ["personId"], table: "people", references: ["id"], onDelete: "CASCADE" },
  ],
  checks: {
    role_assignments_check: "(ends_at > starts_at)",
    role_assignments_check1:
      "((scope_id IS NULL) = (scope_kind = ANY (ARRAY['platform'::text, 'alliance'::text])))",
    role_assignments_check2: "((scope_kind <> 'organisation'::text) OR (scope_id = organisation_id))",
    role_assignments_scope_kind_check:
      "(scope_kind = ANY (ARRAY['platform'::text, 'alliance'::text, 'organisation'::text, 'group'::text, 'facility'::text, 'project'::text]))",
  },
  indexes: {
    role_assignments_by_organisation: { columns: ["organisationId", "role"] },
    role_assignments_by_person: { columns: ["personId", "startsAt"] },
    role_assignments_by_scope: { columns: ["scopeId", "role"] },
  },
});
