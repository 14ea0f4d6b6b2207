import { instant, integer, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * Who proposed which change of tiers and fee classes, and what became of it?
 * **Shape** one change of one tier or class waits at a time. A tier has a `weight`, a fee class the `tier` that it begins in.
 */
export const membershipSettingChangesTable = table({
  name: "membership_setting_changes",
  about: "A proposed tier or fee class, and the second person who confirmed it.",
  tableClass: "platform",
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    kind: text("state"),
    name: text("state"),
    nameEn: text("public"),
    nameZh: nullable(text("public")),
    weight: nullable(integer("state")),
    tier: nullable(text("state")),
    proposedBy: uuid("link"),
    proposedAt: instant("state"),
    confirmedBy: nullable(uuid("link")),
    confirmedAt: nullable(instant("state")),
    droppedAt: nullable(instant("state")),
  },
  primaryKey: ["id"],
  checks: {
    membership_setting_changes_kind_check: "(kind = ANY (ARRAY['tier'::text, 'fee-class'::text]))",
    membership_setting_changes_value_check:
      "(((kind = 'tier'::text) = (weight IS NOT NULL)) AND ((kind = 'fee-class'::text) = (tier IS NOT NULL)))",
    membership_setting_changes_two_people_check: "(confirmed_by IS DISTINCT FROM proposed_by)",
    membership_setting_changes_settled_check:
      "(((confirmed_at IS NULL) = (confirmed_by IS NULL)) AND (num_nonnulls(confirmed_at, dropped_at) <= 1))",
  },
  indexes: {
    membership_setting_changes_waiting: {
      columns: ["kind", "name"],
      where: "((confirmed_at IS NULL) AND (dropped_at IS NULL))",
      isUnique: true,
    },
  },
});
