import { instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * Who sits in a group for which organisation?
 * **Shape** one seat of a person in a group at a time; another kind of seat is a new row. `accessEndsAt` is said in clean teams: from
 * then on it is nobody's, ended or not. Read by the person, their
 * organisation and the api for the group's people; written for them alone.
 */
export const groupSeatsTable = table({
  name: "group_seats",
  about: "A person's seat in a working group, given by their organisation, from when until when.",
  tableClass: "identity",
  subject: { organisation: "organisationId", person: "personId", purposes: ["directory"] },
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    groupId: uuid("link"),
    organisationId: uuid("link"),
    personId: uuid("link"),
    seat: text("state"),
    since: instant("state"),
    endedAt: nullable(instant("state")),
    accessEndsAt: nullable(instant("state")),
    givenBy: uuid("link"),
  },
  primaryKey: ["id"],
  foreignKeys: [
    { columns: ["groupId"], table: "groups", references: ["id"] },
    { columns: ["organisationId"], table: "organisations", references: ["id"] },
    { columns: ["personId"], table: "people", references: ["id"], onDelete: "CASCADE" },
  ],
  checks: {
    group_seats_seat_check: "(seat = ANY (ARRAY['voting'::text, 'alternate'::text, 'observer'::text]))",
  },
  indexes: {
    group_seats_by_organisation: { columns: ["groupId", "organisationId"] },
    group_seats_by_person: { columns: ["personId", "groupId"] },
    group_seats_current: {
      columns: ["groupId", "personId"],
      where: "(ended_at IS NULL)",
      isUnique: true,
    },
  },
});
