import { day, instant, text } from "../platform/database/column.js";
import { table } from "../platform/database/table.js";

/** Which reference facts were taken in? */
export const referenceEditionsTable = table({
  name: "reference_editions",
  about: "An edition of the reference facts, by the hash of its files.",
  tableClass: "public",
  privileges: ["SELECT"],
  columns: {
    name: text("public"),
    sha256: text("public"),
    asOf: day("public"),
    loadedAt: instant("public"),
  },
  primaryKey: ["name"],
});
