import { day, instant, nullable, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** When does a programme take applications? */
export const talentIntakesTable = table({
  name: "talent_intakes",
  about:
    "An intake of a talent programme: from when until when it takes applications, and when people start.",
  tableClass: "platform",
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    programmeId: uuid("link"),
    opensAt: instant("state"),
    closesAt: instant("state"),
    startsOn: day("state"),
    createdAt: instant("state"),
    createdBy: uuid("link"),
    lengthenedAt: nullable(instant("state")),
  },
  primaryKey: ["id"],
  foreignKeys: [{ columns: ["programmeId"], table: "talent_programmes", references: ["id"] }],
  checks: { talent_intakes_times_check: "(opens_at < closes_at)" },
  indexes: { talent_intakes_by_programme: { columns: ["programmeId", "opensAt DESC", "id DESC"] } },
});
