import { day, instant, nullable, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** When did a worker last look whether somebody is to be told by mail? **Shape** whose row is held is looked after by one worker. */
export const notificationRoundsTable = table({
  name: "notification_rounds",
  about: "When a person was last looked after by whoever mails notifications, and last mailed.",
  tableClass: "identity",
  subject: { person: "personId", purposes: ["directory"], isWrittenByPerson: true },
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    personId: uuid("link"),
    lookedAt: instant("state"),
    mailedAt: nullable(instant("state")),
    digestOn: nullable(day("state")),
  },
  primaryKey: ["personId"],
  foreignKeys: [{ columns: ["personId"], table: "people", references: ["id"], onDelete: "CASCADE" }],
});
