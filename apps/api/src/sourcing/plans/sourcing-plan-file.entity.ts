import { bytes, integer, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Which files were plans read from? */
export const sourcingPlanFilesTable = table({
  name: "sourcing_plan_files",
  about: "A part of the file that a version of a plan was read from.",
  tableClass: "organisation-private",
  privileges: ["SELECT", "INSERT", "DELETE"],
  columns: {
    ownerOrgId: uuid("link"),
    planId: uuid("link"),
    position: integer("link"),
    bytes: bytes("content"),
  },
  primaryKey: ["planId", "position"],
  foreignKeys: [
    {
      columns: ["planId", "ownerOrgId"],
      table: "sourcing_plans",
      references: ["id", "owner_org_id"],
      onDelete: "CASCADE",
    },
  ],
  checks: {
    sourcing_plan_files_bytes_check: "((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 1048576))",
    sourcing_plan_files_position_check: `("position" >= 0)`,
  },
});
