import { day, instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * From when until when was an organisation a member, and in which tier?
 * **Shape** one membership of an organisation at a time; whoever left and is admitted again has a new one. `tier` null: nobody
 * has said it yet.
 */
export const membershipsTable = table({
  name: "memberships",
  about: "The membership of an organisation: its tier, its term, the day it is renewed, how it ended.",
  tableClass: "platform",
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    organisationId: uuid("link"),
    tier: nullable(text("state")),
    startsOn: day("state"),
    endsOn: nullable(day("state")),
    renewsOn: nullable(day("state")),
    endedAt: nullable(instant("state")),
    endedAs: nullable(text("state")),
  },
  primaryKey: ["id"],
  foreignKeys: [
    { columns: ["organisationId"], table: "organisations", references: ["id"] },
    { columns: ["tier"], table: "membership_tiers", references: ["tier"] },
  ],
  checks: {
    memberships_term_check: "((ends_on IS NULL) OR (ends_on >= starts_on))",
    memberships_ended_check: "((ended_at IS NULL) = (ended_as IS NULL))",
    memberships_ended_as_check: "(ended_as = ANY (ARRAY['withdrawn'::text, 'expelled'::text]))",
  },
  indexes: {
    memberships_current: { columns: ["organisationId"], where: "(ended_at IS NULL)", isUnique: true },
    memberships_by_organisation: { columns: ["organisationId", "startsOn"] },
  },
});
