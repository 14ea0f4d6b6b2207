import { text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** How does a kind of notification reach somebody who has chosen? Whoever has not has the usual. */
export const notificationSettingsTable = table({
  name: "notification_settings",
  about:
    "How a kind of notification reaches a person: by mail at once, by mail once a day, in the portal, or not.",
  tableClass: "identity",
  subject: { person: "personId", purposes: [], isWrittenByPerson: true },
  privileges: ["SELECT", "INSERT", "DELETE"],
  columns: {
    personId: uuid("link"),
    kind: text("state"),
    delivery: text("personal"),
  },
  primaryKey: ["personId", "kind"],
  foreignKeys: [{ columns: ["personId"], table: "people", references: ["id"], onDelete: "CASCADE" }],
  checks: {
    notification_settings_delivery_check:
      "(delivery = ANY (ARRAY['at-once'::text, 'digest'::text, 'portal'::text, 'off'::text]))",
  },
});
