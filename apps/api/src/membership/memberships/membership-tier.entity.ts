import { integer, nullable, text } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Which tiers are there, and how much does a member of each weigh where a ballot's rule goes by tier? A setting of the alliance. */
export const membershipTiersTable = table({
  name: "membership_tiers",
  about: "A tier of membership: what it is called, its whole-number weight in ballots by tier.",
  tableClass: "platform",
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    tier: text("state"),
    nameEn: text("public"),
    nameZh: nullable(text("public")),
    weight: integer("state"),
    position: integer("state"),
  },
  primaryKey: ["tier"],
  checks: {
    membership_tiers_tier_check: "(tier ~ '^[a-z][a-z0-9-]{0,39}$'::text)",
    membership_tiers_weight_check: "(weight > 0)",
  },
});
