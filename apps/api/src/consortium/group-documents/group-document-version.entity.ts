import { instant, integer, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * Which versions has a document?
 * **Shape** nobody changes one. `sha256` is of the file's bytes, in hex, so that ballots and minutes can name it;
 * `attestation` is the version of the text that the uploader confirmed.
 */
export const groupDocumentVersionsTable = table({
  name: "group_document_versions",
  about:
    "A version of a group's document: its file's name, kind, size and hash, who added it and what they confirmed.",
  tableClass: "scoped",
  scope: { kind: "group", id: "groupId" },
  privileges: ["SELECT", "INSERT"],
  columns: {
    documentId: uuid("link"),
    number: integer("link"),
    groupId: uuid("link"),
    fileName: text("content"),
    kind: text("state"),
    sizeBytes: integer("state"),
    sha256: text("content"),
    note: nullable(text("content")),
    attestation: text("state"),
    uploadedBy: uuid("link"),
    uploadedAt: instant("state"),
  },
  primaryKey: ["documentId", "number"],
  uniques: [["documentId", "number", "groupId"]],
  foreignKeys: [
    { columns: ["documentId", "groupId"], table: "group_documents", references: ["id", "group_id"] },
  ],
  checks: {
    group_document_versions_check:
      "((number >= 1) AND (size_bytes >= 1) AND (sha256 ~ '^[0-9a-f]{64}$'::text))",
  },
  indexes: {
    group_document_versions_by_group: { columns: ["groupId", "uploadedBy", "uploadedAt"] },
  },
});
