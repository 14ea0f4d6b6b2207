import { bytes, integer, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Which bytes has a version's file? **Shape** pieces of a mebibyte, in order; written with the version, or not at all; gone once its document is withdrawn. */
export const groupDocumentPiecesTable = table({
  name: "group_document_pieces",
  about: "A part of the file of a version of a group's document.",
  tableClass: "scoped",
  scope: { kind: "group", id: "groupId" },
  privileges: ["SELECT", "INSERT", "DELETE"],
  columns: {
    documentId: uuid("link"),
    number: integer("link"),
    position: integer("link"),
    groupId: uuid("link"),
    bytes: bytes("content"),
  },
  primaryKey: ["documentId", "number", "position"],
  foreignKeys: [
    {
      columns: ["documentId", "number", "groupId"],
      table: "group_document_versions",
      references: ["document_id", "number", "group_id"],
    },
  ],
});
