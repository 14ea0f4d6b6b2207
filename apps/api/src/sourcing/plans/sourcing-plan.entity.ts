import { instant, integer, json, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Which sourcing plans are there? */
export const sourcingPlansTable = table({
  name: "sourcing_plans",
  about: "A version of a sourcing plan as it was brought: its name, its file, what was guessed and noticed.",
  tableClass: "organisation-private",
  privileges: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  columns: {
    id: uuid("link"),
    ownerOrgId: uuid("link"),
    name: text("content"),
    version: integer("content"),
    reportingYear: integer("content"),
    lineCount: integer("content"),
    minerals: json("content"),
    guesses: json("content"),
    notices: json("content"),
    fileName: text("content"),
    fileSha256: text("content"),
    fileSizeBytes: integer("content"),
    createdAt: instant("state"),
    createdBy: uuid("link"),
    archivedAt: nullable(instant("state")),
    sourceColumns: nullable(json("content")),
  },
  primaryKey: ["id"],
  uniques: [
    ["id", "ownerOrgId"],
    ["ownerOrgId", "name", "version"],
  ],
  checks: {
    sourcing_plans_line_count_check: "(line_count > 0)",
    sourcing_plans_version_check: "(version > 0)",
  },
  indexes: {
    sourcing_plans_by_time: { columns: ["ownerOrgId", "createdAt", "id"] },
  },
});
