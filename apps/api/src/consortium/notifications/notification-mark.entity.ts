import { instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * What of a notification is not said by the thing itself: that somebody has read it, that it was mailed to them?
 * **Shape** one row a person and thing, which is what makes a mail go once.
 */
export const notificationMarksTable = table({
  name: "notification_marks",
  about: "That a person has read a notification, and that it was put into a mail to them.",
  tableClass: "identity",
  subject: { person: "personId", purposes: [], isWrittenByPerson: true },
  privileges: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  columns: {
    personId: uuid("link"),
    kind: text("state"),
    thingId: uuid("link"),
    readAt: nullable(instant("state")),
    mailedAt: nullable(instant("state")),
  },
  primaryKey: ["personId", "kind", "thingId"],
  foreignKeys: [{ columns: ["personId"], table: "people", references: ["id"], onDelete: "CASCADE" }],
});
