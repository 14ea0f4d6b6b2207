import { instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * Who belongs to which group, facility or project?
 * **Shape** Policies of scoped tables read it as the actor, who needs to see no row but their own. No organisation writes it: it
 * would let its people in.
 */
export const scopeMembersTable = table({
  name: "scope_members",
  about: "A person's time in a group, facility or project, for the organisation they came from.",
  tableClass: "identity",
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    scopeKind: text("link"),
    scopeId: uuid("link"),
    personId: uuid("link"),
    organisationId: nullable(uuid("link")),
    startsAt: instant("state"),
    endsAt: nullable(instant("state")),
  },
  primaryKey: ["id"],
  foreignKeys: [
    { columns: ["organisationId"], table: "organisations", references: ["id"] },
    { columns: ["personId"], table: "people", references: ["id"], onDelete: "CASCADE" },
  ],
  checks: {
    scope_members_check: "(ends_at > starts_at)",
    scope_members_scope_kind_check:
      "(scope_kind = ANY (ARRAY['group'::text, 'facility'::text, 'project'::text]))",
  },
  indexes: {
    scope_members_by_organisation: { columns: ["organisationId", "scopeId"] },
    scope_members_by_person: { columns: ["personId", "scopeKind", "scopeId"] },
    scope_members_by_scope: { columns: ["scopeId", "startsAt"] },
    scope_members_current: {
      columns: ["scopeKind", "scopeId", "personId"],
      where: "(ends_at IS NULL)",
      isUnique: true,
    },
  },
});
