import { instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * How does an organisation stand to a group?
 * **Shape** one row that has not ended at a time; what was declined or left stays, with its end. Read by the organisation and
 * by the api for the group's people; written for them alone, so no organisation lets itself in.
 */
export const groupPlacesTable = table({
  name: "group_places",
  about: "An organisation's place in a working group, applied for, offered or held, from when until when.",
  tableClass: "identity",
  subject: { organisation: "organisationId", purposes: ["directory"] },
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    groupId: uuid("link"),
    organisationId: uuid("link"),
    state: text("state"),
    message: nullable(text("content")),
    since: instant("state"),
    endedAt: nullable(instant("state")),
  },
  primaryKey: ["id"],
  foreignKeys: [
    { columns: ["groupId"], table: "groups", references: ["id"] },
    { columns: ["organisationId"], table: "organisations", references: ["id"] },
  ],
  checks: {
    group_places_state_check: "(state = ANY (ARRAY['in'::text, 'invited'::text, 'applied'::text]))",
  },
  indexes: {
    group_places_by_organisation: { columns: ["organisationId", "groupId"] },
    group_places_current: {
      columns: ["groupId", "organisationId"],
      where: "(ended_at IS NULL)",
      isUnique: true,
    },
  },
});
