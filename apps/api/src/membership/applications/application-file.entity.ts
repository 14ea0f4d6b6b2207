import { instant, integer, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * Which files go with an application?
 * **Shape** `step` null: the applicant attached it by the link, and `addedBy` is null; else somebody of the secretariat, as the
 * evidence of that step. `attestation` is the version of the text that was confirmed. All of it goes with the application.
 */
export const applicationFilesTable = table({
  name: "application_files",
  about: "A file of an application: its name, kind, size and hash, who attached it and what they confirmed.",
  tableClass: "identity",
  subject: { purposes: ["applications"] },
  privileges: ["SELECT", "INSERT"],
  columns: {
    id: uuid("link"),
    applicationId: uuid("link"),
    step: nullable(text("state")),
    fileName: text("personal"),
    kind: text("state"),
    sizeBytes: integer("state"),
    sha256: text("content"),
    attestation: text("state"),
    addedBy: nullable(uuid("link")),
    addedAt: instant("state"),
  },
  primaryKey: ["id"],
  foreignKeys: [
    { columns: ["applicationId"], table: "applications", references: ["id"], onDelete: "CASCADE" },
  ],
  checks: {
    application_files_check: "((size_bytes >= 1) AND (sha256 ~ '^[0-9a-f]{64}$'::text))",
    application_files_added_by_check: "((step IS NULL) = (added_by IS NULL))",
  },
  indexes: { application_files_by_application: { columns: ["applicationId", "addedAt", "id"] } },
});
