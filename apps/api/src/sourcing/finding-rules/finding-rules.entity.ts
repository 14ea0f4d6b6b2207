import { instant, integer, json, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** What does an organisation want to be told? */
export const findingRulesTable = table({
  name: "finding_rules",
  about: "An organisation's own limits of findings.",
  tableClass: "organisation-private",
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    ownerOrgId: uuid("link"),
    version: integer("state"),
    rules: json("content"),
    updatedAt: instant("state"),
    updatedBy: uuid("link"),
  },
  primaryKey: ["ownerOrgId"],
  checks: {
    finding_rules_version_check: "(version > 0)",
  },
});
