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
    version: integer("state", { initially: "1" }),
    createdAt: instant("state"),
    createdBy: uuid("link"),
  },
  primaryKey: ["id"],
  checks: {
    groups_check: "((name_en IS NOT NULL) OR (name_zh IS NOT NULL))",
    groups_join_mode_check:
      "(join_mode = ANY (ARRAY['open'::text, 'application'::text, 'invitation'::text, 'closed'::text]))",
    groups_visibility_check: "(visibility = ANY (ARRAY['alliance'::text, 'members'::text]))",
  },
});
