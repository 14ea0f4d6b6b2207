import { integer, nullable, text } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Which fee classes are there, and which tier does a member of each begin in? A setting of the alliance; no amounts. */
export const feeClassesTable = table({
  name: "fee_classes",
  about: "A class of fees: what it is called, and the tier that a membership of it begins in.",
  tableClass: "platform",
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    feeClass: text("state"),
    nameEn: text("public"),
    nameZh: nullable(text("public")),
    tier: text("state"),
    position: integer("state"),
  },
  primaryKey: ["feeClass"],
  foreignKeys: [{ columns: ["tier"], table: "membership_tiers", references: ["tier"] }],
  checks: { fee_classes_fee_class_check: "(fee_class ~ '^[a-z][a-z0-9-]{0,39}$'::text)" },
});
