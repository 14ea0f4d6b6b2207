import { instant, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Who was shown an assessment? */
export const assessmentSharesTable = table({
  name: "assessment_shares",
  about: "A colleague with whom an assessment is shared.",
  tableClass: "organisation-private",
  privileges: ["SELECT", "INSERT", "DELETE"],
  columns: {
    ownerOrgId: uuid("link"),
    assessmentId: uuid("link"),
    personId: uuid("link"),
    sharedBy: uuid("link"),
    createdAt: instant("state"),
  },
  primaryKey: ["assessmentId", "personId"],
  foreignKeys: [
    {
      columns: ["assessmentId", "ownerOrgId"],
      table: "assessments",
      references: ["id", "owner_org_id"],
      onDelete: "CASCADE",
    },
  ],
  indexes: {
    assessment_shares_by_person: { columns: ["personId"] },
  },
});
