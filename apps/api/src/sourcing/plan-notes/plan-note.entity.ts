import { instant, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** What is noted beside a plan? */
export const planNotesTable = table({
  name: "plan_notes",
  about: "What somebody of the organisation noted beside a sourcing plan.",
  tableClass: "organisation-private",
  privileges: ["SELECT", "INSERT", "DELETE"],
  columns: {
    id: uuid("link"),
    ownerOrgId: uuid("link"),
    planId: uuid("link"),
    text: text("content"),
    createdAt: instant("state"),
    createdBy: uuid("link"),
  },
  primaryKey: ["id"],
  foreignKeys: [
    {
      columns: ["planId", "ownerOrgId"],
      table: "sourcing_plans",
      references: ["id", "owner_org_id"],
      onDelete: "CASCADE",
    },
  ],
  indexes: {
    plan_notes_by_plan: { columns: ["planId", "createdAt DESC", "id DESC"] },
  },
});
