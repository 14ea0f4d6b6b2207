import { instant, integer, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * Which documents stand beside a ballot's question?
 * **Shape** in the order of the certificate; a version of the group's documents as it was when the ballot was made, or a link. Nobody changes
 * one; `withdrawnAt` says that the group gives its file out no more.
 */
export const ballotDocumentsTable = table({
  name: "ballot_documents",
  about:
    "A document that a ballot names: a version of its group's, or an address, with the hash of its bytes.",
  tableClass: "identity",
  subject: { purposes: ["directory"] },
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    ballotId: uuid("link"),
    position: integer("link"),
    title: text("content"),
    sha256: text("content"),
    url: nullable(text("content")),
    documentId: nullable(uuid("link")),
    number: nullable(integer("link")),
    fileName: nullable(text("content")),
    sizeBytes: nullable(integer("state")),
    withdrawnAt: nullable(instant("state")),
  },
  primaryKey: ["ballotId", "position"],
  foreignKeys: [
    { columns: ["ballotId"], table: "ballots", references: ["id"] },
    {
      columns: ["documentId", "number"],
      table: "group_document_versions",
      references: ["document_id", "number"],
    },
  ],
  checks: {
    ballot_documents_check:
      "((sha256 ~ '^[0-9a-f]{64}$'::text) AND ((url IS NULL) = (document_id IS NOT NULL)) AND ((document_id IS NULL) = (number IS NULL)) AND ((document_id IS NULL) = (file_name IS NULL)) AND ((document_id IS NULL) = (size_bytes IS NULL)))",
  },
  indexes: {
    ballot_documents_by_document: { columns: ["documentId"], where: "(document_id IS NOT NULL)" },
  },
});
