import { instant, integer, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Which working groups are there? */
export const groupsTable = table({
  name: "groups",
  about: "A working group: its name, its charter, who learns of it and how organisations come in.",
  tableClass: "platform",
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    nameEn: nullable(text("content")),
    nameZh: nullable(text("content")),
    charter: text("content"),
    joinMode: text("state"),
    visibility: text("state"),
    kind: text("state", { initially: "'working'::text" }),
    coolingOffDays: nullable(integer("state")),
    coolingOffBars: nullable(text("state")),
    lockDays: integer("state", { initially: "7" }),
    version: integer("state", { initially: "1" }),
    createdAt: instant("state"),
    createdBy: uuid("link"),
  },
  primaryKey: ["id"],
  checks: {
    groups_check: "((name_en IS NOT NULL) OR (name_zh IS NOT NULL))",
    groups_clean_team_check:
      "(((kind = 'clean-team'::text) = (cooling_off_days IS NOT NULL)) AND ((cooling_off_days IS NULL) = (cooling_off_bars IS NULL)) AND ((kind <> 'clean-team'::text) OR (visibility = 'members'::text)))",
    groups_cooling_off_bars_check:
      "(cooling_off_bars = ANY (ARRAY['commercial'::text, 'every-group'::text]))",
    groups_cooling_off_days_check: "((cooling_off_days >= 90) AND (cooling_off_days <= 365))",
    groups_lock_days_check: "((lock_days >= 2) AND (lock_days <= 60))",
    groups_kind_check: "(kind = ANY (ARRAY['working'::text, 'commercial'::text, 'clean-team'::text]))",
    groups_join_mode_check:
      "(join_mode = ANY (ARRAY['open'::text, 'application'::text, 'invitation'::text, 'closed'::text]))",
    groups_visibility_check: "(visibility = ANY (ARRAY['alliance'::text, 'members'::text]))",
  },
});
