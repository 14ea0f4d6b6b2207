import { instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * Who was named for a clean team, and what did counsel say?
 * **Shape** one name of a person in a group waits at a time; what was decided or taken back stays. Whoever is confirmed has a seat in
 * `group_seats`, with the same end.
 */
export const groupNamingsTable = table({
  name: "group_namings",
  about: "A person whom their organisation has named for a clean team, until when, and counsel's decision.",
  tableClass: "identity",
  subject: { organisation: "organisationId", person: "personId", purposes: ["directory"] },
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    groupId: uuid("link"),
    organisationId: uuid("link"),
    personId: uuid("link"),
    accessEndsAt: instant("state"),
    state: text("state"),
    namedBy: uuid("link"),
    namedAt: instant("state"),
    decidedBy: nullable(uuid("link")),
    decidedAt: nullable(instant("state")),
    reason: nullable(text("content")),
    work: nullable(text("content")),
  },
  primaryKey: ["id"],
  foreignKeys: [
    { columns: ["groupId"], table: "groups", references: ["id"] },
    { columns: ["organisationId"], table: "organisations", references: ["id"] },
    { columns: ["personId"], table: "people", references: ["id"], onDelete: "CASCADE" },
  ],
  checks: {
    group_namings_state_check:
      "(state = ANY (ARRAY['waiting'::text, 'confirmed'::text, 'refused'::text, 'withdrawn'::text]))",
    group_namings_decided_check:
      "(((state = 'waiting'::text) = (decided_at IS NULL)) AND ((decided_at IS NULL) = (decided_by IS NULL)))",
  },
  indexes: {
    group_namings_by_organisation: { columns: ["organisationId", "groupId"] },
    group_namings_by_person: { columns: ["personId"] },
    group_namings_waiting: {
      columns: ["groupId", "personId"],
      where: "(state = 'waiting'::text)",
      isUnique: true,
    },
  },
});
