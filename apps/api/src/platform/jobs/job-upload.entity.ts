import { bytes, integer, uuid } from "../database/column.js";
import { table } from "../database/table.js";

/** What does a job work from? */
export const jobUploadsTable = table({
  name: "job_uploads",
  about: "A part of the file that a job reads, until the job has ended.",
  tableClass: "organisation-private",
  privileges: ["SELECT", "INSERT", "DELETE"],
  columns: {
    ownerOrgId: uuid("link"),
    jobId: uuid("link"),
    position: integer("link"),
    bytes: bytes("content"),
  },
  primaryKey: ["jobId", "position"],
  foreignKeys: [
    {
      columns: ["jobId", "ownerOrgId"],
      table: "jobs",
      references: ["id", "owner_org_id"],
      onDelete: "CASCADE",
    },
  ],
});
