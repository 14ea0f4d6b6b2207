import { bytes, integer, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Which bytes has a file of an application? **Shape** pieces of a mebibyte, in order; written with what is said of the file, or not at all. */
export const applicationFilePiecesTable = table({
  name: "application_file_pieces",
  about: "A part of a file of an application.",
  tableClass: "identity",
  subject: { purposes: ["applications"] },
  privileges: ["SELECT", "INSERT"],
  columns: {
    fileId: uuid("link"),
    position: integer("link"),
    bytes: bytes("personal"),
  },
  primaryKey: ["fileId", "position"],
  foreignKeys: [{ columns: ["fileId"], table: "application_files", references: ["id"], onDelete: "CASCADE" }],
});
