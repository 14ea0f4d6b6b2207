import { instant, integer, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** What does a host offer in an intake? **Shape** read by every member; how many of its places are taken stands nowhere in it. */
export const talentOffersTable = table({
  name: "talent_offers",
  about:
    "What a member organisation offers in an intake of a talent programme: a placement, its places, its mentor.",
  tableClass: "platform",
  privileges: ["SELECT", "INSERT"],
  columns: {
    id: uuid("link"),
    programmeId: uuid("link"),
    intakeId: uuid("link"),
    hostId: uuid("link"),
    mentorId: uuid("link"),
    title: text("content"),
    description: text("content"),
    places: integer("state"),
    months: integer("state"),
    createdAt: instant("state"),
    createdBy: uuid("link"),
  },
  primaryKey: ["id"],
  foreignKeys: [
    { columns: ["programmeId"], table: "talent_programmes", references: ["id"] },
    { columns: ["intakeId"], table: "talent_intakes", references: ["id"] },
    { columns: ["hostId"], table: "organisations", references: ["id"] },
  ],
  checks: {
    talent_offers_places_check: "((places > 0) AND (months > 0))",
  },
  indexes: {
    talent_offers_by_programme: { columns: ["programmeId", "intakeId"] },
    talent_offers_by_host: { columns: ["hostId", "intakeId"] },
  },
});
