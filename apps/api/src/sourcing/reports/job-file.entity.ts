import { bytes, instant, integer, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** What did a job make? */
export const jobFilesTable = table({
  name: "job_files",
  about: "A file that a job made, until it expires.",
  tableClass: "organisation-private",
  privileges: ["SELECT", "INSERT", "DELETE"],
  columns: {
    jobId: uuid("link"),
    ownerOrgId: uuid("link"),
    assessmentId: uuid("link"),
    fileName: text("content"),
    contentType: text("content"),
    byteCount: integer("content"),
    bytes: bytes("content"),
    expiresAt: instant("state"),
  },
  primaryKey: ["jobId"],
  foreignKeys: [
    {
      columns: ["assessmentId", "ownerOrgId"],
      table: "assessments",
      references: ["id", "owner_org_id"],
      onDelete: "CASCADE",
    },
    {
      columns: ["jobId", "ownerOrgId"],
      table: "jobs",
      references: ["id", "owner_org_id"],
      onDelete: "CASCADE",
    },
  ],
  checks: {
    job_files_check: "((byte_count > 0) AND (byte_count = octet_length(bytes)))",
  },
  indexes: {
    job_files_by_assessment: { columns: ["assessmentId"] },
    job_files_by_expiry: { columns: ["ownerOrgId", "expiresAt"] },
  },
});
