import { instant, json, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** What was supposed of an assessment? */
export const scenariosTable = table({
  name: "scenarios",
  about: "A what-if on an assessment, as it was asked and as it came out.",
  tableClass: "organisation-private",
  privileges: ["SELECT", "INSERT", "DELETE"],
  columns: {
    id: uuid("link"),
    ownerOrgId: uuid("link"),
    assessmentId: uuid("link"),
    name: text("content"),
    request: json("content"),
    result: json("content"),
    createdAt: instant("state"),
    createdBy: uuid("link"),
  },
  primaryKey: ["id"],
  foreignKeys: [
    {
      columns: ["assessmentId", "ownerOrgId"],
      table: "assessments",
      references: ["id", "owner_org_id"],
      onDelete: "CASCADE",
    },
  ],
  indexes: {
    scenarios_by_assessment: { columns: ["assessmentId", "createdAt", "id"] },
  },
});
