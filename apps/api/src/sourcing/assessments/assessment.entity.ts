import { boolean, instant, integer, json, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** What was computed of a plan? */
export const assessmentsTable = table({
  name: "assessments",
  about: "An assessment of a version of a plan, with its options and its result byte for byte.",
  tableClass: "organisation-private",
  privileges: ["SELECT", "INSERT", "DELETE"],
  columns: {
    id: uuid("link"),
    ownerOrgId: uuid("link"),
    planId: uuid("link"),
    createdAt: instant("state"),
    createdBy: uuid("link"),
    edition: text("content"),
    options: text("content"),
    rules: json("content"),
    result: text("content"),
    resultSha256: text("content"),
    inputsSha256: text("content"),
    findingCount: integer("content"),
    mineralCount: integer("content"),
    methodsVersion: text("state", { initially: "'1'::text" }),
    explanationsSha256: nullable(text("content")),
    actCount: integer("content", { initially: "0" }),
    isDefaultOptions: boolean("state", { initially: "false" }),
  },
  primaryKey: ["id"],
  uniques: [["id", "ownerOrgId"]],
  foreignKeys: [
    {
      columns: ["planId", "ownerOrgId"],
      table: "sourcing_plans",
      references: ["id", "owner_org_id"],
      onDelete: "CASCADE",
    },
  ],
  checks: {
    assessments_act_count_check: "(act_count >= 0)",
    assessments_explained: "((methods_version = '1'::text) = (explanations_sha256 IS NULL))",
  },
  indexes: {
    assessments_by_plan: { columns: ["planId"] },
    assessments_by_plan_time: { columns: ["planId", "createdAt DESC", "id DESC"] },
    assessments_by_time: { columns: ["ownerOrgId", "createdAt", "id"] },
  },
});
