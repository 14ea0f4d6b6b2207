import { text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** How was each figure made? */
export const assessmentExplanationsTable = table({
  name: "assessment_explanations",
  about: "The explanation of one figure of an assessment.",
  tableClass: "organisation-private",
  privileges: ["SELECT", "INSERT"],
  columns: {
    ownerOrgId: uuid("link"),
    assessmentId: uuid("link"),
    path: text("content", { collation: "C" }),
    body: text("content"),
  },
  primaryKey: ["assessmentId", "path"],
  foreignKeys: [
    {
      columns: ["assessmentId", "ownerOrgId"],
      table: "assessments",
      references: ["id", "owner_org_id"],
      onDelete: "CASCADE",
      isDeferred: true,
    },
  ],
});
